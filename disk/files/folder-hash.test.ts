import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { hashOfFiles } from './folder-hash'

test('hashOfFiles changes with the text and the name of a file, at any depth', () => {
  const folder = temporaryFolder({ 'a/b/c.ts': 'one', 'lock.json': '{}' })
  const hash = () => hashOfFiles(folder, ['a', 'lock.json'])
  const before = hash()
  expect(hash()).toBe(before)
  writeFileSync(join(folder, 'a/b/c.ts'), 'two')
  const changed = hash()
  expect(changed).not.toBe(before)
  renameSync(join(folder, 'a/b/c.ts'), join(folder, 'a/b/d.ts'))
  expect(hash()).not.toBe(changed)
  writeFileSync(join(folder, 'lock.json'), '[]')
  expect(new Set([before, changed, hash()]).size).toBe(3)
})
