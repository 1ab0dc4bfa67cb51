const frame = /^\s*(?:at |File "|in |from |#[0-9]|[0-9]+:)|^\s*$/
const severe = /\b(?:error|err|fatal|critical|severe|panic|exception|caused by)\b|(?:Error|Exception)\b/i
const trouble = /\bwarn|fail|invalid|denied|\bnot |expired|unable|cannot|exceed|missing|required|refus|reject/i
const mostLines = 8
const longestLine = 600

const instants =
  /\[?\b[0-9]{2,4}[-/][0-9A-Za-z]{2,3}[-/][0-9]{2,4}[T :][0-9:.,]{5,18}(?: ?[+-][0-9]{2}:?[0-9]{2}|Z)?\]?|\b[0-9]{2}:[0-9]{2}:[0-9]{2}[.,0-9]{0,10}/g
const brackets = /\[[^\]\n]{0,60}\]/g
const pairs = /(?:^|\s)[\w.-]{1,40}=(?:"[^"\n]{0,200}"|\S{0,200})/g
const levels = /\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\b/g

/**
 * What the lines of a log say, those that tell most first kept: lines that say error, then those
 * that speak of trouble. Of each the text without time, level, brackets and pairs, and, where
 * colons divide it, what stands after the first and after the last one.
 */
export function readLogLines(text: string): readonly string[] {
  const all = text.split('\n').filter((line) => !frame.test(line))
  const loud = all.filter((line) => severe.test(line)).slice(-mostLines)
  const rest = all.filter((line) => !severe.test(line) && trouble.test(line)).slice(-mostLines)
  const told = [...loud, ...rest]
  return (told.length > 0 ? told : all).slice(0, mostLines).flatMap((line) => partsOf(line.slice(0, longestLine)))
}

function partsOf(line: string): readonly string[] {
  const plain = [instants, brackets, pairs, levels]
    .reduce((text, pattern) => text.replace(pattern, ' '), line)
    .replace(/\s+/g, ' ')
    .trim()
  const first = plain.indexOf(': ')
  const last = plain.lastIndexOf(': ')
  const parts = first === -1 ? [plain] : [plain, plain.slice(first + 2), plain.slice(last + 2)]
  return [...new Set(parts.map((part) => part.replace(/^[\s:;,.-]+/, '')))].filter((part) => /\p{L}{3}/u.test(part))
}
