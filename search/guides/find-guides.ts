import type { GuideHit } from '../text/answer'
import { termsOf } from '../text/tokenize'
import type { GuideData } from './guide-data'

const longestQuestion = 80
/** What people add who want a guide, whatever it is about. */
const asking = /\b(?:code|sample|example|guide)s?\b/gi

/**
 * The guides that a question asks for: its words, of which one alone asks for codes, are all in the title or in one heading
 * of the guide. The name of its catalog may be added.
 */
export function findGuides(guides: readonly GuideData[], text: string): readonly GuideHit[] {
  if (text.length > longestQuestion || !/\S\s+\S/.test(text.trim())) return []
  const words = termsOf(text.replace(asking, ''))
  const isIn = (terms: string) => words.every((word) => terms.split(' ').includes(word))
  return guides
    .filter(([, , , own, ...names]) => !isIn(own) && names.some((name) => isIn(`${own} ${name}`)))
    .map(([path, title, note]) => ({ path, title, note }))
}
