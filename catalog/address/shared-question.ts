import type { Catalog, Entry } from '../model/catalog'
import { entryName } from '../model/entry-name'

/** One of two codes that are easily confused, and what its own author says of the other one. */
export interface PairSide {
  readonly entry: Entry
  readonly catalog: Catalog
  /** None where only the author of the other one has seen that they are alike; the same where both ask one question. */
  readonly differences: readonly string[]
}

/** What is true only on the page of its own entry. */
const onItsOwnPage = /\b(?:here|this)\b/i

/**
 * The text that speaks for both sides of a pair: where each asks the same question, whoever compares the two has to read
 * it once. It is the longer one of those that name both codes, or both catalogs where the codes are equal. Undefined
 * where the questions differ, or where no text says what becomes of both.
 */
export function sharedQuestion(first: PairSide, second: PairSide): string | undefined {
  const [own, ...moreOwn] = first.differences
  const [its, ...moreIts] = second.differences
  if (own === undefined || its === undefined || moreOwn.length > 0 || moreIts.length > 0) return undefined
  const question = questionOf(own)
  if (question === undefined || question !== questionOf(its)) return undefined
  const names = namesOf(first, second)
  return [own, its]
    .filter((text) => !onItsOwnPage.test(text) && names.every((name) => text.includes(name)))
    .reduce<string | undefined>(
      (longest, text) => (longest === undefined || text.length > longest.length ? text : longest),
      undefined,
    )
}

function questionOf(text: string): string | undefined {
  return /^[^?]+\?/.exec(text)?.[0]
}

function namesOf(first: PairSide, second: PairSide): readonly string[] {
  const codes = [entryName(first.entry), entryName(second.entry)]
  return codes[0] === codes[1] ? [first.catalog.name, second.catalog.name] : codes
}
