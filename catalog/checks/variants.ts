import type { Problem } from '../model/problem'
import type { Check } from './check'

/** Each variant of a code has an id of its own: its anchor on the page. */
export const checkVariants: Check = ({ parsed }) =>
  parsed.flatMap(({ entry, locate, assign }) => {
    const seen = new Set<string>()
    return entry.variants.flatMap(({ id }, index): Problem[] => {
      const isNew = !seen.has(id.toLowerCase())
      seen.add(id.toLowerCase())
      if (isNew) return []
      return [
        {
          kind: 'duplicate-variant',
          subject: id,
          place: locate(['variants', index, 'id']),
          expected: 'an id of its own for each variant, upper and lower case being the same',
          received: `"${id}" again`,
          write: assign(['variants', index, 'id'], `"${id}-${index + 1}"`),
        },
      ]
    })
  })
