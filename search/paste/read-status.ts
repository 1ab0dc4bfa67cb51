import { phraseOfStatus, statusOfPhrase } from '../text/status-phrases'

const named =
  /(?<![\w-])(?:status(?:[ _-]?code)?|http(?:[ _-]?(?:status|code|error))?|http\/[0-9.]{1,3}|returned|returns|responded with|failed with|got(?: an?)?|response(?: code| status)?|error)["']?\s{0,2}(?:is|was|of|code)?\s{0,2}[:=]?\s{0,2}["'([]?([1-5][0-9][0-9])(?![\w.%-]|,[0-9])/gi
const accessLog = /"(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) [^"\n]{0,2000}" ([1-5][0-9][0-9])(?![0-9])/g
const arrow = /(?:->|=>|→)\s{0,2}([1-5][0-9][0-9])(?![\w.%-])/g
const phrased = /(?<![\w.=:-])([1-5][0-9][0-9])[\s:-]{1,3}([A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,4})/g

/** HTTP statuses that a log line or a trace names as such: `status=409`, `-> 503`, `" 404 153`, `404 Not Found`. Bare numbers are none. */
export function readStatuses(text: string): readonly number[] {
  const found: number[] = []
  for (const pattern of [named, accessLog, arrow]) {
    for (const match of text.matchAll(pattern)) found.push(Number(match[1]))
  }
  for (const match of text.matchAll(phrased)) {
    if (namesStatus(Number(match[1]), match[2] ?? '')) found.push(Number(match[1]))
  }
  return [...new Set(found)].filter((status) => phraseOfStatus(status) !== undefined)
}

function namesStatus(status: number, words: string): boolean {
  const parts = words.split(' ')
  return parts.some((_, place) => statusOfPhrase(parts.slice(0, place + 1).join(' ')) === status)
}
