import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { readHistory } from '../catalog/drafts/coverage-history'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { formatUrlLedger } from '../site/ledger/url-ledger'
import { runMain } from './run-main.fixture'

const message = (code: string) => ({ code, draft: true, message: `What ${code} says` })

/** A folder with one catalog of these entries. */
function folderOf(entries: readonly object[], fields: Readonly<Record<string, unknown>> = {}): string {
  return temporaryFolder({
    'errors/shop/catalog.json': JSON.stringify(catalogData({ families: undefined, ...fields }), null, 2),
    'errors/shop/order.json': JSON.stringify({ entries }, null, 2),
  })
}

const whole = { ...entryData(), family: undefined }

async function check(cwd: string, ...given: string[]) {
  const { code, out, err } = await runMain({ cwd }, 'check', ...given)
  return { code, err, lines: out.split('\n').filter((line) => line !== '' && !/^(?:note|ledger): /.test(line)) }
}

test('check counts drafts by catalog and by what they lack, and ends with 0', async () => {
  const entries = [whole, message('ORD-2'), { ...message('ORD-3'), retry: { rule: 'never', note: 'No.' } }]
  expect(await check(folderOf(entries))).toEqual({
    code: 0,
    err: '',
    lines: [
      'shop: 2 drafts; missing or not enough: title 2, summary 2, status 2, causes 2 (at least 2 each), examples 2, solutions 2 (at least 2 each), retry 1, actors 2',
      'content: 1 catalog, 3 entries, 1 example, 0 guides in errors: 0 problems, 0 warnings',
    ],
  })
})

test('check --next says which code to write first, by a file of counts where there is one', async () => {
  const cwd = folderOf([whole, message('ORD-2'), { ...message('ORD-3'), title: 'Cancelled' }])
  expect((await check(cwd, '--next', '1')).lines.slice(2)).toEqual([
    'To write first:',
    '1. shop/ORD-2 (errors/shop/order.json:40): not documented: a title, a summary, its HTTP status, why it happens, an example, what to do, whether a retry can help, who can act',
  ])
  const counted = temporaryFolder({ 'hits.csv': 'code,count\nORD-3,412\nGONE-1,3\nORD-2,x\n' })
  const { err, lines } = await check(cwd, '--next', '1', '--counts', join(counted, 'hits.csv'))
  expect(lines[3]).toMatch(
    /^1\. shop\/ORD-3 \(errors\/shop\/order\.json:\d+\): asked for 412 times; not documented: a summary, /,
  )
  expect(err.split('\n').map((line) => line.replace(counted, ''))).toEqual([
    '/hits.csv:4:7 is not counted: expected a whole number in the column count, found "x".',
    `1 code of ${counted}/hits.csv in no catalog: GONE-1`.replace(counted, ''),
    '',
  ])
})

test('check --next takes the counts by their heading, and ends with 2 where a file has none', async () => {
  const cwd = folderOf([whole, message('ORD-2'), { ...message('ORD-3'), title: 'Cancelled' }])
  const files = temporaryFolder({
    'hits.csv': 'code,count,customers\nORD-2,50,1\nORD-3,3,900\n',
    'dates.csv': 'code;first_seen;last_seen\nORD-2;2025;2026\n',
    'rows.csv': `code,count\nORD-2,1\n${'ORD-3,x\n'.repeat(7)}`,
  })
  const next = async (file: string) => {
    const { code, err, lines } = await check(cwd, '--next', '2', '--counts', join(files, file))
    return { code, err: err.replaceAll(`${files}/`, ''), first: lines[3] ?? '' }
  }
  expect((await next('hits.csv')).first).toContain('shop/ORD-2')
  expect((await next('hits.csv')).first).toContain('asked for 50 times')
  expect((await next('rows.csv')).err.split('\n').slice(4, 6)).toEqual([
    'rows.csv:7:7 is not counted: expected a whole number in the column count, found "x".',
    '2 more rows of rows.csv not counted.',
  ])
  const { code, err, first } = await next('dates.csv')
  expect([code, first]).toEqual([2, ''])
  expect(err).toContain(`--counts dates.csv:1:1 has nothing to count.
    expected: one column with counts, which a heading names, and one with codes
    received: the columns "code", "first_seen", "last_seen"
    write:    a table with a heading and a code in each row, with commas, semicolons, tabs or | between the cells:
              code,count
              ORD-0001,412`)
})

