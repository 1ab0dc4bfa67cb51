import { phraseOfStatus, statusOfPhrase } from '../text/status-phrases'

const fillers =
  /\b(?:https?|status|statuscode|codes?|errors?|err|response|responses|returns?|returned|with|no|empty|body|api|the|an?|all|is|what|does|mean|means|meaning|page|got|get|getting|from|server)\b/g

/**
 * The statuses that a typed query asks for and nothing else: `403`, `HTTP 403`, `error code 403`, `403
 * Forbidden`, `too many requests`, `4xx`. Words that say more ("404 on login") make it a
 * question of words.
 */
export function readBareStatus(text: string): readonly number[] {
  if (/^(?:api|err)-/i.test(text)) return []
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9' -]+/g, ' ')
    .trim()
  const phrase = statusOfPhrase(plain)
  if (phrase !== undefined) return [phrase]
  const rest = plain
    .replace(/([a-z])(?=[0-9])/g, '$1 ')
    .replace(fillers, ' ')
    .replace(/[\s-]+/g, ' ')
    .trim()
  const family = rest.match(/^([1-5])xx$/)?.[1]
  if (family !== undefined) return Array.from({ length: 100 }, (_, step) => Number(family) * 100 + step)
  const numbers = rest.match(/^[0-9 ]+$/) === null ? [] : rest.split(' ').map(Number)
  if (numbers.length > 0 && numbers.every((number) => phraseOfStatus(number) !== undefined)) return numbers
  const number = Number(rest.match(/(?:^| )([1-5][0-9][0-9])(?: |$)/)?.[1] ?? 0)
  const words = rest.replace(String(number), ' ').trim()
  const both = number !== 0 && (statusOfPhrase(words) ?? statusOfPhrase(plain.replace(String(number), ''))) === number
  if (both) return [number]
  const alone = statusOfPhrase(plain.replace(/^(?:https?|status|error)\s+|\s+(?:error|status|response)$/g, ''))
  return alone === undefined ? [] : [alone]
}
