import { existsSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BuildError, describeFailure, failureWithin } from './build-error'

/** An error as Node.js makes it for a call to the system. */
function systemError(code: string, fields: Readonly<Record<string, string>> = {}) {
  return Object.assign(new Error(`${code}: as the system says it`), { code, ...fields })
}

test.each([
  ['ENOSPC', 'The disk is full: .faultbook/stage/a could not be written. Free some space there, then build again.'],
  ['EDQUOT', 'The disk quota is used up: .faultbook/stage/a could not be written. Free some space, then build again.'],
  [
    'EROFS',
    'The file system is read-only: .faultbook/stage/a cannot be written. Mount it for writing, or build somewhere else.',
  ],
  [
    'ENOENT',
    '.faultbook/stage/a is missing, and the build needs it. Bring it back (`git restore`, or `npm ci` for a package), then build again.',
  ],
  ['EACCES', 'Access to .faultbook/stage/a is denied. Let the user who builds read and write it, then build again.'],
  ['EPERM', 'Access to .faultbook/stage/a is denied. Let the user who builds read and write it, then build again.'],
  [
    'EXDEV',
    '.faultbook/stage/a is on another file system than .faultbook/, and a site is put in its place by a rename. Build into the folder of the project, and copy the site from there.',
  ],
  [
    'EBUSY',
    '.faultbook/stage/a is in use, as a mount point for example. Unmount it, or build into a plain folder (--out DIR).',
  ],
  [
    'EMFILE',
    'Too many files are open: .faultbook/stage/a could not be opened. Raise the limit (`ulimit -n 4096`), then build again.',
  ],
  [
    'ENFILE',
    'Too many files are open on this machine: .faultbook/stage/a could not be opened. Close other programs, then build again.',
  ],
])('describeFailure says what %s is, where, and what to do', (code, sentence) => {
  expect(describeFailure(systemError(code, { path: '.faultbook/stage/a' }), process.cwd())).toBe(sentence)
})

test('describeFailure names the target of a rename, and the folder of builds where no file is named', () => {
  expect(describeFailure(systemError('EBUSY', { path: '.faultbook/stage/site', dest: 'out' }), process.cwd())).toMatch(
    /^out is in use/,
  )
  expect(describeFailure(systemError('ENOSPC'), process.cwd())).toMatch(/^The disk is full: \.faultbook\/ could not/)
})

test.runIf(existsSync('/dev/full'))('describeFailure reads what Node.js says of a disk that is really full', () => {
  let told = ''
  try {
    writeFileSync('/dev/full', 'a')
  } catch (error) {
    told = describeFailure(error, process.cwd())
  }
  expect(told).toMatch(/^The disk is full: \.faultbook\/ could not be written/)
})

test('describeFailure gives the text of a BuildError alone, and the stack of an unexpected error', () => {
  expect(describeFailure(new BuildError('A sentence.'), process.cwd())).toBe('A sentence.')
  expect(describeFailure(systemError('constructor'), process.cwd())).toContain('build-error.test.ts')
  expect(describeFailure('thrown', process.cwd())).toBe('thrown')
})

test.each([
  ['Error: ENOSPC: no space left on device, write\n    at writeSync', /^The disk is full: \.next\/ /],
  ['Failed to write\n\nCaused by:\n    No space left on device (os error 28)', /^The disk is full: \.next\/ /],
  ['Read-only file system (os error 30)', /^The file system is read-only: \.next\/ /],
  ["EMFILE: too many open files, open '/a'", /^Too many files are open: \.next\/ /],
])('failureWithin finds in %j what the system refused', (text, sentence) => {
  expect(failureWithin(text, '.next/')).toMatch(sentence)
})

test('failureWithin finds nothing where a text only speaks of such faults', () => {
  expect(
    failureWithin('The page /e/ENOSPC/ could not be rendered: TypeError: x (os error 2)', '.next/'),
  ).toBeUndefined()
})
