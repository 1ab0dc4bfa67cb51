import type { Entry } from '../../catalog/model/catalog'
import { retrySignWords } from '../../catalog/values/retry-words'
import { cautionMark } from '../../client/list/retry-choices'

/** What a list says of a code that its caller can do nothing about: whom to ask. */
export const notCaller = 'not-caller'

/** What it says of a code that the caller alone can act on, and of one for which the API's team is not needed. */
export const callerOnly = 'caller-only'
export const notApiTeam = 'not-api-team'

/** Who can act on a code, for the filter of a list. */
export function actorFacts({ actors }: Pick<Entry, 'actors'>): readonly string[] {
  const all = new Set<string>(actors)
  if (all.size === 0) return []
  const has = (actor: Entry['actors'][number]) => all.has(actor)
  return [
    ...all,
    ...(has('caller') && all.size === 1 ? [callerOnly] : []),
    ...(has('caller') ? [] : [notCaller]),
    ...(has('api-team') ? [] : [notApiTeam]),
  ]
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
