import type { Entry } from '../../model/catalog'
import type { DataPath } from '../../model/located'
import type { Problem } from '../../model/problem'
import type { Check } from '../frame/check'

/** A cause has a text for the end user only where it says something else than the entry and its other causes. */
export const checkUserTexts: Check = ({ parsed }) =>
  parsed.flatMap(({ entry, locate }) => {
    const seen = new Set([entry.userText])
    return causeTexts(entry).flatMap(([path, text]): Problem[] => {
      if (!seen.has(text)) {
        seen.add(text)
        return []
      }
      return [
        {
          kind: 'same-user-text',
          subject: 'userText',
          place: locate(path),
          expected: 'what the end user is told for this cause and for no other',
          received: `"${text}" once more`,
          write: 'a text of its own, or leave it out: the text of the entry holds for all causes without one',
        },
      ]
    })
  })

function causeTexts({ causes, variants }: Entry): [DataPath, string][] {
  const texts = [
    ...causes.map(({ userText }, index) => [['causes', index, 'userText'], userText] as const),
    ...variants.flatMap((variant, at) =>
      variant.causes.map(({ userText }, index) => [['variants', at, 'causes', index, 'userText'], userText] as const),
    ),
  ]
  return texts.flatMap(([path, text]): [DataPath, string][] => (text === undefined ? [] : [[path, text]]))
}
