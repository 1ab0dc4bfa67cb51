import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { findCode } from './find-code'

let base = ''
beforeEach(() => {
  base = temporaryFolder({
    'src/a.ts': '',
    'src/deep/b.ts': '',
    'src/notes.md': '',
    'src/.cache/c.ts': '',
    'src/node_modules/x/d.ts': '',
    'out/e.ts': '',
  })
})

function found(...named: readonly string[]) {
  const isWanted = (path: string) => path.endsWith('.ts')
  const { files, missing } = findCode(named, { base, without: [join(base, 'out')], isWanted })
  return { files: files.map(({ shown, below }) => `${shown} (${below})`), missing }
}

describe('what is named', () => {
  test('may be a folder: its code, without hidden folders and node_modules', () => {
    expect(found('src')).toEqual({ files: ['src/a.ts (a.ts)', 'src/deep/b.ts (deep/b.ts)'], missing: [] })
  })

  test('may be a folder that is left out else, or one in it', () => {
    expect(found('out').files).toEqual(['out/e.ts (e.ts)'])
    expect(found('out/*.ts').files).toEqual(['out/e.ts (e.ts)'])
  })

  test('may be a pattern, which says itself which files are meant', () => {
    expect(found('src/*.md').files).toEqual(['src/notes.md (notes.md)'])
    expect(found('src/**').files).toEqual(['src/a.ts (a.ts)', 'src/deep/b.ts (deep/b.ts)'])
  })

  test('may be a file of any kind, also where it would be left out else', () => {
    expect(found('src/notes.md', 'src/node_modules/x/d.ts', 'out/e.ts').files).toEqual([
      'out/e.ts (out/e.ts)',
      'src/node_modules/x/d.ts (src/node_modules/x/d.ts)',
      'src/notes.md (src/notes.md)',
    ])
  })

  test('takes away with "!"', () => {
    expect(found('src', '!src/deep/**').files).toEqual(['src/a.ts (a.ts)'])
  })

  test('is missing where it means no file, each once that is there', () => {
    expect(found('src', 'src/a.ts', 'lib', 'lib/*.ts')).toEqual({
      files: ['src/a.ts (a.ts)', 'src/deep/b.ts (deep/b.ts)'],
      missing: ['lib', 'lib/*.ts'],
    })
  })
})

test('the folders that are not meant are left out, and no link is followed', () => {
  symlinkSync(join(base, 'src/a.ts'), join(base, 'src/deep/link.ts'))
  symlinkSync(join(base, 'src'), join(base, 'src/deep/all'))
  expect(found('.').files).toEqual(['src/a.ts (src/a.ts)', 'src/deep/b.ts (src/deep/b.ts)'])
})
