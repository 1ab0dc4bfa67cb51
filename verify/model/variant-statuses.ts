import type { Entry } from '../../catalog/model/catalog'
import { fitsTemplate } from '../../catalog/values/fits-template'

/**
 * The statuses that a code may have beside these texts: those of the variants whose messages they are, where each of these
 * variants has its own; else those of the code. Empty where the catalog states none.
 */
export function statusesBeside(entry: Entry, texts: readonly string[]): readonly number[] {
  const fits = (message: string | undefined) =>
    message !== undefined && texts.some((text) => fitsTemplate(message, text, entry.placeholders))
  const meant = entry.variants.filter(({ message }) => fits(message))
  const isOfCode = fits(entry.message) && !meant.some(({ message }) => message === entry.message)
  const isOwn = meant.length > 0 && !isOfCode && meant.every(({ statuses = [] }) => statuses.length > 0)
  return isOwn ? [...new Set(meant.flatMap(({ statuses = [] }) => statuses))] : entry.statuses
}
