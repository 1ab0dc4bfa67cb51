import type { Token } from './token'

/** What a body belongs to: `class OrderGone extends …`, `enum Errors`, `mod codes`, a function or a statement. */
export interface BlockHead {
  readonly kind: 'enum' | 'class' | 'scope' | 'function'
  readonly name: string | undefined
}

const bodies =
  /^(?:class|interface|enum|struct|object|impl|trait|namespace|module|mod|func|fun|fn|def|function|if|for|foreach|while|switch|match|when|else|try|catch|finally|do|loop|unsafe|record|extension|protocol|with|using|lock|get|set|init|static|synchronized|select|unless|defer|go|extern|companion|constructor)$/
const members = /^(?:class|interface|enum|struct|object|record|trait|impl|protocol|extension)$/
/** Languages whose statements end with their line. */
const byLine = /^(?:kotlin|go|typescript|tsx|javascript|swift|scala)$/
/** Most tokens before a body that are looked at. */
const longest = 60

/** What a `{` begins a body of; undefined where it begins an object. */
export function blockHead(tokens: readonly Token[], open: number, language: string): BlockHead | undefined {
  const keyword = keywordBefore(tokens, open, byLine.test(language))
  const before = tokens[open - 1]?.text
  if (keyword === undefined) {
    const isBody = before === undefined || /^(?:\)|=>|->|;|\{|\})$/.test(before)
    return isBody ? { kind: 'function', name: undefined } : undefined
  }
  const heads = tokens.slice(keyword, open).filter(({ kind }) => kind === 'name')
  const index = heads.findLastIndex(({ text }) => members.test(text))
  const isScope = /^(?:namespace|module|mod|extern)$/.test(heads[0]?.text ?? '')
  if (index < 0) return { kind: isScope ? 'scope' : 'function', name: heads[1]?.text }
  const isEnum = heads.slice(0, index + 1).some(({ text }) => text === 'enum')
  const name = heads.slice(index + 1).find(({ text }) => !/^(?:class|struct|for)$/.test(text))?.text
  return { kind: isEnum ? 'enum' : 'class', name }
}

/** The first keyword of the statement that a `{` is in. */
function keywordBefore(tokens: readonly Token[], open: number, endsWithLine: boolean): number | undefined {
  let keyword: number | undefined
  let row = tokens[open]?.row
  for (let at = open - 1, depth = 0; at >= 0 && at > open - longest; at--) {
    const token = tokens[at]
    if (token === undefined) break
    const { kind, text } = token
    if (depth === 0 && endsWithLine && token.row !== row) break
    row = token.row
    if (kind === 'mark') {
      if (text === ')' || text === ']') depth++
      else if (text === '(' || text === '[') {
        if (depth === 0) break
        depth--
      } else if (depth === 0 && /^(?:;|\{|\}|,|\$\{|=|:=)$/.test(text)) break
    } else if (depth === 0 && kind === 'name') {
      if (text === 'return') break
      if (bodies.test(text)) keyword = at
    }
  }
  return keyword
}
