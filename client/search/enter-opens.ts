import type { Answer } from '../../search/text/answer'
import { isSure } from './search-is-sure'

type Asked = Pick<Answer, 'statuses' | 'guides' | 'groups' | 'results' | 'total'>

/**
 * Whether Enter, where no result is chosen, opens the first one: there is no doubt about it, or there is no other. Else
 * it leads to the list.
 */
export function enterOpens(answer: Asked): boolean {
  return isSure(answer) || (answer.total + answer.guides.length === 1 && answer.results.length === 1)
}

/** What the page says of that key, `otherwise` where it opens no result; empty where there is nothing to open. */
export function enterHint(answer: Asked, otherwise: string): string {
  if (answer.total + answer.statuses.length === 0) return ''
  return enterOpens(answer) ? 'Enter opens the first result' : otherwise
}
