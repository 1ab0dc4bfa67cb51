import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { describeFailure } from './build-error'
import { checkTarget } from './check-target'

/** What the check of a folder ends with; empty where it may be built into. */
function told(current: string, stage = temporaryFolder()): string {
  try {
    checkTarget({ current, stage })
    return ''
  } catch (error) {
    return describeFailure(error)
  }
}

test('a site is built into a folder that is not there, that is empty, or that holds a site', () => {
  const folder = temporaryFolder({ 'site/index.html': '', 'site/vercel.json': '' })
  mkdirSync(join(folder, 'empty'))
  expect(['none', 'deep/er', 'empty', 'site'].map((name) => told(join(folder, name)))).toEqual(['', '', '', ''])
  expect(existsSync(join(folder, 'deep/er'))).toBe(false)
})

test('a folder that holds something else is not replaced, and neither is a file', () => {
  const folder = temporaryFolder({ 'shop/catalog.json': '{}', file: '' })
  expect(told(join(folder, 'shop'))).toBe(
    `${folder}/shop/ holds files and no site (there is no index.html), and a build replaces the whole folder. Name another one (FAULTBOOK_OUT), or empty it.`,
  )
  expect(told(join(folder, 'file'))).toBe(
    `${folder}/file is a file, and the site is a folder. Remove it, or name another.`,
  )
})

test('a folder of another file system is refused at once, not after the build', ({ skip }) => {
  const elsewhere = '/dev/shm'
  const stage = temporaryFolder()
  if (!existsSync(elsewhere) || statSync(elsewhere).dev === statSync(stage).dev) skip('there is one file system only')
  expect(told(join(elsewhere, 'faultbook-site'), stage)).toContain(
    '/dev/shm/faultbook-site/ is on another file system than .faultbook/',
  )
})

test('a folder that may not be written is refused at once', ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may write everywhere; bad-input/faults.test.ts has a read-only mount')
  const folder = temporaryFolder({ 'closed/site/index.html': '' })
  chmodSync(join(folder, 'closed'), 0o555)
  expect(told(join(folder, 'closed', 'site'))).toContain(`Access to ${folder}/closed is denied.`)
  chmodSync(join(folder, 'closed'), 0o755)
})
