import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { ParseCode, SyntaxNode } from '../../importers/readers/code/syntax/syntax-node'
import { formOfPath, isCode } from '../../importers/rows/detect-form'
import { plainTokens } from './tokens/plain-tokens'
import type { TokenFile } from './tokens/token'
import { treeTokens } from './tokens/tree-tokens'

/** The language of a file that has a grammar; else the ending of its name. */
export function languageOf(path: string): string {
  if (/\.[jt]sx$/i.test(path)) return 'tsx'
  const form = formOfPath(path)
  return form !== undefined && isCode(form) ? form : (/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '')
}

/** Whether a language has a grammar. */
export function hasGrammar(language: string): boolean {
  return language === 'tsx' || isCode(language)
}

/** The tokens of a file: from its syntax tree where its language has a grammar, else by what comments and texts look like. */
export function tokenFile(source: SourceFile, parse: ParseCode, tree?: SyntaxNode): TokenFile {
  const language = languageOf(source.path)
  const lines = new LineIndex(source.path, source.text)
  const root = tree ?? (hasGrammar(language) ? attempt(() => parse(language, source.text)) : undefined)
  const tokens = root === undefined ? plainTokens(source.text, language) : treeTokens(root, language)
  return { path: source.path, language, tokens, at: (offset) => lines.at(offset) }
}

/** A tree; none where the grammar gives up on a file, whose tokens are then read without one. */
function attempt(parse: () => SyntaxNode | undefined): SyntaxNode | undefined {
  try {
    return parse()
  } catch {
    return undefined
  }
}
