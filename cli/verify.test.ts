import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogData } from '../catalog/content.fixture'
import { Workplace } from './import/run-import.fixture'

const entries = [
  { code: 'ORD-0001', draft: true, status: 404, title: 'Order gone', message: 'Order {id} is gone', family: 'order' },
  { code: 'ORD-0002', draft: true, status: 409, title: 'Order paid', message: 'Order {id} is paid', family: 'order' },
]

/** A folder with content, and with code that emits the first code and one that no catalog has. */
function workplace(files: Readonly<Record<string, string>> = {}) {
  return new Workplace({
    'errors/shop/catalog.json': JSON.stringify(catalogData({ drafts: 9 })),
    'errors/shop/order.json': JSON.stringify({ entries }, null, 1),
    'src/orders.ts': "fail('ORD-0001')\nfail('ORD-0099')\n",
    'src/orders.test.ts': "fail('ORD-0002')\n",
    ...files,
  })
}

const summary = 'source: 1 documented code in 1 place in 1 file; 1 test file left out\n'

describe('faultbook verify --source', () => {
  test('says what is emitted but not documented, and what is documented but never emitted', async () => {
    const { code, out, err } = await workplace().run('verify', '--source', 'src/**/*.ts')
    expect(err).toBe(`errors/shop/order.json:11:3 ORD-0002 is documented but never emitted
    expected: ORD-0002 in the source
    received: nothing
    write:    "retired": true in this entry if the API no longer sends ORD-0002

src/orders.ts:2:6 ORD-0099 is emitted but not documented
    expected: a documented code
    received: ORD-0099
    write:    an entry for ORD-0099 in the catalog shop; "draft": true is enough to begin with

`)
    expect(out).toBe(`${summary}findings: 2 problems, 0 warnings (1 undocumented, 1 never-emitted)\n`)
    expect(code).toBe(1)
  })

  test('takes a folder, and leaves out the content, what "!…" names, and node_modules', async () => {
    const place = workplace({
      'src/old/a.ts': "fail('ORD-0098')",
      'src/node_modules/x/a.js': "fail('ORD-0097')",
      'src/notes.md': 'ORD-0096',
    })
    const { out } = await place.run('verify', '--source', '.', '--source', '!src/old/**', '--json')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).code),
    ).toEqual(['ORD-0002', 'ORD-0099'])
  })

  test('with nothing to find ends with 0', async () => {
    const place = workplace({ 'src/orders.ts': "fail('ORD-0001')\nfail('ORD-0002')" })
    expect(await place.run('verify', 'errors', '--source', 'src')).toEqual({
      code: 0,
      out: 'source: 2 documented codes in 2 places in 1 file; 1 test file left out\nfindings: 0 problems, 0 warnings\n',
      err: '',
    })
  })

  test.each([
    [
      'a pattern that fits no file',
      ['--source', 'lib/**/*.ts'],
      2,
      'There is no file here: lib/**/*.ts. Nothing was compared.\n',
    ],
    ['tests alone', ['--source', 'src/*.test.ts'], 1, 'Nothing was compared in src/*.test.ts: every file is a test.\n'],
    [
      'files without a code',
      ['--source', 'other/*.ts'],
      1,
      'Nothing was compared: there is no documented code in 1 file of other/*.ts.\n',
    ],
  ])('fails on %s', async (_, flags, code, err) => {
    const ran = await workplace({ 'other/a.ts': 'export const a = 1' }).run('verify', ...flags)
    expect([ran.code, ran.err]).toEqual([code, err])
  })

  test('follows no link', async () => {
    const place = workplace({ 'secret/a.ts': "fail('ORD-0098')" })
    mkdirSync(join(place.folder, 'src/deep'))
    symlinkSync('../../secret/a.ts', join(place.folder, 'src/deep/a.ts'))
    symlinkSync('../../secret', join(place.folder, 'src/deep/all'))
    for (const pattern of ['src', 'src/**/*.ts']) {
      const { out } = await place.run('verify', '--source', pattern, '--json')
      expect(out).not.toContain('ORD-0098')
      expect(out).toContain('ORD-0099')
    }
  })

  test('says which files it could not read', async () => {
    const place = workplace({ 'src/a.ts': Buffer.from([0x66, 0xff, 0xfe]).toString('latin1') })
    place.write('src/a.ts', new Uint8Array([0x66, 0xff, 0x66]))
    const { err } = await place.run('verify', '--source', 'src')
    expect(err).toContain('note: src/a.ts:1:2 a file that is not UTF-8')
  })
})

