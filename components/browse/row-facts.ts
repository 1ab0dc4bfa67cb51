import type { Entry } from '../../catalog/model/catalog'
import { retrySignWords } from '../../catalog/values/retry-words'
import { cautionMark } from '../../client/list/retry-choices'

/** What a list says of a code that its caller can do nothing about: whom to ask. */
export const notCaller = 'not-caller'

/** Who can act on a code, for the filter of a list. */
export function actorFacts({ actors }: Pick<Entry, 'actors'>): readonly string[] {
  const isOthers = actors.length > 0 && !actors.includes('caller')
  return [...new Set<string>(actors), ...(isOthers ? [notCaller] : [])]
}

/** What the filter of a list reads of a row (`client/list/`). What an entry does not say is left out. */
export function rowFacts({ statuses, retry, actors, severity, draft }: Entry) {
  return {
    'data-statuses': statuses.length === 0 ? undefined : statuses.join(' '),
    'data-rule': retry && (isCautious(retry) ? `${retry.rule} ${cautionMark}` : retry.rule),
    'data-actors': actors.length === 0 ? undefined : actorFacts({ actors }).join(' '),
    'data-severity': severity,
    'data-draft': draft === undefined ? undefined : 'yes',
  }
}

function isCautious({ rule, safeToRepeat }: NonNullable<Entry['retry']>): boolean {
  return retrySignWords(rule, safeToRepeat).isCautious
}
