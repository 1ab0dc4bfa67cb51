import type { Answer } from '../../../search/text/answer'
import { countWords } from '../search-words'
import type { AnswerSection, SectionKind } from './answer-sections'

const shared = 'Catalogs that have this code'

/** The heading of a section; empty where the count above it says the same. */
export function sectionTitle(
  { kind, count, items }: AnswerSection,
  { statuses, isOnly }: Pick<Answer, 'statuses'> & { readonly isOnly: boolean },
): string {
  const [status] = statuses.length === 1 ? statuses : []
  const isOneCode = new Set(items.map(({ hit }) => hit?.code)).size === 1
  const titles = {
    codes: isOneCode && count > 1 ? shared : isOnly ? '' : 'In your text',
    exact: count > 1 ? (isOneCode ? shared : 'Codes that you named') : isOnly ? '' : 'Exactly',
    message: isOnly && count === 1 ? '' : 'The message fits',
    'same-code': 'The same code in other catalogs',
    beside: 'Only mentioned in your text',
    status: status === undefined ? 'Codes with the same status' : `Codes with status ${status}`,
    prefix: 'Codes that begin like this',
    near: 'Perhaps one of these',
    browse: '',
  } as const satisfies Record<SectionKind, string>
  return titles[kind]
}

const shortWords = {
  codes: 'in your text',
  exact: 'exact',
  message: 'by the message',
  'same-code': 'in other catalogs',
  beside: 'only mentioned',
  status: 'by status',
  prefix: 'by beginning',
  near: 'perhaps',
  browse: '',
} as const satisfies Record<SectionKind, string>

/**
 * `13 results: 1 exact, 12 perhaps`: the count, and how sure they are where that differs. Of the codes of a log also how often they
 * are in it, and which one most.
 */
export function resultWords(answer: Pick<Answer, 'groups' | 'total'>, sections: readonly AnswerSection[]): string {
  const count = countWords(answer) + timesWords(answer)
  if (sections.length < 2) return count
  return `${count}: ${sections.map(({ kind, count }) => `${count} ${shortWords[kind]}`).join(', ')}`
}

function timesWords({ groups }: Pick<Answer, 'groups'>): string {
  const [first, ...others] = groups.toSorted((left, right) => right.count - left.count)
  if (first === undefined || others.length === 0 || first.count < 2) return ''
  const times = groups.reduce((sum, { count }) => sum + count, 0)
  return `, ${times} times in all, most often ${first.results[0]?.code ?? first.heard} (${first.count})`
}
