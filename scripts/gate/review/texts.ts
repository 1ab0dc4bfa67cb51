import type { Entry } from '../../../catalog/model/catalog'
import { entriesOf, nameOf, type Rule } from './rule'

/** No two entries share a text, and no step of an entry says again what a fix says. */
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
    found: [
      ...shared.map(([text, names]) => `${[...names].join(', ')}: share "${text}"`),
      ...entries.flatMap((entry) => repeatedSteps(entry).map((step) => `${nameOf(entry)}: repeats a fix in "${step}"`)),
    ],
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

/** A step is a repetition where most of the words of a fix, or of the step, are in the other of the two. */
function repeatedSteps({ causes, solutions }: Entry): string[] {
  const fixes = causes.flatMap(({ fix }) => (fix === undefined ? [] : [wordsOf(fix)]))
  return solutions.map(({ text }) => text).filter((text) => fixes.some((fix) => overlap(wordsOf(text), fix) >= 0.7))
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
}

/** How much of the smaller set is in the other one; two words in common say nothing. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return common < 3 ? 0 : common / Math.min(one.size, other.size)
}
