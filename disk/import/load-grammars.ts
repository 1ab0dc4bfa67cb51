import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Language, Parser } from 'web-tree-sitter'
import type { Tool } from '../../site/project'
import { copyTree, type TreeNode } from './syntax-tree'

const vscode = '@vscode/tree-sitter-wasm'
const community = '@tree-sitter-grammars/tree-sitter-kotlin'

/** What runs the grammars. */
export const grammarRuntime = { from: 'web-tree-sitter', file: 'web-tree-sitter.wasm' } as const

/** A file, and the package that it comes from. */
export interface GrammarFile {
  readonly from: string
  readonly file: string
}

/** The grammar of each language: the package that it comes from, and its file there. */
export const grammars = {
  java: { from: vscode, file: 'wasm/tree-sitter-java.wasm' },
  go: { from: vscode, file: 'wasm/tree-sitter-go.wasm' },
  typescript: { from: vscode, file: 'wasm/tree-sitter-typescript.wasm' },
  tsx: { from: vscode, file: 'wasm/tree-sitter-tsx.wasm' },
  javascript: { from: vscode, file: 'wasm/tree-sitter-javascript.wasm' },
  python: { from: vscode, file: 'wasm/tree-sitter-python.wasm' },
  csharp: { from: vscode, file: 'wasm/tree-sitter-c-sharp.wasm' },
  php: { from: vscode, file: 'wasm/tree-sitter-php.wasm' },
  rust: { from: vscode, file: 'wasm/tree-sitter-rust.wasm' },
  kotlin: { from: community, file: 'tree-sitter-kotlin.wasm' },
} as const satisfies Record<string, GrammarFile>

/** A language that code can be read in. */
export type GrammarName = keyof typeof grammars

/** The names of the table above. */
export const grammarNames = Object.keys(grammars) as GrammarName[]

/** Where a file of a grammar is: packed with a tool, by its name, or else in its package. */
export function grammarFile(tool: Pick<Tool, 'compiled'>, { from, file }: GrammarFile): string {
  const packed = tool.compiled === undefined ? undefined : join(dirname(tool.compiled), 'grammars', basename(file))
  if (packed !== undefined && existsSync(packed)) return packed
  return createRequire(import.meta.url).resolve(`${from}/${file}`)
}

/**
 * A parser of these languages.
 *
 * @throws where a grammar is missing
 */
export async function loadGrammars(tool: Tool, languages: Iterable<string>) {
  const parsers = new Map<string, Parser>()
  const wanted = new Set(languages)
  if (wanted.size > 0) await Parser.init({ locateFile: () => grammarFile(tool, grammarRuntime) })
  for (const language of grammarNames) {
    if (!wanted.has(language)) continue
    const parser = new Parser()
    parser.setLanguage(await Language.load(readFileSync(grammarFile(tool, grammars[language]))))
    parsers.set(language, parser)
  }
  return (language: string, text: string): TreeNode | undefined => {
    const tree = parsers.get(language)?.parse(text)
    if (tree == null) return undefined
    try {
      return copyTree(tree, text)
    } finally {
      tree.delete()
    }
  }
}
