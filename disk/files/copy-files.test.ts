import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { copyFiles } from './copy-files'

test('copyFiles copies what is read-only as what may be written', () => {
  const from = temporaryFolder({ 'a/b.txt': 'b', 'c.txt': 'c' })
  const places = ['a', 'a/b.txt', 'c.txt'].map((path) => join(from, path))
  for (const place of places) chmodSync(place, statSync(place).mode & ~0o222)
  onTestFinished(() => {
    for (const place of places) chmodSync(place, 0o755)
  })
  const to = join(temporaryFolder(), 'copy')
  copyFiles(from, to)
  expect(['a/b.txt', 'c.txt'].map((path) => readFileSync(join(to, path), 'utf8'))).toEqual(['b', 'c'])
  for (const path of ['a', 'a/b.txt', 'c.txt']) expect(statSync(join(to, path)).mode & 0o200).toBe(0o200)
})
