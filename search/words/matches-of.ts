import type { IndexView } from '../index/index-view'
import { type Field, fields, type Match } from '../text/answer'
import { placeIn } from '../text/place-in'
import type { QueryWord } from './words'

/** Which words of the query stand in which field of an entry. One that only means about the same stands in none. */
export function matchesOf(index: IndexView, entry: number, words: readonly QueryWord[]): readonly Match[] {
  const byField = new Map<Field, string[]>()
  for (const { text, expansions } of words) {
    let place: number | undefined
    for (const { term, kind } of expansions) {
      if (kind === 'synonym' || kind === 'near') continue
      const { docs, places } = index.postings(term)
      const at = placeIn(docs, entry)
      const found = at === -1 ? undefined : places[at]
      if (found !== undefined && (place === undefined || found < place)) place = found
    }
    const field = place === undefined ? undefined : fields[place]
    if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), text])
  }
  return fields.flatMap((field) => {
    const found = byField.get(field)
    return found === undefined ? [] : [{ field, words: found }]
  })
}

/** Whether one of the words that stand in an entry is a misspelling of what stands there. */
export function hasMisspelt(words: readonly QueryWord[], matches: readonly Match[]): boolean {
  const found = new Set(matches.flatMap((match) => match.words))
  return words.some(({ text, expansions: [first] }) => first?.kind === 'typo' && found.has(text))
}
