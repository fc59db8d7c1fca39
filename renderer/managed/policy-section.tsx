import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyView } from '../../core/model/shell'
import { usePolicy } from './use-policy'

/** What is set, in the order of the administrator's guide. */
function listValues(policy: PolicyView): readonly (readonly [key: PolicyKey, value: string])[] {
  const { channel, updateCheck, dataFolder, backupFolder } = policy
  const values: readonly (readonly [PolicyKey, string | null])[] = [
    ['channel', channel?.address ?? null],
    ['fingerprint', channel?.fingerprint.replace(/(.{4})(?=.)/g, '$1 ') ?? null],
    ['updateCheck', updateCheck === false ? '' : null],
    ['dataFolder', dataFolder],
    ['backupFolder', backupFolder],
  ]
  return values.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))
}

type PolicyKey = 'channel' | 'fingerprint' | 'updateCheck' | 'dataFolder' | 'backupFolder'

/** On a managed computer: what the administrator decided, and that it cannot be changed here. */
export function PolicySection() {
  const { t } = useTranslation()
  const policy = usePolicy()
  if (!policy) return null
  return (
    <section className="choices about">
      <h2 className="choices-label">{t('managed.title')}</h2>
      <p>{t('managed.text')}</p>
      <dl>
        {listValues(policy).map(([key, value]) => (
          <Fragment key={key}>
            <dt>{t(`managed.values.${key}`)}</dt>
            <dd className="folder">{key === 'updateCheck' ? t('managed.off') : value}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="soft folder">{t('managed.file', { file: policy.file })}</p>
    </section>
  )
}
