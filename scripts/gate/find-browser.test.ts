import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from './find-browser'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-browser-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.skipIf(process.platform === 'win32')('findBrowser takes the one that the environment names', () => {
  const path = program('my-chrome', 'echo Chromium 156')
  expect(findBrowser({ FAULTBOOK_CHROMIUM: path, PATH: '' })).toEqual({ path, version: 'Chromium 156' })
})

test.skipIf(process.platform === 'win32')('findBrowser passes over what is not there and what does not start', () => {
  const broken = program('chromium', 'echo "install the snap first" >&2; exit 1')
  const working = program('google-chrome', 'echo Google Chrome 156')
  const found = findBrowser({
    FAULTBOOK_CHROMIUM: join(folder, 'gone'),
    PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: broken,
    PATH: folder,
  })
  // A machine with the browser of Playwright finds that one first.
  if (found?.path.startsWith(folder)) expect(found).toEqual({ path: working, version: 'Google Chrome 156' })
  else expect(found?.version).toMatch(/\d/)
})

function program(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
  return path
}
