import type { Variant } from '../model/catalog'
import type { DataPath } from '../model/located'
import type { Problem } from '../model/problem'
import type { ParsedEntry } from '../parse/parse-entries'
import type { Check } from './frame/check'

/** Each variant of a code has an id of its own, its anchor on the page, and something that the code or another variant does not say. */
export const checkVariants: Check = ({ parsed }) =>
  parsed.flatMap((item) => [
    ...idProblems(item),
    ...emptyProblems(item),
    ...statusProblems(item),
    ...messageProblems(item),
  ])

function idProblems({ entry, locate, assign }: ParsedEntry): Problem[] {
  const seen = new Set<string>()
  return entry.variants.flatMap(({ id }, index): Problem[] => {
    const isNew = !seen.has(id.toLowerCase())
    seen.add(id.toLowerCase())
    if (isNew) return []
    const path = ['variants', index, 'id']
    return [
      {
        kind: 'duplicate-variant',
        subject: id,
        place: locate(path),
        expected: 'an id of its own for each variant, upper and lower case being the same',
        received: `"${id}" again`,
        write: assign(path, `"${id}-${index + 1}"`),
      },
    ]
  })
}

function emptyProblems({ entry, locate }: ParsedEntry): Problem[] {
  return entry.variants.flatMap((variant, index): Problem[] => {
    const { id, title, message, when, causes } = variant
    if (title !== undefined || message !== undefined || when !== undefined || causes.length > 0) return []
    return [
      {
        kind: 'empty-variant',
        subject: id,
        place: locate(['variants', index]),
        expected: 'a title, a message, when the code means this, or causes',
        received: 'an id alone',
        write: '"when": "…"',
      },
    ]
  })
}

/** The statuses of a code are those of all that it means. */
function statusProblems({ entry, locate }: ParsedEntry): Problem[] {
  const all = [...new Set([...entry.statuses, ...entry.variants.flatMap(({ statuses = [] }) => statuses)])]
  return entry.variants.flatMap(({ id, statuses = [] }, index) =>
    statuses.flatMap((status, at): Problem[] => {
      if (entry.statuses.includes(status)) return []
      return [
        {
          kind: 'variant-status',
          subject: id,
          place: locate(['variants', index, 'statuses', at]),
          expected: 'a status that the entry has too',
          received: String(status),
          write: `"statuses": [${all.join(', ')}] in the entry, or another status here`,
        },
      ]
    }),
  )
}

/**
 * A text leads to one place: two variants may share a message only where each says when it is meant. A draft may have
 * its message among its variants: nobody has said yet which one is the usual one.
 */
function messageProblems({ entry, locate }: ParsedEntry): Problem[] {
  if (entry.draft !== undefined) return []
  const told = new Map<string, Variant>()
  return entry.variants.flatMap((variant, index): Problem[] => {
    const { id, message, when } = variant
    if (message === undefined) return []
    const twin = told.get(message)
    if (twin === undefined) told.set(message, variant)
    const isOfEntry = message === entry.message
    const isTwin = twin !== undefined && (when === undefined || when === twin.when)
    if (!isOfEntry && !isTwin) return []
    const path: DataPath = ['variants', index, 'message']
    return [
      {
        kind: 'same-message',
        subject: id,
        place: locate(path),
        expected: isOfEntry
          ? 'a message that is not the one of the code itself'
          : 'a message of its own, or when the code means this',
        received: isOfEntry ? 'the message of the code' : `the message of the variant "${twin?.id}"`,
        write: isOfEntry ? 'no message in the variant, or none beside `code`' : '"when": "…" in each of the two',
      },
    ]
  })
}
