import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refused } from './cases/refused'
import type { ContentCase } from './content-case'
import { entries } from './files'
import { writeContent } from './write-content'

interface Run {
  readonly code: number
  readonly text: string
}

let out = ''
const folders: string[] = []
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'faultbook-out-'))
  writeFileSync(join(out, 'index.html'), 'the site of yesterday')
  mkdirSync(join(out, 'shop'))
})
afterAll(() => {
  for (const folder of [out, ...folders]) rmSync(folder, { recursive: true })
})

const good: ContentCase = { id: 'good', title: '', files: entries({ code: 'ORD-1' }), problems: [] }

function contentOf(...cases: ContentCase[]): string {
  const folder = writeContent(cases)
  folders.push(folder)
  return folder
}

/** `npm run build`, as its script runs it. */
function build(content: string): Promise<Run> {
  const env = { ...process.env, FAULTBOOK_CONTENT: content, FAULTBOOK_OUT: out, FORCE_COLOR: '0' }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/faultbook.mjs', 'build'],
      { env, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr })
      },
    )
  })
}

/** Every file that is published, with its text. */
function published(): string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.includes('.') ? `${name}: ${readFileSync(join(out, name), 'utf8')}` : name,
  )
}

const yesterday = ['index.html: the site of yesterday', 'shop']

test('npm run build over all bad catalogs counts the faults, names the first of each kind, ends with 1 and publishes nothing', async () => {
  const folder = contentOf(...refused, good)
  const { code, text } = await build(folder)
  const places = text.split('\n').filter((line) => line.startsWith(`${folder}/`))
  const kinds = [...text.matchAll(/^(\d+) problems? of the kind [\w-]+/gm)].map(([, count]) => Number(count))
  expect(places).toHaveLength(kinds.length)
  expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(refused.flatMap(({ problems }) => problems).length)
  expect(text).toContain(`${refused.flatMap(({ problems }) => problems).length} problems in the content.`)
  expect(text).toContain('Nothing was published')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|TypeError|RangeError|\n\s+at /)
  expect(code).toBe(1)
  expect(published()).toEqual(yesterday)
})

test('COD-079: a code that was published and is gone stops the build, and the message says how to heal it', async () => {
  const folder = contentOf(good)
  writeFileSync(join(folder, 'url-ledger.json'), '[\n  "/good/OLD-1/",\n  "/good/ORD-1/"\n]\n')
  const { code, text } = await build(folder)
  expect(text).toContain('url-ledger.json:2:3 Cannot give up the address "/good/OLD-1/": it was published')
  expect(text).toContain('keep it, alias it ("aliases": ["OLD-1"] at the code that it is now) or retire it')
  expect(code).toBe(1)
  expect(published()).toEqual(yesterday)
})

test('BUI-144: without a catalog there is no build', async () => {
  const { code, text } = await build(contentOf())
  expect(text).toContain('Cannot find a catalog in')
  expect(code).toBe(1)
  expect(published()).toEqual(yesterday)
})