test('check --json writes an object per line, and nothing else', async () => {
  const { code, err, lines } = await check(folderOf([{ ...whole, retry: { rule: 'perhaps', note: 'x' } }]), '--json')
  expect([code, err, lines.length]).toEqual([1, '', 1])
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    file: 'errors/shop/order.json',
    line: 33,
    column: 17,
    kind: 'bad-field',
    level: 'error',
    message: 'Cannot read "retry.rule"',
    expected: 'one of "never", "after-change", "backoff", "after-delay"',
    received: '"perhaps"',
    write: '"rule": "never"',
  })
})

test('above a hundred problems check tells the first of each kind; --kind and --limit choose', async () => {
  const bad = Array.from({ length: 120 }, (_, index) => ({
    code: `BAD-${index}`,
    draft: true,
    message: 'x',
    status: 9,
  }))
  const cwd = folderOf([whole, { ...message('ORD-X'), title: 'TODO' }, ...bad])
  const grouped = await check(cwd)
  expect(grouped.err.split('\n').filter((line) => /^\d/.test(line))).toEqual([
    '120 problems of the kind bad-field, in 1 file; the first:',
    '1 problem of the kind stub:',
  ])
  expect(grouped.lines.at(-1)).toMatch(/: 121 problems, 0 warnings$/)
  const chosen = await check(cwd, '--kind', 'bad-field', '--limit', '2')
  expect(chosen.err.match(/Cannot read "status"/g)).toHaveLength(2)
  expect(chosen.err).toContain('and 118 more.')
  expect((await check(cwd, '--json', '--limit', '7')).lines).toHaveLength(7)
  // Lost addresses are problems too, and count towards the limit.
  const lost = folderOf([whole])
  writeFileSync(join(lost, 'errors/url-ledger.json'), formatUrlLedger(['/shop/OLD-1/', '/shop/OLD-2/']))
  expect((await check(lost, '--json')).lines).toHaveLength(2)
  expect((await check(lost, '--json', '--limit', '1')).lines).toHaveLength(1)
})

test('check --fix lowers the number of drafts, and takes `draft` from what is complete', async () => {
  const cwd = folderOf([{ ...whole, draft: true }, message('ORD-2')], { drafts: 3 })
  const { code, err } = await check(cwd, '--fix')
  expect([code, err.trimEnd().split('\n')]).toEqual([
    0,
    [
      'fixed: errors/shop/catalog.json: "drafts" is now 1',
      'fixed: errors/shop/order.json: "ORD-1" is no longer a draft',
    ],
  ])
  expect(readFileSync(join(cwd, 'errors/shop/catalog.json'), 'utf8')).toContain('"drafts": 1')
  expect((await check(cwd)).err).toBe('')
})

test('check --report draws what is documented, and compares with the report that it replaces', async () => {
  const cwd = folderOf([whole, message('<b>ORD-2')])
  expect((await check(cwd, '--report', 'coverage.html')).lines.at(-1)).toBe('report: coverage.html')
  const file = join(cwd, 'coverage.html')
  const html = readFileSync(file, 'utf8')
  expect(html).toContain('<b>50 %</b> <span>1 of 2</span>')
  expect(readHistory(html)?.catalogs.map(({ slug, codes, drafts }) => [slug, codes, drafts])).toEqual([['shop', 2, 1]])
  const other = await check(cwd, '--report', 'errors/shop/catalog.json')
  expect([other.code, other.err]).toEqual([
    2,
    expect.stringContaining('--report errors/shop/catalog.json is there already and is no report: name another file.'),
  ])
})

test('check refuses flags that mean nothing', async () => {
  const cwd = folderOf([whole])
  expect((await check(cwd, '--kind', 'bad-feild')).err).toContain(
    'There is no kind of problem "bad-feild". Did you mean bad-field?',
  )
  expect((await check(cwd, '--next', '0')).err).toContain('--next needs a whole number from 1 on, not "0".')
  expect((await check(cwd, '--counts', 'x.csv')).err).toContain('--counts needs --next N.')
  expect((await check(cwd, '--limit', 'all')).code).toBe(2)
})

test('check calls the address a placeholder only where site.json could be read', async () => {
  const notes = async (site: string) => {
    const cwd = folderOf([whole])
    writeFileSync(join(cwd, 'errors/site.json'), site)
    return (await runMain({ cwd }, 'check')).out.split('\n').filter((line) => line.includes('placeholder'))
  }
  expect(await notes('{ "name": "Shop", "url": "https://errors.example.com" }')).toHaveLength(1)
  expect(await notes('{ "name": "Shop", "url": "https://errors.shop.dev" }')).toEqual([])
  // A field that nobody knows, and no JSON at all: the address was written, and could not be taken.
  expect(await notes('{ "name": "Shop", "url": "https://errors.shop.dev", "theme": 1 }')).toEqual([])
  expect(await notes('{ "name": "Shop", "url": "https://errors.shop.dev",')).toEqual([])
})
