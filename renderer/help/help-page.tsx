import { Check, Copy, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupportContact } from '../../core/model/library'
import { describeDate } from '../library/describe'
import { useLibrary } from '../library/library-context'
import { copyText } from '../ui/copy-text'
import { ExternalLink } from '../ui/external-link'
import { PageTitle } from '../ui/page-title'
import './help.css'

const GROUPS = ['danger', 'violence', 'soul', 'children', 'health', 'discrimination', 'everyday'] as const

/** A number as text, so that it can be marked and copied with the keyboard, and a button that does it. */
function PhoneNumber({ number }: { number: string }) {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  const copy = (): void => setCopied(copyText(number))
  return (
    <span className="phone">
      <strong>{number}</strong>
      <button type="button" className="button quiet icon-only no-print" onClick={copy} title={t('help.copy')}>
        {isCopied ? <Check className="icon" aria-hidden /> : <Copy className="icon" aria-hidden />}
        <span className="visually-hidden">{`${t('help.copy')}: ${number}`}</span>
      </button>
      <span role="status" className="copied">
        {isCopied && t('help.copied')}
      </span>
    </span>
  )
}

function Detail({ label, value }: { label: string; value: string | undefined }) {
  if (!value) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Contact({ contact }: { contact: SupportContact }) {
  const { t } = useTranslation()
  return (
    <li className="contact card">
      <h3>{contact.name}</h3>
      <p>{contact.purpose}</p>
      {contact.phones.map((number) => (
        <PhoneNumber key={number} number={number} />
      ))}
      {contact.email && <p className="contact-address">{contact.email}</p>}
      {contact.web && (
        <p className="contact-address">
          <ExternalLink href={contact.web}>{contact.web.replace(/^https?:\/\//, '')}</ExternalLink>
        </p>
      )}
      <dl>
        <Detail label={t('help.forWhom')} value={contact.audience} />
        <Detail label={t('help.hours')} value={contact.hours} />
        <Detail label={t('help.costs')} value={contact.cost} />
        <Detail label={t('help.languages')} value={contact.languages} />
      </dl>
      {contact.note && <p className="contact-note">{contact.note}</p>}
      <div className="contact-checked soft">
        {t('help.checked', { date: describeDate(contact.checked) })}
        <details className="no-print">
          <summary>{t('help.sources')}</summary>
          <ul>
            {contact.sources.map((source) => (
              <li key={source.url}>
                <ExternalLink href={source.url}>{source.title}</ExternalLink>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  )
}

export function HelpPage() {
  const { t } = useTranslation()
  const { catalogue } = useLibrary()
  return (
    <div className="page help-page">
      <div className="help-head">
        <PageTitle>{t('help.title')}</PageTitle>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          <Printer className="icon" aria-hidden />
          {t('help.print')}
        </button>
      </div>
      <div className="danger-box">
        <p className="danger">{t('help.danger')}</p>
        <p>{t('help.dangerText')}</p>
        <p>
          <strong>{t('help.unsure')}</strong>
        </p>
      </div>
      <p className="safe-device">{t('help.safeDevice')}</p>
      {GROUPS.map((group) => {
        const contacts = catalogue.support.filter((contact) => contact.group === group)
        return (
          contacts.length > 0 && (
            <section key={group}>
              <h2 className="group-title">{t(`help.groups.${group}`)}</h2>
              <ul className="contacts">
                {contacts.map((contact) => (
                  <Contact key={contact.id} contact={contact} />
                ))}
              </ul>
            </section>
          )
        )
      })}
      <p className="page-intro">{t('help.offline')}</p>
    </div>
  )
}
