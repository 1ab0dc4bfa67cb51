import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Language, Parser } from 'web-tree-sitter'
import type { ParseCode } from './syntax-node'

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm')
const files = {
  java: join(folder, 'tree-sitter-java.wasm'),
  go: join(folder, 'tree-sitter-go.wasm'),
  typescript: join(folder, 'tree-sitter-typescript.wasm'),
  javascript: join(folder, 'tree-sitter-javascript.wasm'),
  python: join(folder, 'tree-sitter-python.wasm'),
  csharp: join(folder, 'tree-sitter-c-sharp.wasm'),
  php: join(folder, 'tree-sitter-php.wasm'),
  rust: join(folder, 'tree-sitter-rust.wasm'),
  kotlin: join(
    dirname(require.resolve('@tree-sitter-grammars/tree-sitter-kotlin/package.json')),
    'tree-sitter-kotlin.wasm',
  ),
}

/** A parser of all languages that are read, from the grammars of the development dependencies. */
export async function loadGrammars(): Promise<ParseCode> {
  await Parser.init()
  const parsers = new Map<string, Parser>()
  for (const [language, file] of Object.entries(files)) {
    const parser = new Parser()
    parser.setLanguage(await Language.load(readFileSync(file)))
    parsers.set(language, parser)
  }
  return (language, text) => parsers.get(language)?.parse(text)?.rootNode
}
