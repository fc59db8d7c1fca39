import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { EntryChange, PackNews } from '../../core/model/pack'
import { valueOr } from '../data/hooks/use-live'
import { useNotedEntries } from '../data/hooks/use-records'
import { entryAddress } from '../routes'
import { useRequest } from './use-packs'

const NONE: ReadonlySet<string> = new Set()

function EntryNews({ entry, isNoted }: { entry: EntryChange; isNoted: boolean }) {
  const { t } = useTranslation()
  const sections = entry.type === 'changed' ? entry.sections : []
  return (
    <li>
      {entry.type === 'removed' ? entry.title : <Link href={entryAddress(entry.id)}>{entry.title}</Link>}{' '}
      <span className="soft">
        {t(`packs.entryChanges.${entry.type}`)}
        {entry.type === 'changed' && entry.facts && ` · ${t('packs.facts')}`}
        {sections.map(({ heading }) => ` · ${heading}`)}
      </span>
      {isNoted && <span className="noted">{t('packs.noted')}</span>}
    </li>
  )
}

/** "Was ist neu" after an update: entries with one's own notes first, section by section. */
export function News({ news }: { news: readonly PackNews[] }) {
  const { t } = useTranslation()
  const request = useRequest()
  const noted = valueOr(useNotedEntries(), NONE)
  if (news.length === 0) return null
  return (
    <section className="card pack-news">
      <h2>{t('packs.newsTitle')}</h2>
      {news.map((pack) => (
        <div key={pack.packId}>
          <h3>
            {pack.title} {pack.toVersion}
          </h3>
          <ul className="bullets">
            {pack.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <ul>
            {[...pack.entries]
              .sort((a, b) => Number(noted.has(b.id)) - Number(noted.has(a.id)))
              .map((entry) => (
                <EntryNews key={entry.id} entry={entry} isNoted={noted.has(entry.id)} />
              ))}
          </ul>
        </div>
      ))}
      <button type="button" className="button" onClick={() => void request('packs.dismissNews', null)}>
        {t('packs.newsSeen')}
      </button>
    </section>
  )
}
