import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { grammarFile, grammarRuntime, grammars, loadGrammars } from './load-grammars'

const repository = { sources: process.cwd(), compiled: undefined, version: '0.0.0' }

test('every grammar is there, and parses a line of its language', async () => {
  const parse = await loadGrammars(repository, Object.keys(grammars))
  expect(Object.keys(grammars).map((name) => parse(name, '')?.type)).toEqual([
    'program',
    'source_file',
    'program',
    'program',
    'program',
    'module',
    'compilation_unit',
    'program',
    'source_file',
    'source_file',
  ])
})

test('an installed tool has its grammars, and what runs them, beside what it is compiled to', () => {
  const dist = temporaryFolder({ 'grammars/tree-sitter-go.wasm': 'x', 'grammars/web-tree-sitter.wasm': 'x' })
  const tool = { sources: undefined, compiled: join(dist, 'compiled'), version: '0.0.0' }
  expect(grammarFile(tool, grammars.go)).toBe(join(dist, 'grammars/tree-sitter-go.wasm'))
  expect(grammarFile(tool, grammarRuntime)).toBe(join(dist, 'grammars/web-tree-sitter.wasm'))
})

test('a tree knows its text, its places, its siblings and its faults', async () => {
  const parse = await loadGrammars(repository, ['go'])
  const root = parse('go', 'package x\n\nconst A = 1 // one\nconst B = )\n')
  const [, first] = root?.namedChildren ?? []
  expect(first).toMatchObject({ type: 'const_declaration', text: 'const A = 1', hasError: false })
  expect(first?.startPosition).toEqual({ row: 2, column: 0 })
  expect(first?.endPosition).toEqual({ row: 2, column: 11 })
  expect(first?.namedChildren[0]?.childForFieldName('name')?.text).toBe('A')
  expect(first?.parent?.type).toBe('source_file')
  expect(first?.previousSibling?.type).toBe('package_clause')
  expect(root?.hasError).toBe(true)
})
