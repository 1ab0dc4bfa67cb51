import type { CodeTokens } from './code-tokens'

const definers = /^(?:class|const|val|var|let|def|function|fn|fun|func|struct|static|record|object|type)$/

/** Whether a name is where it is defined, and not used: `GONE = …`, `GONE(…)` in an enum, `class Gone`. */
export function isDefinition(code: CodeTokens, index: number): boolean {
  const before = code.text(index - 1)
  const after = code.text(index + 1)
  if (code.kind(index - 1) === 'name' && definers.test(before)) return true
  if (code.pathStart(index) !== index && after !== '=>' && after !== ':') return false
  if (/^(?:=|:=|:|=>)$/.test(after) && before !== '?') return true
  const frame = code.frameOf(index)
  if (frame?.head?.kind === 'enum') return firstName(code, code.partOf(index).from) === index
  // `ErrGone` and `ErrGone Code = …` in a block of Go.
  return frame?.isBlock === true && frame.bracket === '(' && code.tokens[index - 1]?.row !== code.tokens[index]?.row
}

/** The first name of a part: behind the attributes and annotations of a member. */
function firstName(code: CodeTokens, from: number): number {
  let at = from
  for (let steps = 0; steps < 40; steps++) {
    const text = code.text(at)
    if (text === '#' && code.text(at + 1) === '[') at++
    else if (text === '[' || text === '(') at = (code.frameOf(at + 1)?.close ?? at) + 1
    else if (text === '@') at += 2
    else if (text === 'case') at++
    else return at
  }
  return at
}

/** Whether the name of a class is where an instance is made of it. */
export function isMade(code: CodeTokens, index: number): boolean {
  const before = code.text(code.pathStart(index) - 1)
  if (/^(?:catch|instanceof|except|is|as|\||throws|extends|implements|:|<|import)$/.test(before)) return false
  return /^(?:\(|\{|::|\.|!|;)$/.test(code.text(index + 1)) || /^(?:raise|throw|new)$/.test(before)
}
