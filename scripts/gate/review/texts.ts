import type { Entry } from '../../../catalog/model/catalog'
import { entriesOf, nameOf, type Rule } from './rule'

/** No two entries share a text. */
export const reviewTexts: Rule = (catalogs) => {
  const entries = entriesOf(catalogs)
  const owners = new Map<string, Set<string>>()
  for (const entry of entries) {
    for (const text of textsOf(entry)) owners.set(text, (owners.get(text) ?? new Set()).add(nameOf(entry)))
  }
  const shared = [...owners].filter(([, names]) => names.size > 1)
  return {
    count: owners.size,
    counted: `${owners.size} texts`,
    found: shared.map(([text, names]) => `${[...names].join(', ')}: share "${text}"`),
  }
}

/** Every sentence or paragraph that is written for one entry. */
function textsOf(entry: Entry): string[] {
  return [
    entry.summary,
    entry.retry?.note,
    entry.userText,
    ...entry.causes.flatMap(({ text, check, fix, userText }) => [text, check, fix, userText]),
    ...entry.solutions.map(({ text }) => text),
    ...entry.examples.map(({ note }) => note),
    ...entry.confusedWith.map(({ difference }) => difference),
    ...entry.related.map(({ why }) => why),
    ...entry.ask,
    ...entry.sections.map(({ text }) => text),
  ].filter((text) => text !== undefined)
}
