import type { Entry } from '../../catalog/model/catalog'
import { retrySignWords } from '../../catalog/values/retry-words'
import { cautionMark } from '../../client/list/retry-choices'

/** What the filter of a list reads of a row (`client/list/`). What an entry does not say is left out. */
export function rowFacts({ statuses, retry, actors, severity, draft }: Entry) {
  return {
    'data-statuses': statuses.length === 0 ? undefined : statuses.join(' '),
    'data-rule': retry && (isCautious(retry) ? `${retry.rule} ${cautionMark}` : retry.rule),
    'data-actors': actors.length === 0 ? undefined : actors.join(' '),
    'data-severity': severity,
    'data-draft': draft === undefined ? undefined : 'yes',
  }
}

function isCautious({ rule, safeToRepeat }: NonNullable<Entry['retry']>): boolean {
  return retrySignWords(rule, safeToRepeat).isCautious
}
