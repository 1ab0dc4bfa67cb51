import type { GuideData } from '../index/index-data'
import type { GuideHit } from '../text/answer'
import { termsOf } from '../text/tokenize'

const longestQuestion = 80
/** What people add who want a guide, whatever it is about. */
const asking = /\b(?:code|sample|example|guide)s?\b/gi

/**
 * The guides that a question asks for: its words, of which one alone asks for codes, are all in its address, its title or one of
 * its headings. The name of its catalog may be added.
 */
export function findGuides(guides: readonly GuideData[], text: string): readonly GuideHit[] {
  if (text.length > longestQuestion || !/\S\s+\S/.test(text.trim())) return []
  const words = termsOf(text.replace(asking, ''))
  return guides.flatMap(([path, title, note, own, ...names]) => {
    const said = words.filter((word) => !own.split(' ').includes(word))
    const isMeant = names.some((name) => said.every((word) => name.split(' ').includes(word)))
    return said.length > 0 && isMeant ? [{ path, title, note }] : []
  })
}
