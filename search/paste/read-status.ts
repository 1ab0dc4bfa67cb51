import { phraseOfStatus, statusOfPhrase } from '../text/status-phrases'

const named =
  /(?<![\w-])(?:status(?:[ _-]?code)?|http(?:[ _-]?(?:status|code|error))?|http\/[0-9.]{1,3}|returned|returns|responded with|failed with|got(?: an?)?|response(?: code| status)?|error)["']?\s{0,2}(?:is|was|of|code)?\s{0,2}[:=]?\s{0,2}["'([]?([1-5][0-9][0-9])(?![\w.%-]|,[0-9])/gi
const accessLog = /"(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) [^"\n]{0,2000}" ([1-5][0-9][0-9])(?![0-9])/g
const arrow = /(?:->|=>|→)\s{0,2}([1-5][0-9][0-9])(?![\w.%-])/g
const phrased = /(?<![\w.=:-])([1-5][0-9][0-9])[\s:-]{1,3}([A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,4})/g

/** How libraries say which status came back. */
const clients = [
  /\b(?:with|returned|unexpected|non-200|bad|received|responded with(?: a)?|was unacceptable|indicate success)[a-z ]{0,24}\b(?:status|code|error|response)(?: (?:code|of|was))?:?\s?\(?\[?([1-5][0-9][0-9])(?![\w%-]|[.,][0-9])/gi,
  /\b(?:Response code|HTTP (?:status )?(?:error|code)|HTTP response code:?|Status code|Http status error) \[?([1-5][0-9][0-9])(?![\w%-]|[.,][0-9])/gi,
  /\bHTTP(?: Error)? ([1-5][0-9][0-9])\b(?=[: ]|$)/g,
  /\b([1-5][0-9][0-9]) (?:Client|Server) Error\b/g,
  /\b(?:Client|Server) error '([1-5][0-9][0-9]) /g,
  /(?:^|[\s:(])([1-5][0-9][0-9]), message='/g,
  /`([1-5][0-9][0-9]) [A-Z][A-Za-z ]{1,40}` response/g,
  /\bindicate success: ([1-5][0-9][0-9])\b/g,
  /\breturned an error: \(([1-5][0-9][0-9])\)/g,
  /\breturned error: ([1-5][0-9][0-9])\b/g,
  /\bERROR ([1-5][0-9][0-9]): [A-Z]/g,
  /\b(?:GET|POST|PUT|PATCH|DELETE) \S{1,2000} ([1-5][0-9][0-9]) \(/g,
  /\[([1-5][0-9][0-9])(?: [A-Z][A-Za-z ]{1,40})?\] during \[/g,
] as const

/** The statuses of a line that a client library wrote: `Request failed with status code 404`, `404 Client Error`. */
export function clientStatuses(text: string): readonly number[] {
  const found = clients.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => Number(match[1])))
  return [...new Set(found)].filter((status) => status >= 400 && phraseOfStatus(status) !== undefined)
}

/** HTTP statuses that a log line or a trace names as such: `status=409`, `-> 503`, `" 404 153`, `404 Not Found`. Bare numbers are none. */
export function readStatuses(text: string): readonly number[] {
  const found: number[] = []
  for (const pattern of [named, accessLog, arrow]) {
    for (const match of text.matchAll(pattern)) found.push(Number(match[1]))
  }
  for (const match of text.matchAll(phrased)) {
    if (namesStatus(Number(match[1]), match[2] ?? '')) found.push(Number(match[1]))
  }
  return [...new Set([...found, ...clientStatuses(text)])].filter((status) => phraseOfStatus(status) !== undefined)
}

function namesStatus(status: number, words: string): boolean {
  const parts = words.split(' ')
  return parts.some((_, place) => statusOfPhrase(parts.slice(0, place + 1).join(' ')) === status)
}
