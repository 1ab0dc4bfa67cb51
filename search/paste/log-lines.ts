const frame = /^\s*(?:at |File "|in |from |#[0-9]|[0-9]+:)|^\s*$/
const severe = /\b(?:error|err|fatal|critical|severe|panic|exception|caused by)\b|(?:Error|Exception)\b/i
const trouble = /\bwarn|fail|invalid|denied|\bnot |expired|unable|cannot|exceed|missing|required|refus|reject/i
const mostLines = 8
const longestLine = 600

/** What loggers put before a message: times, `[thread]`, `key=value`, levels, and what divides them. */
const leader =
  /^(?:[\s:;,.|-]+|\[?\b[0-9]{2,4}[-/][0-9A-Za-z]{2,3}[-/][0-9]{2,4}[T :][0-9:.,]{5,18}(?: ?[+-][0-9]{2}:?[0-9]{2}|Z)?\]?|[A-Z][a-z]{2} {1,2}[0-9]{1,2} (?=[0-9]{2}:)|[0-9]{2}:[0-9]{2}(?::[0-9]{2}[.,0-9]{0,10})?\b|\[[^\]\n]{0,60}\]|[\w.-]{1,40}=(?:"[^"\n]{0,200}"|\S{0,200})|(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\b)/
/** What they put after it: a pair, the address that was called. */
const trailer = /\s+(?:[\w.-]{1,40}=(?:"[^"\n]{0,200}"|[^\s"]{0,200})|(?:for url:? )?\(?https?:\/\/[^\s)]+\)?)$/

/**
 * What the lines of a log say, those that tell most first kept: lines that say error, then those
 * that speak of trouble. Of each the text without what is around a message (within it the same
 * may be an argument), a single line also with the pairs at its end, and, where colons divide it, what
 * is after the first and after the last one.
 */
export function readLogLines(text: string): readonly string[] {
  const all = text.split('\n').filter((line) => !frame.test(line))
  const loud = all.filter((line) => severe.test(line)).slice(-mostLines)
  const rest = all.filter((line) => !severe.test(line) && trouble.test(line)).slice(-mostLines)
  const told = [...loud, ...rest]
  const kept = (told.length > 0 ? told : all).slice(0, mostLines)
  return kept.flatMap((line) => partsOf(line.slice(0, longestLine), kept.length === 1))
}

/** Whether a text says that it is about an error. */
export function isLoud(text: string): boolean {
  return severe.test(text)
}

/** Whether a log has levels, and neither they nor its words speak of trouble. */
export function isQuietLog(text: string): boolean {
  return /\b(?:TRACE|DEBUG|INFO|NOTICE)\b/.test(text) && !severe.test(text) && !trouble.test(text)
}

const level = /(?:^|[\s[|:"=])(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)(?=$|[\s\]|:",])/i
const longestHead = 120

/** Whether a record of a log says by its level that nothing went wrong, whatever words it has. */
export function isInformation(text: string): boolean {
  const [, name = ''] = level.exec(text.slice(0, longestHead)) ?? []
  return /^(?:trace|debug|info|notice)$/i.test(name)
}

function partsOf(line: string, alone: boolean): readonly string[] {
  const whole = withoutLeaders(line.replace(/\s+/g, ' ').trim())
  const bare = withoutTrailers(whole)
  const first = bare.indexOf(': ')
  const last = bare.lastIndexOf(': ')
  const after = first === -1 ? [] : [first, last].map((at) => withoutLeaders(bare.slice(at + 2)))
  return [...new Set([...(alone ? [whole] : []), bare, ...after])].filter((part) => /\p{L}{3}/u.test(part))
}

function withoutLeaders(line: string): string {
  let rest = line
  for (let found = leader.exec(rest); found !== null && found[0] !== ''; found = leader.exec(rest))
    rest = rest.slice(found[0].length)
  return rest
}

function withoutTrailers(line: string): string {
  let rest = line
  for (let found = trailer.exec(rest); found !== null; found = trailer.exec(rest)) rest = rest.slice(0, found.index)
  return rest
}
