import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { allBelow, matchingFiles } from './matching-files'

let base = ''
beforeEach(() => {
  base = temporaryFolder({
    'src/a.md': '',
    'src/deep/er/b.md': '',
    'src/[x]/c.md': '',
    'src/.hidden/d.md': '',
    'src/node_modules/x/e.md': '',
    'other/f.md': '',
  })
  symlinkSync(join(base, 'other'), join(base, 'src/link'))
})

const found = (pattern: string, without?: readonly string[]) =>
  matchingFiles(pattern, base, without).map((file) => relative(base, file))

test('a pattern fits files at any depth, but hidden ones, node_modules and what links lead to', () => {
  expect(found('src/**/*.md')).toEqual(['src/[x]/c.md', 'src/a.md', 'src/deep/er/b.md'])
  expect(found('src/**/*.md', ['src/deep/**'])).toEqual(['src/[x]/c.md', 'src/a.md'])
})

test('what is named is found: hidden files, node_modules, and folders whose names look like patterns', () => {
  expect(found('src/.hidden/*.md')).toEqual(['src/.hidden/d.md'])
  expect(found('src/node_modules/**/*.md')).toEqual(['src/node_modules/x/e.md'])
  expect(found(allBelow(join(base, 'src/[x]')))).toEqual(['src/[x]/c.md'])
})
