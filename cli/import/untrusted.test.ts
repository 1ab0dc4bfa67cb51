import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Workplace } from './run-import.fixture'

/** The losses of an import, as its summary tells them. */
async function losses(place: Workplace, ...sources: readonly string[]): Promise<string[]> {
  const { out } = await place.run('import', ...sources, '--catalog', 'shop', '--json')
  const { lost }: { lost: { file: string; line: number; column: number; what: string }[] } = JSON.parse(out)
  return lost.map(({ file, line, column, what }) => `${file}:${line}:${column} ${what}`)
}

const good = { 'good.json': '[{"code":"A1","message":"It is gone"}]' }

/** Importing these beside a good file loses them alone. */
test.each([
  [
    'aliases of YAML that stand for a billion nodes',
    'bomb.yaml',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
      .join('\n')}\n`,
    'bomb.yaml:1:1 YAML aliases that expand to more than can be read',
  ],
  ['JSON that is nested too deep', 'deep.json', '['.repeat(5000), 'deep.json:1:97 JSON that is nested too deep'],
  ['YAML that is nested too deep', 'deep.yaml', `${'- '.repeat(300)}x`, 'deep.yaml:1:1 YAML that is nested too deep'],
  [
    'TOML that is nested too deep',
    'deep.toml',
    `x = ${'['.repeat(300)}`,
    'deep.toml:1:101 TOML that is nested too deep',
  ],
  [
    'entities of XML that stand for a billion words',
    'bomb.xml',
    '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<x>&b;</x>\n',
    'bomb.xml:1:1 a file whose form is not known',
  ],
  [
    'bytes that are not UTF-8',
    'latin.csv',
    Buffer.from('code,message\nA2,Gr\xfcn\n', 'latin1'),
    'latin.csv:2:6 a file that is not UTF-8: the byte 0xFC, which is not UTF-8 there',
  ],
  [
    'a file that is too large',
    'large.json',
    Buffer.alloc(33_554_433, ' '),
    'large.json:1:1 a file that is too large: 33554433 bytes, of at most 33554432',
  ],
])('%s: refused with a sentence and a place, and the other file comes in', async (_what, path, text, loss) => {
  const place = new Workplace({ ...good, [path]: text })
  expect(await losses(place, 'good.json', path)).toEqual([loss])
  expect(place.entries().map(({ code }) => code)).toEqual(['A1'])
})

const api = (reference: string) => `openapi: 3.1.0
paths:
  /a:
    get:
      responses:
        '404': {$ref: '${reference}'}
        '409':
          content: {application/json: {example: {code: PAID, message: Paid}}}
`
const part = 'Gone:\n  content: {application/json: {example: {code: GONE, message: Gone}}}\n'

test('what a description refers to is read inside the folder of the source alone, and nothing is fetched', async () => {
  const place = new Workplace({
    'api/inside.yaml': api('parts/gone.yaml#/Gone'),
    'api/parts/gone.yaml': part,
    'api/outside.yaml': api('../secret.yaml#/Gone'),
    'api/remote.yaml': api('https://example.com/gone.yaml#/Gone'),
    'api/link.yaml': api('link-to-secret.yaml#/Gone'),
    'secret.yaml': part,
  })
  symlinkSync('../secret.yaml', join(place.folder, 'api/link-to-secret.yaml'))
  expect(await losses(place, 'api/inside.yaml')).toEqual([])
  expect(place.entries().map(({ code }) => code)).toEqual(['GONE', 'PAID'])
  const why = 'it is not there, or outside the folder of the source'
  expect(await losses(place, 'api/outside.yaml')).toEqual([
    `api/outside.yaml:6:23 what ../secret.yaml#/Gone leads to: ${why}`,
  ])
  expect(await losses(place, 'api/remote.yaml')).toEqual([
    'api/remote.yaml:6:23 what https://example.com/gone.yaml#/Gone leads to: nothing is fetched',
  ])
  expect(await losses(place, 'api/link.yaml')).toEqual([
    `api/link.yaml:6:23 what link-to-secret.yaml#/Gone leads to: ${why}`,
  ])
})

test('references that lead in a circle end', async () => {
  const place = new Workplace({
    'api.yaml': api('b.yaml#/Gone'),
    'b.yaml': "Gone: {$ref: 'c.yaml#/Gone'}\n",
    'c.yaml': "Gone: {$ref: 'b.yaml#/Gone'}\n",
  })
  expect(await losses(place, 'api.yaml')).toEqual([
    'api.yaml:6:23 what b.yaml#/Gone leads to: a circle, or more steps than anybody needs',
  ])
  expect(place.entries().map(({ code }) => code)).toEqual(['PAID'])
})

test.skipIf(process.platform === 'win32')('a pipe does not keep an import waiting', async () => {
  const place = new Workplace(good)
  execFileSync('mkfifo', [join(place.folder, 'pipe.json')])
  expect(await losses(place, 'good.json', 'pipe.json')).toEqual([
    'pipe.json:1:1 no file, but a pipe, a socket or a device',
  ])
})

test('a code that only a program could make is not run', async () => {
  const place = new Workplace({
    'errors.ts': "export const errors = { A1: { code: 'A1', message: process.exit(7) as never, status: 404 } }\n",
  })
  expect(await losses(place, 'errors.ts')).toEqual([])
  expect(place.entries()).toMatchObject([{ code: 'A1', statuses: [404] }])
})
