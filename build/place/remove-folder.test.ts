import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { removeFolder } from './remove-folder'

test('removeFolder removes a folder with all that is in it, and misses nothing where there is none', () => {
  const folder = join(temporaryFolder({ 'a/b/c.txt': '' }), 'a')
  for (let times = 0; times < 2; times += 1) {
    removeFolder(folder)
    expect(existsSync(folder)).toBe(false)
  }
})

test('removeFolder says what cannot be removed, where Node.js says that a protected file is no folder', () => {
  const folder = join(temporaryFolder({ 'a/robots.txt': '' }), 'a')
  const path = join(folder, 'robots.txt')
  const remove = () => {
    throw Object.assign(new Error('ENOTDIR: not a directory, scandir'), { code: 'ENOTDIR', path })
  }
  expect(() => removeFolder(folder, remove)).toThrow(
    `${path} cannot be removed: it is protected (\`chattr\`, \`chflags\`), or in use. Let it be removed, then build again.`,
  )
})
