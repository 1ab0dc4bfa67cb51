import type { Entry } from '../model/catalog'
import type { Problem } from '../model/problem'
import { listed } from '../text/listed'
import { Nearest } from '../text/nearest'
import type { Check } from './frame/check'

/** Every family that an entry names is one of its catalog, and every family has an entry. */
export const checkFamilies: Check = ({ catalog, parsed, unknown, isPartial, locate }) => {
  if (unknown.has('families')) return []
  const slugs = catalog.families.map((family) => family.slug)
  const known = new Set(slugs)
  const near = new Nearest()
  const used = new Set(parsed.map((item) => item.entry.family))
  const problems = parsed.flatMap(({ entry, locate: locateField, assign }): Problem[] => {
    if (entry.family === undefined || entry.family === '' || known.has(entry.family)) return []
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
  // A family may have its entries among those that could not be read, or that should have named it.
  const isUnsure =
    isPartial || used.has('') || parsed.some(({ entry, isComplete }) => lacksFamily(entry) && !isComplete)
  if (parsed.length === 0 || isUnsure) return problems
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

function lacksFamily({ family, draft }: Entry) {
  return family === undefined && draft === undefined
}
