import { plainText } from '../../catalog/text/plain-text'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import { type Loss, lossAt } from '../rows/row'
import { beginning } from './escape-text'
import { isFilledOfCode, isShownBy } from './filled-message'
import type { Meaning } from './meaning'
import type { ShownText } from './shown-messages'

/** What decides whether an example fits. Losses and texts that are left out are added to. */
export interface Settling {
  readonly syntaxes: readonly PlaceholderSyntax[] | undefined
  readonly losses: Loss[]
  readonly shown: ShownText[]
}

/**
 * Where a source states the message of a code, an example of it shows that message with its values, or an old one: it is
 * no message of its own. One that does not fit is told. Nor is its title or summary one of the code where it shows that
 * message with values; of a row that is no example that is told too.
 */
export function settleExamples(
  meanings: readonly [Meaning, ...Meaning[]],
  { syntaxes, losses, shown }: Settling,
): [Meaning, ...Meaning[]] {
  const stated = [...new Set(meanings.flatMap(({ isExample, message }) => (isExample ? [] : (message ?? []))))]
  const [usual] = stated
  const isShown = (text: string | undefined) =>
    text !== undefined && stated.some((template) => isShownBy(template, text, syntaxes))
  const settle = (given: Meaning): Meaning => {
    const meaning = given.isExample || given.message === undefined ? withoutShown(given, isShown) : given
    if (!given.isExample)
      for (const field of ['title', 'summary'] as const)
        if (meaning[field] !== given[field]) shown.push({ code: given.code, place: given.place, field })
    const { message, code, place } = meaning
    if (usual === undefined || !meaning.isExample || message === undefined || stated.includes(message)) return meaning
    const template = stated.find((other) => isFilledOfCode(other, message, syntaxes))
    if (template !== undefined) return { ...meaning, message: template }
    // What the example holds may be the template, and what is stated one case of it.
    if (stated.some((other) => isFilledOfCode(message, other, syntaxes))) return meaning
    const words = `an example of ${code} that does not fit its message, ${quoted(usual)}`
    losses.push(lossAt(place, `${words}: it shows ${quoted(message)}`))
    // A title with the same text shows the same occurrence.
    return { ...meaning, message: undefined, title: meaning.title === message ? undefined : meaning.title }
  }
  const [first, ...rest] = meanings
  return [settle(first), ...rest.map(settle)]
}

/** Sent as the title of a code, the values of one occurrence would be wrong in every other. */
function withoutShown(meaning: Meaning, isShown: (text: string | undefined) => boolean): Meaning {
  const { title, summary } = meaning
  const hasSummary = summary !== undefined && !isShown(plainText(summary))
  return { ...meaning, title: isShown(title) ? undefined : title, summary: hasSummary ? summary : undefined }
}

function quoted(text: string): string {
  return JSON.stringify(beginning(text, 120))
}
