/** Whether a moment is written as a date: `2026-11-20`. */
export function isDateShaped(moment: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment)
}

/** Whether it is a date of the calendar: `2026-02-30` is none. */
export function isDate(moment: string): boolean {
  if (!isDateShaped(moment)) return false
  const [year = 0, month = 0, day = 0] = moment.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * Which of two moments comes first: below 0, 0 or above 0. Dates compare as dates, names of versions
 * by their place in `versions` (oldest first); undefined where nothing tells.
 */
export function compareMoments(a: string, b: string, versions: readonly string[]): number | undefined {
  if (a === b) return 0
  if (isDate(a) && isDate(b)) return a < b ? -1 : 1
  const [first, second] = [versions.indexOf(a), versions.indexOf(b)]
  return first < 0 || second < 0 ? undefined : first - second
}
