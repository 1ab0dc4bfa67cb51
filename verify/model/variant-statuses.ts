import type { Entry } from '../../catalog/model/catalog'
import { entryTemplates, fits } from './entry-templates'
import { placeText, statusToWrite } from './finding'

/** The statuses that a code may have, and the variants that have them for themselves; none where they are those of the code. */
export interface KnownStatuses {
  readonly statuses: readonly number[]
  readonly variants: Entry['variants']
}

/**
 * The statuses that a code may have beside these texts: those of the variants whose messages they are, where each of these
 * variants has its own; else those of the code. Empty where the catalog states none.
 */
export function statusesBeside(entry: Entry, texts: readonly string[]): KnownStatuses {
  const ofCode = { statuses: entry.statuses, variants: [] }
  if (texts.length === 0 || entry.variants.every(({ statuses = [] }) => statuses.length === 0)) return ofCode
  const { own, variants } = entryTemplates(entry)
  const isSaid = (index: number) => {
    const template = variants[index]
    return template !== undefined && !template.isOpen && texts.some((text) => fits(template, text))
  }
  const meant = entry.variants.filter((_, index) => isSaid(index))
  const isOfCode =
    own !== undefined &&
    texts.some((text) => fits(own, text)) &&
    !meant.some(({ message }) => message === entry.message)
  if (meant.length === 0 || isOfCode) return ofCode
  // A message of placeholders alone may be any text, this one too.
  const possible = entry.variants.filter(
    (variant, index) => meant.includes(variant) || variants[index]?.isOpen === true,
  )
  if (possible.some(({ statuses = [] }) => statuses.length === 0)) return ofCode
  return { statuses: [...new Set(possible.flatMap(({ statuses = [] }) => statuses))], variants: possible }
}

/** What to write where an entry, or the variants that are meant, do not have a status. */
export function statusBesideToWrite(entry: Entry, { statuses, variants }: KnownStatuses, status: number): string {
  if (variants.length === 0) return statusToWrite(entry, status)
  const names = variants.map(({ id }) => `"${id}"`).join(' or ')
  const all =
    variants.length === 1 ? `"statuses": [${[...statuses, status].join(', ')}]` : `${status} in the "statuses"`
  return `${all} of the variant ${names} at ${placeText(entry.place)}`
}