describe('faultbook verify with a baseline', () => {
  test('reports what is new, and counts the rest', async () => {
    const place = workplace()
    const made = await place.run('verify', '--source', 'src', '--baseline', 'verify.json', '--update-baseline')
    expect([made.code, made.out]).toEqual([
      0,
      `${summary}findings: 2 problems, 0 warnings (1 undocumented, 1 never-emitted)\nverify.json: 2 findings\n`,
    ])
    const same = await place.run('verify', '--source', 'src', '--baseline', 'verify.json')
    expect(same).toEqual({
      code: 0,
      out: `${summary}findings: 0 problems, 0 warnings\nverify.json: 2 known findings not shown\n`,
      err: '',
    })
    place.write('src/orders.ts', "// moved\n\nfail('ORD-0001')\nfail('ORD-0098')\n")
    const changed = await place.run('verify', '--source', 'src', '--baseline', 'verify.json')
    expect([changed.code, changed.err.split('\n')[0]]).toEqual([
      1,
      'src/orders.ts:4:6 ORD-0098 is emitted but not documented',
    ])
    expect(changed.out).toContain(
      'verify.json: 1 known finding not shown; 1 row no longer applies (--update-baseline removes such rows)\n',
    )
  })

  test('refuses one that is not there, a folder, and a file that is none', async () => {
    const place = workplace({ 'package.json': '{}' })
    const words = ['verify', '--source', 'src', '--baseline'] as const
    expect((await place.run(...words, 'none.json')).err).toContain(
      '--baseline none.json is not there. Make it with --update-baseline.',
    )
    for (const more of [[], ['--update-baseline']]) {
      const { code, err } = await place.run(...words, 'src', ...more)
      expect([code, err.split('\n')[0]]).toEqual([2, '--baseline src is a folder: name a file in it.'])
    }
    const refused = await place.run(...words, 'package.json', '--update-baseline')
    expect([refused.code, refused.err.split('\n')[0]]).toEqual([
      2,
      '--baseline package.json is not a baseline: name another file.',
    ])
    expect(place.read('package.json')).toBe('{}')
  })
})

describe('faultbook verify with other sources', () => {
  test('writes SARIF for code scanning', async () => {
    const place = workplace()
    await place.run('verify', '--source', 'src', '--sarif', 'verify.sarif')
    const { results } = JSON.parse(place.read('verify.sarif')).runs[0]
    expect(results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
      ['never-emitted', 'error'],
      ['undocumented', 'error'],
    ])
  })

  test('compares an API description, and writes what it lacks as an overlay', async () => {
    const api = { openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths: {}, 'x-error-codes': ['ORD-0001'] }
    const place = workplace({ 'openapi.json': JSON.stringify(api) })
    const { code, out } = await place.run('verify', '--openapi', 'openapi.json')
    expect([code, out]).toEqual([
      1,
      'openapi: 1 code and 0 operations in openapi.json\nfindings: 1 problem, 0 warnings (1 openapi-missing)\n',
    ])
    const overlay = await place.run('export', '--openapi-overlay', 'openapi.json', '--out', 'overlay.json')
    expect([overlay.code, overlay.err]).toEqual([0, 'overlay.json: what openapi.json does not have of shop\n'])
    expect(JSON.parse(place.read('overlay.json')).actions.map(({ target }: { target: string }) => target)).toEqual([
      "$['x-error-codes']",
    ])
  })

  test('compares recorded responses', async () => {
    const place = workplace({
      'recorded/a.jsonl': '{"status":404,"body":{"code":"ORD-0098"}}\n{"status":200,"body":{}}\n',
    })
    const { code, out } = await place.run('verify', '--responses', 'recorded')
    expect([code, out]).toEqual([
      1,
      'responses: 2 responses in 1 file, 1 of them an error, 0 with a documented code\nfindings: 1 problem, 0 warnings (1 response-unknown-code)\n',
    ])
    rmSync(join(place.folder, 'recorded/a.jsonl'))
    place.write('recorded/a.jsonl', '{"status":200,"body":{}}\n')
    expect((await place.run('verify', '--responses', 'recorded')).err).toBe(
      'Nothing was compared: there is no error among 1 response of recorded.\n',
    )
  })

  test('counts what was asked for, so that check knows what to write first', async () => {
    const asked = (path: string, status: number) =>
      `h - - [20/Nov/2026:10:00:00 +0000] "GET ${path} HTTP/1.1" ${status} 0\n`
    const place = workplace({
      'access.log': asked('/shop/ORD-0002/', 200) + asked('/shop/ORD-0002/', 200) + asked('/shop/ORD2/', 404),
    })
    const { code, out, err } = await place.run('verify', '--access-log', 'access.log', '--counts', 'hits.csv')
    expect([code, out]).toEqual([
      0,
      'access log: 3 requests in 3 lines; 2 for 1 code\nfindings: 0 problems, 1 warning (1 dead-address)\n',
    ])
    expect(err).toContain('access.log:3:1 Warning: /shop/ORD2/ was asked for but does not exist')
    expect(place.read('hits.csv')).toBe('code,count\nshop/ORD-0002,2\n')
    const next = await place.run('check', '--next', '1', '--counts', 'hits.csv')
    expect(next.out).toContain('To write first:\n1. shop/ORD-0002 (errors/shop/order.json:11): asked for 2 times;')
  })
})

describe('faultbook verify, called wrongly,', () => {
  test.each([
    [[], 'Nothing to compare with: --source, --openapi, --responses or --access-log is missing.'],
    [['--source', 'src', '--update-baseline'], '--update-baseline needs --baseline FILE.'],
    [['--source', 'src', '--counts', 'x'], '--counts needs --access-log FILE.'],
    [['--source', 'src', '--catalog', 'shoop'], 'There is no catalog "shoop". Did you mean shop? There are: shop.'],
    [
      ['src/orders.ts', '--source', 'src'],
      "src/orders.ts is a file. Write patterns in quotes, so that the shell leaves them alone: 'src/**/*.java'.",
    ],
  ])('with %s says what is missing', async (flags, line) => {
    const { code, err } = await workplace().run('verify', ...flags)
    expect([code, err.split('\n')[0]]).toEqual([2, line])
  })

  test('with content that has problems compares nothing', async () => {
    const { code, err } = await workplace({ 'errors/shop/order.json': '{' }).run('verify', '--source', 'src')
    expect([code, err.split('\n').at(-2)]).toEqual([1, 'Nothing was compared: fix the content first.'])
  })
})
