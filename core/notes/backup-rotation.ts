const DAY = 24 * 60 * 60 * 1000
const NEWEST = 10
const DAYS = 30
const MONTHS_IN_DAYS = 365
/** Changes are backed up at most this often. Milliseconds. */
const BACKUP_INTERVAL = 10 * 60 * 1000

export interface DatedBackup {
  readonly name: string
  /** ISO, UTC. */
  readonly created: string
}

/**
 * Which backups stay: the ten newest, then the newest of each day for thirty days, then the newest of each month for a year. Days and months
 * are those of UTC, so that a journey does not shift them. A backup from the future (the clock was wrong) stays.
 */
export function chooseKeptBackups<T extends DatedBackup>(backups: readonly T[], now: string): readonly T[] {
  const newestFirst = [...backups].sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0))
  const days = new Set<string>()
  const months = new Set<string>()
  return newestFirst.filter(({ created }, place) => {
    const age = Date.parse(now) - Date.parse(created)
    const isNewestOfDay = addNew(days, created.slice(0, 10))
    const isNewestOfMonth = addNew(months, created.slice(0, 7))
    if (place < NEWEST) return true
    return (isNewestOfDay && age <= DAYS * DAY) || (isNewestOfMonth && age <= MONTHS_IN_DAYS * DAY)
  })
}

function addNew(seen: Set<string>, value: string): boolean {
  const isNew = !seen.has(value)
  seen.add(value)
  return isNew
}

/** Whether a change may be backed up again. A clock that was set back does not stop backups. */
export function isBackupDue(last: string | null, now: string): boolean {
  return last === null || Math.abs(Date.parse(now) - Date.parse(last)) >= BACKUP_INTERVAL
}
