import type { Problem } from '../model/problem'
import type { Check } from './frame/check'

/** A catalog may say how many drafts it has: there may be fewer, and more only where somebody raises the number for new codes. */
export const checkDrafts: Check = ({ catalog, parsed, isPartial, locate }) => {
  const { drafts: most, slug } = catalog
  if (most === undefined || isPartial) return []
  const count = parsed.filter(({ entry }) => entry.draft !== undefined).length
  if (count === most) return []
  const problem: Problem = {
    kind: count > most ? 'too-many-drafts' : 'fewer-drafts',
    subject: slug,
    place: locate(['drafts']),
    expected: `${most === 0 ? 'no drafts' : `at most ${most}`}, as catalog.json says`,
    received: String(count),
    write:
      count > most
        ? `what the new drafts lack; or "drafts": ${count}, if their codes were in no catalog before`
        : `"drafts": ${count}`,
  }
  return [problem]
}
