import type { Published } from './published'
import { ROLE_NAMES, type RoleName } from './tuf-models'
import { addDays, ROLE_TITLES } from './workspace'

/** Days before an expiry from which on it is said. */
const WARN_BEFORE = 14

export interface Deadline {
  readonly role: RoleName
  readonly version: number
  readonly expires: Date
}

export function listDeadlines(published: Pick<Published, RoleName>): readonly Deadline[] {
  return ROLE_NAMES.map((role) => {
    const { version, expires } = published[role].signed
    return { role, version, expires: new Date(expires) }
  })
}

/** As the specification has it: at the very moment it is over (5.4.4). */
export function isOver({ expires }: Deadline, now: Date): boolean {
  return expires <= now
}

function isNear({ expires }: Deadline, now: Date): boolean {
  return expires <= addDays(now, WARN_BEFORE)
}

/** A sentence for everything that is over or soon will be. */
export function describeDeadlines(deadlines: readonly Deadline[], now: Date): readonly string[] {
  return deadlines
    .filter((deadline) => isNear(deadline, now))
    .map((deadline) => {
      const date = deadline.expires.toISOString().slice(0, 10)
      const when = isOver(deadline, now) ? `ist seit ${date} abgelaufen` : `läuft am ${date} ab`
      return `${isOver(deadline, now) ? 'Fehler' : 'Hinweis'}: ${ROLE_TITLES[deadline.role]} ${when}. ${REMEDIES[deadline.role]}`
    })
}

const REMEDIES: Readonly<Record<RoleName, string>> = {
  root: 'Zwei von drei Personen mit root-Schlüssel erneuern sie: refresh root, sign, publish.',
  targets: 'Eine Person mit targets-Schlüssel erneuert es: refresh targets, sign, publish.',
  snapshot: 'Jede Veröffentlichung erneuert ihn: refresh targets, sign, publish.',
  timestamp: 'refresh erneuert ihn; läuft der Zeitplan (cron) noch?',
}
