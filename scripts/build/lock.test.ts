import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('takeLock refuses a second holder until the first has released it', () => {
  const file = join(folder, 'deep', 'build.lock')
  const release = takeLock(file)
  expect(() => takeLock(file)).toThrow(`Another build is running (process ${process.pid}).`)
  release()
  takeLock(file)()
  expect(existsSync(file)).toBe(false)
})

test('takeLock takes over from a process that is gone, and from a broken file', () => {
  const file = join(folder, 'build.lock')
  const { pid } = spawnSync(process.execPath, ['-e', '0'])
  for (const left of [String(pid), '', 'x']) {
    writeFileSync(file, left)
    const release = takeLock(file)
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid))
    release()
  }
})
