import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { keptBundle } from './kept-bundle.mjs'

/** A repository with a command of two files. */
function repository() {
  const root = temporaryFolder({
    'cli/faultbook.ts': "import { word } from './word'\n\nconsole.log(word satisfies string)\n",
    'cli/word.ts': "export const word: string = 'one'\n",
  })
  const bundle = async () => (await keptBundle(root)) ?? 'none'
  const run = async () => execFileSync(process.execPath, [await bundle()], { encoding: 'utf8' })
  return { root, bundle, run, word: join(root, 'cli', 'word.ts') }
}

test('the command is bundled once, and again as soon as a file of it has changed', async () => {
  const { bundle, run, word } = repository()
  expect(await run()).toBe('one\n')
  const first = await bundle()
  const { mtimeMs } = statSync(first)
  expect([await bundle(), statSync(await bundle()).mtimeMs]).toEqual([first, mtimeMs])
  writeFileSync(word, "export const word: string = 'another'\n")
  expect(await run()).toBe('another\n')
  expect(await bundle()).not.toBe(first)
})

test('a bundle that is damaged on the disk is made anew', async () => {
  const { bundle, run } = repository()
  const file = await bundle()
  const whole = readFileSync(file, 'utf8')
  appendFileSync(file, 'process.exit(1)')
  expect(await run()).toBe('one\n')
  expect(readFileSync(await bundle(), 'utf8')).toBe(whole)
})

test.each(['faultbook.mjs', 'bundle.json'])('a pipe instead of %s is not waited for', async (name) => {
  const { bundle, run } = repository()
  const file = join(dirname(await bundle()), name)
  rmSync(file)
  execFileSync('mkfifo', [file])
  expect(await run()).toBe('one\n')
})

test('where nothing can be kept there is none', async () => {
  const { root, bundle } = repository()
  writeFileSync(join(root, '.faultbook'), 'a file')
  expect(await bundle()).toBe('none')
})
