import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
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
  const undocumented = `src/orders.ts:2:6 ORD-0099 is emitted but not documented
    expected: a documented code
    received: ORD-0099
    write:    an entry for ORD-0099 in the catalog shop; "draft": true and a title or a message are enough to begin with

`

  test('says what is emitted but not documented, and in one line how many documented codes are not emitted', async () => {
    const { code, out, err } = await workplace().run('verify', '--source', 'src/**/*.ts')
    expect(
      err,
    ).toBe(`${undocumented}Warning: 1 documented code is not in this source (ORD-0002). --verbose shows each; --complete if this is all of the code

`)
    expect(out).toBe(`${summary}findings: 1 problem, 1 warning (1 undocumented, 1 never-emitted)\n`)
    expect(code).toBe(1)
  })

  test('says what to write so that check accepts it, where the catalog has as many drafts as it allows', async () => {
    const [catalog, order] = ['errors/shop/catalog.json', 'errors/shop/order.json']
    const place = workplace({ [catalog]: JSON.stringify(catalogData({ drafts: 2 })) })
    expect((await place.run('verify', '--source', 'src')).err).toContain(
      '"draft": true and a title or a message are enough to begin with, and "drafts" in its catalog.json (2 now) one higher for each new code\n',
    )
    const draft = { code: 'ORD-0099', draft: true, title: 'Order is late' }
    place.write(order, JSON.stringify({ entries: [...entries, draft] }))
    expect((await place.run('check')).err).toContain('or "drafts": 3, if their codes were in no catalog before')
    place.write(catalog, JSON.stringify(catalogData({ drafts: 3 })))
    expect((await place.run('check')).code).toBe(0)
    expect((await place.run('verify', '--source', 'src')).code).toBe(0)
  })

  test('advises nobody to retire a code that may be emitted elsewhere, and fails on none', async () => {
    const place = workplace({ 'src/orders.ts': "fail('ORD-0001')\n" })
    const { code, err } = await place.run('verify', '--source', 'src', '--verbose')
    expect([code, err]).toEqual([
      0,
      `errors/shop/order.json:11:3 Warning: ORD-0002 is documented but never emitted
    expected: ORD-0002 in the source
    received: nothing
    write:    the rest of the source in --source; if this is all of it, --complete

`,
    ])
  })

  test('fails on a code that the whole source does not emit', async () => {
    const place = workplace({ 'src/orders.ts': "fail('ORD-0001')\n" })
    const { code, out, err } = await place.run('verify', '--source', 'src', '--complete')
    expect([code, out, err]).toEqual([
      1,
      `${summary}findings: 1 problem, 0 warnings (1 never-emitted)\n`,
      `errors/shop/order.json:11:3 ORD-0002 is documented but never emitted
    expected: ORD-0002 in the source
    received: nothing
    write:    "retired": "2026-01-31", with the date or version since which it is not sent, in this entry if the API no longer sends ORD-0002

`,
    ])
  })

  test('names the first codes that are not there or only defined, and gives programs all of them', async () => {
    const many = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
      code: `ORD-000${number}`,
      draft: true,
      title: 'Gone',
      family: 'order',
    }))
    const place = workplace({
      'errors/shop/order.json': JSON.stringify({ entries: many }, null, 1),
      'src/orders.ts': "fail('ORD-0001')\nconst PAID = 'ORD-0002'\n",
    })
    expect((await place.run('verify', '--source', 'src')).err).toBe(
      'Warning: 6 documented codes are not in this source (ORD-0003, ORD-0004, ORD-0005, ORD-0006, ORD-0007, …); \
1 documented code is only defined in it (ORD-0002). --verbose shows each; --complete if this is all of the code\n\n',
    )
    const { out } = await place.run('verify', '--source', 'src', '--json')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).level),
    ).toEqual(Array(7).fill('warning'))
  })

  test('with a typo says which code was meant, which then counts as emitted', async () => {
    const { code, err } = await workplace({ 'src/orders.ts': "fail('ORD-0001')\nfail('ORD-OO02')\n" }).run(
      'verify',
      '--source',
      'src',
    )
    expect([code, err]).toEqual([
      1,
      `src/orders.ts:2:6 ORD-OO02 is emitted but not documented; did you mean ORD-0002?
    expected: a documented code
    received: ORD-OO02
    write:    ORD-0002, if that is meant; else an entry for ORD-OO02 in the catalog shop; "draft": true and a title or a message are enough to begin with

`,
    ])
  })

  test('finds links to pages that the site does not have, and says which to write', async () => {
    const text =
      "fail('ORD-0001')\nfail('ORD-0002')\nexport const help = 'https://errors.example.com/shopp/ORD-0001/'\n"
    const { code, err } = await workplace({ 'src/orders.ts': text }).run('verify', '--source', 'src')
    expect([code, err]).toEqual([
      1,
      `src/orders.ts:3:21 /shopp/ORD-0001/ is linked to but does not exist
    expected: a page of the site
    received: https://errors.example.com/shopp/ORD-0001/
    write:    https://errors.example.com/shop/ORD-0001/, if that is what is meant

`,
    ])
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
      `${summary}findings: 1 problem, 1 warning (1 undocumented, 1 never-emitted)\nverify.json: 2 findings\n`,
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

  test('refuses one in the content folder, where it would be content, and says what to write', async () => {
    const place = workplace()
    const words = ['verify', '--source', 'src', '--baseline'] as const
    const refused = await place.run(...words, 'errors/baseline.json', '--update-baseline')
    expect([refused.code, refused.err.split('\n')[0]]).toEqual([
      2,
      '--baseline errors/baseline.json is in the content folder errors, where check fails on it: write --baseline baseline.json.',
    ])
    expect((await place.run('check')).code).toBe(0)
    for (const flag of ['--sarif', '--baseline'] as const) {
      const made = await place.run(
        'verify',
        '--source',
        'src',
        flag,
        'errors/.ci/a.json',
        ...(flag === '--sarif' ? [] : ['--update-baseline']),
      )
      expect(made.err).not.toContain('content folder')
      expect((await place.run('check')).code).toBe(0)
    }
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
      ['never-emitted', 'warning'],
      ['undocumented', 'error'],
    ])
  })

  test('compares an API description, and writes what it lacks as an overlay', async () => {
    const api = { openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths: {}, 'x-error-codes': ['ORD-0001'] }
    const place = workplace({ 'openapi.json': JSON.stringify(api) })
    const words = ['verify', '--openapi', 'openapi.json'] as const
    const looked = 'openapi: 1 code and 0 operations in openapi.json\n'
    expect(await place.run(...words)).toEqual({
      code: 0,
      out: `${looked}findings: 0 problems, 1 warning (1 openapi-missing)\n`,
      err: 'Warning: 1 documented code is not in the API description, or not in an operation that raises it (ORD-0002). \
--verbose shows each; --complete if it has to have every code\n\n',
    })
    const told = 'ORD-0002 is documented but not in the API description\n'
    expect((await place.run(...words, '--verbose')).err).toContain(`errors/shop/order.json:11:3 Warning: ${told}`)
    const complete = await place.run(...words, '--complete')
    expect([complete.code, complete.out]).toEqual([1, `${looked}findings: 1 problem, 0 warnings (1 openapi-missing)\n`])
    expect(complete.err).toContain(`errors/shop/order.json:11:3 ${told}`)
    const overlay = await place.run('export', '--openapi-overlay', 'openapi.json', '--out', 'overlay.json')
    expect([overlay.code, overlay.err]).toEqual([0, 'overlay.json: what openapi.json does not have of shop\n'])
    expect(JSON.parse(place.read('overlay.json')).actions.map(({ target }: { target: string }) => target)).toEqual([
      "$['x-error-codes']",
    ])
    const whole = { ...api, 'x-error-codes': ['ORD-0001', 'ORD-0002'] }
    place.write('openapi.json', JSON.stringify(whole))
    expect(await place.run('export', '--openapi-overlay', 'openapi.json')).toEqual({
      code: 0,
      out: '',
      err: 'openapi.json has every code of shop. Nothing was written.\n',
    })
    expect(await place.run('export', '--openapi-overlay', 'gone.json')).toEqual({
      code: 2,
      out: '',
      err: 'There is no file here: gone.json. Nothing was written.\n',
    })
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

  test('asks for links in recorded responses where that is wanted, and says where nobody knows of them', async () => {
    const body = { code: 'ORD-0001' }
    const record = { status: 404, headers: { 'Content-Type': 'application/json' }, body }
    const place = workplace({ 'recorded/a.json': JSON.stringify(record) })
    const words = ['verify', '--responses', 'recorded'] as const
    expect((await place.run(...words)).code).toBe(0)
    const asked = await place.run(...words, '--require-links')
    expect([asked.code, asked.err.split('\n')[0]]).toEqual([
      1,
      'recorded/a.json:1:11 ORD-0001 was sent without a link to its page',
    ])
    place.write('recorded/a.json', JSON.stringify({ status: 404, body }))
    const unknown = await place.run(...words, '--require-links')
    expect([unknown.code, unknown.err]).toEqual([
      0,
      'note: 1 response without a link in the body was recorded without header fields: record these too, a Link may be among them\n',
    ])
  })

  test('warns of a message that no catalog has', async () => {
    const record = { status: 404, body: { code: 'ORD-0001', message: 'Totally different text' } }
    const { envelope: _, ...bare } = catalogData({ drafts: 9 })
    const place = workplace({
      'errors/shop/catalog.json': JSON.stringify(bare),
      'recorded/a.json': JSON.stringify(record),
    })
    const { code, err } = await place.run('verify', '--responses', 'recorded')
    expect([code, err.split('\n')[0]]).toEqual([
      0,
      'recorded/a.json:1:51 Warning: ORD-0001 was sent with a message that its catalog does not have',
    ])
  })

  test('gives programs no code where a recording cannot be read', async () => {
    const place = workplace({ 'recorded/a.jsonl': '{"status":404,"body":{"code":"ORD-0001"}}\nplain\nplain\n' })
    const { out } = await place.run(
      'verify',
      '--responses',
      'recorded',
      '--json',
      '--baseline',
      'b.json',
      '--update-baseline',
    )
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ kind: 'response-unreadable', code: null, message: 'The recording cannot be read', line: 2 }])
    expect(place.read('b.json')).not.toContain('"code":"a.jsonl"')
  })

  test('fails on a recording that is cut off, beside others that are right', async () => {
    const whole = JSON.stringify({ status: 404, body: { code: 'ORD-0001' } })
    const place = workplace({ 'recorded/a.json': whole, 'recorded/b.json': whole.slice(0, 35) })
    const { code, out, err } = await place.run('verify', '--responses', 'recorded')
    expect([code, out, err]).toEqual([
      1,
      `responses: 1 response in 2 files, 1 of them an error, 1 with a documented code
findings: 1 problem, 0 warnings (1 response-unreadable)
`,
      `recorded/b.json:1:36 The recording cannot be read
    expected: the rest of the JSON, with \`"}}\` at its end
    received: the end of the file
    write:    the whole file: record it again

`,
    ])
  })

  test('says what to write for a link that only hosts with rules redirect, and for one to another host', async () => {
    const link = (type: string) => JSON.stringify({ status: 404, body: { code: 'ORD-0001', message: 'x', type } })
    const run = async (url: string, type: string) => {
      const place = workplace({ 'errors/site.json': JSON.stringify({ url }), 'recorded/a.jsonl': link(type) })
      const { code, err } = await place.run('verify', '--responses', 'recorded')
      return [code, err.split('\n\n').find((text) => !text.includes('envelope'))]
    }
    const site = 'https://errors.acme.example'
    expect(
      (await run(site, `${site}/shop/ord-0001/`))[1],
    ).toBe(`recorded/a.jsonl:1:62 ORD-0001 has a link to a page that does not exist
    expected: the address of a page to the letter, capitals too: only hosts with rules redirect this one
    received: ${site}/shop/ord-0001/
    write:    ${site}/shop/ORD-0001/`)
    expect((await run(site, 'https://old.acme.example/shop/ORD-0001/'))[1]).toMatch(
      /^recorded\/a\.jsonl:1:62 ORD-0001 has a link to another host/,
    )
    expect((await run('https://errors.example.com', 'https://old.acme.example/shop/ORD-0001/'))[1]).toMatch(
      /^recorded\/a\.jsonl:1:62 Warning: ORD-0001 has a link to another host/,
    )
  })

  test('reads recordings in each of the forms that its help names', async () => {
    const { out: help } = await workplace().run('help', 'verify')
    const forms = [...help.matchAll(/^ {2}(\.[a-z]+(?: \.[a-z]+)*) {2,}\S/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    )
    expect(forms).toEqual(['.http', '.txt', '.json', '.jsonl', '.log', '.har'])
    const json = { status: 404, body: { code: 'ORD-0098' } }
    const entries = [{ response: { status: 404, headers: [], content: { text: JSON.stringify(json.body) } } }]
    const http = `HTTP/1.1 404 Not Found\n\n${JSON.stringify(json.body)}\n`
    for (const form of forms) {
      const isHttp = /http|txt/.test(form)
      const text = isHttp ? http : JSON.stringify(form === '.har' ? { log: { entries } } : json)
      const { err } = await workplace({ [`recorded/a${form}`]: text }).run('verify', '--responses', 'recorded')
      expect(err).toMatch(/^recorded\/a\.[a-z]+:\d+:\d+ ORD-0098 was sent but is not documented$/m)
    }
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

describe('faultbook verify says besides', () => {
  const other = {
    'errors/pay/catalog.json': JSON.stringify({ name: 'Payments', summary: 'Takes money.', drafts: 1 }),
    'errors/pay/codes.json': JSON.stringify({ entries: [{ code: 'PAY-1', draft: true, title: 'Card declined' }] }),
  }

  test('which catalogs were not compared', async () => {
    const api = { openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths: {}, 'x-error-codes': ['ORD-0001'] }
    const place = workplace({ ...other, 'openapi.json': JSON.stringify(api) })
    const rest = 'has none of their codes: pay. Choose catalogs with --catalog\n'
    expect((await place.run('verify', '--source', 'src')).err).toContain(
      `note: not compared, because the source ${rest}`,
    )
    expect((await place.run('verify', '--openapi', 'openapi.json')).err).toContain(
      `note: not compared, because the description ${rest}`,
    )
    expect((await place.run('verify', '--source', 'src', '--catalog', 'shop')).err).not.toContain('note:')
  })

  test('where codes are built at run time', async () => {
    const place = workplace({ 'src/orders.ts': "fail('ORD-0001')\nfail(`ORD-${number}`)\n" })
    expect(await place.run('verify', '--source', 'src')).toEqual({
      code: 0,
      out: `${summary}findings: 0 problems, 0 warnings\n`,
      err: 'note: src/orders.ts:2:6 builds codes at run time: codes that begin with ORD- are not reported as never emitted\n',
    })
  })

  test('how many known findings and rows of a baseline there are, one or many', async () => {
    const place = workplace({ 'src/orders.ts': "fail('ORD-0001')\nfail('ORD-0098')\nfail('ORD-0099')\n" })
    const words = ['verify', '--source', 'src', '--baseline', 'verify.json'] as const
    await place.run(...words, '--update-baseline')
    place.write('src/orders.ts', "fail('ORD-0001')\n")
    expect((await place.run(...words)).out).toContain(
      'verify.json: 1 known finding not shown; 2 rows no longer apply (--update-baseline removes such rows)\n',
    )
    place.write('src/orders.ts', "fail('ORD-0001')\nfail('ORD-0002')\n")
    expect((await place.run(...words)).out).toContain(
      'verify.json: 0 known findings not shown; 3 rows no longer apply (--update-baseline removes such rows)\n',
    )
  })

  test('which lines of a log it could not read', async () => {
    const line = 'h - - [20/Nov/2026:10:00:00 +0000] "GET /shop/ORD-0001/ HTTP/1.1" 200 0\n'
    const place = workplace({ 'one.log': `${line}hello\n`, 'two.log': `${line}hello\n{}\n` })
    expect((await place.run('verify', '--access-log', 'one.log')).err).toBe(
      'note: 1 line of one.log is not in a format of nginx, Apache or Caddy\n',
    )
    expect((await place.run('verify', '--access-log', 'two.log')).err).toBe(
      'note: 2 lines of two.log are not in a format of nginx, Apache or Caddy\n',
    )
  })

  test('why a report cannot be written, without the name of its draft', async () => {
    const place = workplace()
    const { code, err } = await place.run('verify', '--source', 'src', '--sarif', 'no/such.sarif')
    expect(code).toBe(2)
    expect(err).toContain('--sarif no/such.sarif cannot be written: ENOENT: no such file or directory.\n')
  })

  test('that a log is compressed, and what unpacks it', async () => {
    const place = workplace({})
    writeFileSync(join(place.folder, 'access.log.gz'), gzipSync('x'))
    const { code, err } = await place.run('verify', '--access-log', 'access.log.gz')
    expect(code).toBe(2)
    expect(err).toMatch(/^--access-log access\.log\.gz is compressed: unpack it first, `gzip -dk access\.log\.gz`/)
  })

  test('which recordings have no response, beside those that were compared', async () => {
    const place = workplace({
      'recorded/empty.har': '{"log":{"entries":[]}}',
      'recorded/good.jsonl': '{"status":404,"body":{"code":"ORD-0001"}}\n{"status":409,"body":{"code":"ORD-0002"}}\n',
    })
    expect(await place.run('verify', '--responses', 'recorded')).toEqual({
      code: 0,
      out: 'responses: 2 responses in 2 files, 2 of them errors, 2 with a documented code\nfindings: 0 problems, 0 warnings\n',
      err: 'note: recorded/empty.har:1:1 no response in this file\n',
    })
    expect(await place.run('verify', '--responses', 'recorded/empty.har')).toMatchObject({
      code: 1,
      err: 'note: recorded/empty.har:1:1 no response in this file\nNothing was compared: there is no error among 0 responses of recorded/empty.har.\n',
    })
  })

  test('nothing of what was recorded in a link: in no report, SARIF file or baseline', async () => {
    const type = '/shop/ORD-9/?token=s3cr3t#p.name=Ada'
    const place = workplace({ 'a.jsonl': JSON.stringify({ status: 404, body: { code: 'ORD-0001', type } }) })
    const words = ['verify', '--responses', 'a.jsonl', '--sarif', 'verify.sarif'] as const
    const shown = await place.run(...words)
    expect(shown.err).toContain('received: /shop/ORD-9/\n')
    const json = await place.run(...words, '--json', '--baseline', 'verify.json', '--update-baseline')
    const all = [shown.err, json.out, place.read('verify.sarif'), place.read('verify.json')]
    expect(all.map((text) => /dead-link|link to a page/.test(text))).toEqual([true, true, true, true])
    expect(all.join('')).not.toMatch(/s3cr3t|Ada/)
  })
})

describe('faultbook verify, called wrongly,', () => {
  test.each([
    [[], 'Nothing to compare with: --source, --openapi, --responses or --access-log is missing.'],
    [['--source', 'src', '--update-baseline'], '--update-baseline needs --baseline FILE.'],
    [['--responses', 'src', '--complete'], '--complete needs --source GLOB or --openapi FILE.'],
    [['--source', 'src', '--require-links'], '--require-links needs --responses FILE.'],
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
