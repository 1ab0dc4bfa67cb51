import type { CodeTokens } from './code-tokens'
import type { Frame } from './frames'

const compares = /^(?:===?|!==?|<>|~=|=~|is|eq|ne|-eq|-ne)$/
/** What is called to compare, with or without what it belongs to. */
export const comparers =
  /(?:^|\.)(?:equals\w*|Equals\w*|contains\w*|Contains\w*|includes|has|hasKey|indexOf|startsWith|StartsWith|endsWith|EndsWith|starts_with|ends_with|startswith|endswith|compare\w*|Compare\w*|strcmp|in_array|assert\w*|Assert\w*|expect|toBe|toEqual|isEqual\w*|HasPrefix|HasSuffix|EqualFold|Is|As|matches|fullmatch)!?$/
const documents =
  /^@?(?:ApiResponses?|ApiResponse\w*|Api\w+Response|ApiParam|ApiProperty\w*|ApiModel\w*|ApiOperation|Operation|Schema|ExampleObject|Swagger\w*|ProducesResponse\w*|OpenApi\w*|Tag|Parameter|Deprecated|Obsolete|SuppressWarnings|SuppressMessage|deprecated|doc)$/

/**
 * Whether a word is only compared with something (`code == "X"`, `case X:`, `"X".equals(code)`, an arm of a `match`), is
 * part of a type, or is in an annotation that documents.
 */
export function isCompared(code: CodeTokens, index: number): boolean {
  const before = code.text(code.pathStart(index) - 1)
  const isName = code.kind(index) === 'name'
  const end = isName ? code.pathEnd(index) : index
  const after = code.text(end + 1)
  if (compares.test(before) || compares.test(after)) return true
  if (isName && after === '(' && comparers.test(code.text(end))) return true
  if (/^(?:case|when|is)$/.test(before) || isArm(code, end)) return true
  if (/^(?:typescript|tsx)$/.test(code.language) && (before === '|' || after === '|')) return true
  if (after === '.' && comparers.test(code.text(end + 2))) return true
  const frame = code.frameOf(index)
  return frame !== undefined && (isWithinComparison(code, index, frame) || isDocumentation(code, frame))
}

/** `code.equals("X")`, `["X", "Y"].includes(code)`, `code in ("X", "Y")`, `== Some("X")`. */
function isWithinComparison(code: CodeTokens, index: number, frame: Frame): boolean {
  const { callee, isBlock, start, open, close } = frame
  if (isBlock) return false
  if (/^(?:Some|Ok|Just)$/.test(callee ?? '') && compares.test(code.text(start - 1))) return true
  if (callee !== undefined && comparers.test(callee) && code.keyAt(code.pathStart(index)) === undefined) return true
  if (code.text(close + 1) === '.' && comparers.test(code.text(close + 2))) return true
  return callee === undefined && code.text(open - 1) === 'in'
}

/** An arm of `match`, `switch` or `when`: `"X" => …`, `"X" | "Y" => …`, `"X" -> …`. */
function isArm(code: CodeTokens, end: number): boolean {
  if (!/^(?:rust|csharp|kotlin|java|ex|exs|scala)$/.test(code.language)) return false
  const arrow = /^(?:rust|csharp|scala)$/.test(code.language) ? '=>' : '->'
  let at = end + 1
  for (let steps = 0; steps < 40 && /^(?:\||,|or)$/.test(code.text(at)) && code.kind(at + 1) !== 'mark'; steps++)
    at = code.pathEnd(at + 1) + 1
  return code.text(at) === arrow
}

/** `@ApiResponse(description = "X")`: what the API is said to do, not what it does. */
function isDocumentation(code: CodeTokens, frame: Frame): boolean {
  for (let at: Frame | undefined = frame, steps = 0; at !== undefined && steps < 8; at = at.parent, steps++) {
    if (at.callee === undefined || !documents.test(at.callee.split('.').at(-1) ?? '')) continue
    if (/^[@[#]$/.test(code.text(at.start - 1)) || at.callee.startsWith('@')) return true
  }
  return false
}
