import type { Problem } from '../model/problem'
import { listed } from '../text/listed'
import { Nearest } from '../text/nearest'
import type { Check } from './check'

/** Every entry names a family of its catalog, and every family has an entry. */
export const checkFamilies: Check = ({ catalog, parsed, unknown, isPartial, locate }) => {
  if (unknown.has('families')) return []
  const slugs = catalog.families.map((family) => family.slug)
  const known = new Set(slugs)
  const near = new Nearest()
  const used = new Set(parsed.map((item) => item.entry.family))
  const problems = parsed.flatMap(({ entry, isComplete, locate: locateField, assign }): Problem[] => {
    if (entry.family === undefined) {
      const isMissing = slugs.length > 0 && entry.draft === undefined && isComplete
      if (!isMissing) return []
      const write = assign(['family'], `"${slugs[0] ?? '…'}"`)
      const expected = `one of the families of ${catalog.place.file}: ${listed(slugs)}`
      const place = locateField(['family'])
      return [{ kind: 'missing-field', subject: 'family', place, expected, received: 'nothing', write }]
    }
    if (entry.family === '' || known.has(entry.family)) return []
    return [
      {
        kind: 'unknown-family',
        subject: entry.family,
        place: locateField(['family']),
        expected: `one of the families of ${catalog.place.file}: ${listed(slugs)}`,
        received: `"${entry.family}"`,
        write: assign(['family'], `"${near.find(entry.family, slugs) ?? slugs[0] ?? '…'}"`),
      },
    ]
  })
  // A family may have its entries among those that could not be read.
  if (parsed.length === 0 || isPartial || used.has('')) return problems
  const empty = catalog.families.flatMap(({ slug }, index): Problem[] => {
    if (used.has(slug)) return []
    const place = locate(['families', index])
    const write = `an entry with "family": "${slug}", or remove the family`
    return [
      {
        kind: 'empty-family',
        subject: slug,
        place,
        expected: 'at least one entry in each family',
        received: 'none',
        write,
      },
    ]
  })
  return [...problems, ...empty]
}
