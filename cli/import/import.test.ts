import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../disk/content/read-content'
import { Workplace } from './run-import.fixture'

const one = { code: 'A1', message: 'Order {id} is gone', status: 404 }
const two = { code: 'A2', message: 'Order is paid', status: 409 }
const json = (...rows: object[]) => JSON.stringify(rows, undefined, 1)
const command = ['import', 'errors.json', '--catalog', 'shop'] as const

test('an import makes a catalog that the check takes', async () => {
  const place = new Workplace({ 'errors.json': json(one, two) })
  expect(await place.run(...command)).toEqual({
    code: 0,
    err: '',
    out: `shop: 2 codes in errors.json (json): 2 new, 0 changed, 0 unchanged, 0 gone; 2 drafts, 0 variants
statuses: 404 (1), 409 (1)
placeholders: brace
fields, and where they come from (--map sets others):
  code       code, by name
  message    message, by name
  status     status, by name
written:
  content/shop/errors.json
  content/shop/catalog.json
  content/shop/import.json
`,
  })
  expect(JSON.parse(place.read('content/shop/catalog.json'))).toEqual({
    name: 'Shop',
    summary: 'The errors of Shop.',
    placeholders: ['brace'],
    drafts: 2,
  })
  const content = join(place.folder, 'content')
  const { catalogs, problems } = readContent({ content, base: place.folder })
  expect(problems).toEqual([])
  expect(catalogs.map(({ slug, entries }) => [slug, entries.map(({ code, draft }) => [code, draft])])).toEqual([
    [
      'shop',
      [
        ['A1', ['title', 'summary', 'params', 'causes', 'examples', 'solutions', 'retry', 'actors']],
        ['A2', ['title', 'summary', 'causes', 'examples', 'solutions', 'retry', 'actors']],
      ],
    ],
  ])
})

test('a second import knows its catalog, and says again what it could not read', async () => {
  const place = new Workplace({ 'errors.json': json(one, { ...two, status: '4O9' }, { ...one, message: 'Other' }) })
  const { out } = await place.run(...command)
  expect(out).toContain('kept as variants of one code:\n  A1, 2 variants\n')
  expect(await place.run('import', 'errors.json')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(
      /^shop: 2 codes .*\n1 loss: [^\n]+:\n {2}errors\.json:\d+:\d+ .*4O9.*\nNothing has changed\.\n$/s,
    ),
  })
  expect(await place.run('import', 'others.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--catalog is missing'),
  })
})

test('sources that were imported one by one belong to their catalog together, too', async () => {
  const row = (code: string) => JSON.stringify([{ code, message: `It is ${code}` }])
  const place = new Workplace({ 'a.json': row('A1'), 'b.json': row('B1') })
  await place.run('import', 'a.json', '--catalog', 'shop')
  await place.run('import', 'b.json', '--catalog', 'shop')
  expect(await place.run('import', 'a.json', 'b.json')).toMatchObject({
    code: 0,
    out: expect.stringContaining('shop:'),
  })
})

test('what is probably not meant so comes first, and what an import makes a draft again is told', async () => {
  const table = (message: string) => `Code,HTTP,Message\nA1,422,${message}\nA1,400,${message}\nA2,409,Paid\n`
  const place = new Workplace({ 'errors.csv': table('It is bad') })
  const words = ['import', 'errors.csv', '--catalog', 'shop']
  expect((await place.run(...words)).out.split('\n').slice(1, 3)).toEqual([
    'to look at:',
    '  errors.csv:3:1 A1 again, with status 400: errors.csv:2 has it with 422, and the entry has both',
  ])
  place.edit(([first = {}]) => {
    delete first.draft
    Object.assign(first, { title: 'Bad', summary: 'It is bad.', causes: [{ text: 'One.' }, { text: 'Two.' }] })
    Object.assign(first, { solutions: [{ text: 'Do one.' }, { text: 'Do two.' }] })
    Object.assign(first, { examples: [{ title: 'Log', source: 'documented', shown: 'It is bad' }] })
  })
  expect((await place.run('check')).code).toBe(0)
  place.write('errors.csv', table('{field} is bad'))
  const { code, out } = await place.run(...words)
  expect(code).toBe(0)
  expect(out).toContain('complete before, and drafts again, since the source says more than they explain: A1\n')
  expect((await place.run('check')).code).toBe(0)
})

test('--json prints the numbers alone', async () => {
  const place = new Workplace({ 'errors.json': json(one, { ...two, status: 999 }) })
  const { code, out, err } = await place.run(...command, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toEqual({
    form: 'json',
    codes: 2,
    statuses: { '404': 1, none: 1 },
    drafts: 2,
    variants: 0,
    added: 2,
    changed: 0,
    unchanged: 0,
    gone: 0,
    lost: [{ file: 'errors.json', line: 10, column: 13, what: 'no HTTP status from 100 to 599: 999' }],
  })
})

test('an import again writes nothing and ends with 0', async () => {
  const place = new Workplace({ 'errors.json': json(one, two) })
  await place.run(...command)
  const before = place.state()
  expect(await place.run(...command)).toEqual({
    code: 0,
    err: '',
    out: 'shop: 2 codes in errors.json (json): 0 new, 0 changed, 2 unchanged, 0 gone; 2 drafts, 0 variants\nNothing has changed.\n',
  })
  expect(place.state()).toEqual(before)
})

test('a cause that a person wrote survives, and a fact that nobody edited follows the source', async () => {
  const place = new Workplace({ 'errors.json': json(one, two) })
  await place.run(...command)
  const causes = [{ text: 'Somebody deleted it.' }]
  place.edit(([first]) => Object.assign(first ?? {}, { causes }))
  place.write('errors.json', json({ ...one, status: 410 }, two))
  const { code, out } = await place.run(...command)
  expect({ code, line: out.split('\n')[0] }).toEqual({
    code: 0,
    line: 'shop: 2 codes in errors.json (json): 0 new, 1 changed, 1 unchanged, 0 gone; 2 drafts, 0 variants',
  })
  expect(out.split('\n').slice(1, 5)).toEqual(['replaced or removed:', '~ A1 statuses', '  - [404]', '  + [410]'])
  expect(place.entries()[0]).toMatchObject({ code: 'A1', statuses: [410], causes })
})

test('what both sides have changed is reported, and the person’s text stays', async () => {
  const place = new Workplace({ 'errors.json': json(one) })
  await place.run(...command)
  place.edit(([first]) => Object.assign(first ?? {}, { message: 'Mine' }))
  place.write('errors.json', json({ ...one, message: 'Theirs' }))
  expect(await place.run(...command)).toMatchObject({
    code: 1,
    err: `content/shop/errors.json:3:5 message of A1: the source and the content have both changed; the content stays
  source   "Theirs"
  content  "Mine"
`,
  })
  expect(place.entries()[0]?.message).toBe('Mine')
  expect((await place.run(...command)).code).toBe(0)
})

test('a code that is gone is proposed to be retired, and stays', async () => {
  const place = new Workplace({ 'errors.json': json(one, two) })
  await place.run(...command)
  place.write('errors.json', json(one))
  const { code, out } = await place.run(...command)
  expect({ code, line: out.split('\n').find((line) => line.includes('gone from')) }).toEqual({
    code: 0,
    line: 'content/shop/errors.json:17:5 A2 is gone from the source. Where the API no longer sends it, write "retired": "2026-01-31", with the date or version since which it is not sent',
  })
  expect(place.entries().map((entry) => entry.code)).toEqual(['A1', 'A2'])
})

test('a code that looks renamed is reported with what to write, and nothing is decided', async () => {
  const place = new Workplace({ 'errors.json': json(one) })
  await place.run(...command)
  place.write('errors.json', json({ ...one, code: 'B1' }))
  const { out } = await place.run(...command)
  expect(
    out,
  ).toContain(`A1 looks renamed to B1: it has the same status and message. If it is, delete the new entry of B1 and write into this one:
  "code": "B1", "aliases": ["A1"]
  If it is not, and the API no longer sends it: "retired": "2026-01-31", with the date or version since which it is not sent
`)
  expect(place.entries().map((entry) => entry.code)).toEqual(['A1', 'B1'])
})

test('a second source into the same catalog retires nothing of the first', async () => {
  const place = new Workplace({ 'errors.json': json(one), 'more.csv': 'code,message\nB1,Other thing\n' })
  await place.run(...command)
  const { out } = await place.run('import', 'more.csv', '--catalog', 'shop')
  expect(out.split('\n')[0]).toBe(
    'shop: 1 code in more.csv (csv): 1 new, 0 changed, 0 unchanged, 0 gone; 1 draft, 0 variants',
  )
  expect((await place.run(...command)).out).toContain('Nothing has changed.')
  expect((await place.run('import', 'more.csv', '--catalog', 'shop')).out).toContain('Nothing has changed.')
})

test('codes and families of a later import go into catalog.json, where drafts may only become fewer by hand', async () => {
  const place = new Workplace({ 'errors.json': json({ ...one, module: 'Orders' }) })
  await place.run(...command)
  place.write('errors.json', json({ ...one, module: 'Orders' }, { ...two, module: 'Payments' }))
  await place.run(...command)
  expect(JSON.parse(place.read('content/shop/catalog.json'))).toMatchObject({
    families: [
      { slug: 'orders', name: 'Orders', summary: 'Errors of Shop: Orders.' },
      { slug: 'payments', name: 'Payments', summary: 'Errors of Shop: Payments.' },
    ],
    drafts: 2,
  })
  expect(readContent({ content: join(place.folder, 'content'), base: place.folder }).problems).toEqual([])
})

test('what an import does to the number of drafts is printed, and agrees with the check', async () => {
  const place = new Workplace({ 'errors.json': json(one, two) })
  await place.run(...command)
  // Somebody completes an entry and leaves the number in catalog.json.
  place.edit(([first]) => delete first?.draft)
  place.write('errors.json', json(one, two, { ...two, code: 'A3' }, { ...two, code: 'A4' }))
  const { out } = await place.run(...command)
  expect(out.split('\n')[0]).toContain('2 new, 0 changed, 2 unchanged, 0 gone; 3 drafts')
  expect(out).toContain('\ndrafts in catalog.json: 2 → 3, for the new codes\nwritten:')
  const check = await place.run('check', 'content')
  expect(`${check.out}${check.err}`).toContain('shop: 3 drafts')
  expect((await place.run(...command)).out).not.toContain('drafts in catalog.json')
})

test('--dry-run prints the difference and writes nothing', async () => {
  const place = new Workplace({ 'errors.json': json(one) })
  await place.run(...command)
  const before = place.state()
  place.write('errors.json', json({ ...one, message: 'It is gone' }, two))
  const { code, out } = await place.run(...command, '--dry-run')
  expect({ code, lines: out.split('\n').slice(1, 8) }).toEqual({
    code: 0,
    lines: [
      '+ A2  Order is paid',
      '~ A1 message',
      '  - "Order {id} is gone"',
      '  + "It is gone"',
      '~ A1 params',
      '  - [{"placeholder":"{id}","name":"id"}]',
      '  + nothing',
    ],
  })
  expect(out).toContain('would be written (this was a dry run):\n  content/shop/errors.json\n')
  expect(place.state()).toEqual(before)
})

test('the flags are kept, so that the same command without them gives the same', async () => {
  const rows = [{ number: 7, ident: 'gone', words: 'It is gone' }]
  const place = new Workplace({ 'errors.json': json(...rows) })
  await place.run(...command, '--map', 'code=ident', '--map', 'message=words')
  expect(place.entries()).toEqual([{ code: 'gone', message: 'It is gone', aliases: ['7'], draft: true }])
  expect(JSON.parse(place.read('content/shop/import.json')).imports).toEqual([
    { sources: ['errors.json'], map: { code: 'ident', message: 'words' } },
  ])
  expect((await place.run(...command)).out).toContain('Nothing has changed.')
})

test('where --map names another code, the one that the form has is an alias', async () => {
  const place = new Workplace({
    'Errors.java':
      'enum Errors {\n  GONE(7, "It is gone"), PAID(9, "It is paid");\n  Errors(int number, String message) {}\n}\n',
  })
  const { out } = await place.run('import', 'Errors.java', '--catalog', 'shop', '--map', 'code=name')
  expect(out).not.toContain('loss')
  expect(place.entries()).toMatchObject([
    { code: 'GONE', aliases: ['7'] },
    { code: 'PAID', aliases: ['9'] },
  ])
})

test('--help lists what --map knows, with an enum as the example, and says where a language comes from', async () => {
  const { out } = await new Workplace({}).run('import', '--help')
  expect(out).toContain('--map knows these fields: code, name, alias, status, ')
  expect(out).toContain('--map code=name --map name=number\n')
  expect(out).toContain('messages_de.properties has German messages')
})

test('a mapping that fits nothing is reported, and nothing is written', async () => {
  const place = new Workplace({ 'errors.json': json(one) })
  expect(await place.run(...command, '--map', 'code=nummer')).toMatchObject({
    code: 1,
    err: 'errors.json:1:1 no column, key or path "nummer" for code; there are: code, message, status\n',
  })
  expect(place.state()).toEqual({})
})

test.each([
  [['import'], 'SOURCE is missing: '],
  [['import', 'errors.json'], '--catalog is missing: the slug of the catalog to import into.'],
  [[...command, '--form', 'jsn'], 'There is no form "jsn". Did you mean json? There are: openapi, '],
  [[...command, '--map', 'coed=x'], 'There is no field "coed". Did you mean code? There are: code, '],
  [[...command, '--map', 'code'], '--map cannot be "code": expected FIELD=PATH, such as code=name.'],
  [['import', 'errors.json', '--catalog', 'Shop!'], '--catalog cannot be "Shop!"'],
  [['import', 'erors.json', '--catalog', 'shop'], 'There is no file here: erors.json. Nothing was written.'],
  [['import', "'*.yaml'", '--catalog', 'shop'], "There is no file here: '*.yaml'. Nothing was written."],
])('%j is refused with 2', async (words, message) => {
  const place = new Workplace({ 'errors.json': json(one) })
  const { code, out, err } = await place.run(...words)
  expect({ code, out, start: err.slice(0, message.length) }).toEqual({ code: 2, out: '', start: message })
  expect(place.state()).toEqual({})
})

test('where no code is found, the exit code is 1 and nothing is written', async () => {
  const place = new Workplace({ 'errors.json': '{}' })
  expect(await place.run(...command)).toMatchObject({
    code: 1,
    err: 'No code was found. --form, --section and --map say where codes are.\n',
  })
  expect(place.state()).toEqual({})
})

test('folders, patterns and --into', async () => {
  const page = (code: string) => `---\ncode: ${code}\ntitle: Thing ${code}\n---\nText.\n`
  const place = new Workplace({ 'docs/E1.md': page('E1'), 'docs/deep/E2.md': page('E2'), 'docs/notes.txt': 'x' })
  const folder = await place.run('import', 'docs', '--catalog', 'shop', '--into', 'one')
  expect(folder.out.split('\n')[0]).toContain('shop: 2 codes in docs (markdown): 2 new')
  const pattern = await place.run('import', 'docs/*.md', '--catalog', 'shop', '--into', 'two')
  expect(pattern.out.split('\n')[0]).toContain('shop: 1 code in docs/*.md (markdown): 1 new')
  expect(place.entries('one/shop/errors.json').map(({ code }) => code)).toEqual(['E1', 'E2'])
})

test('nothing is half-written: where one file cannot be, all stay as they were', async () => {
  const place = new Workplace({ 'errors.json': json(one) })
  await place.run(...command)
  place.write('errors.json', json({ ...one, message: 'New' }, { ...two, module: 'Payments' }))
  // A folder is where a file of a family would be written.
  mkdirSync(join(place.folder, 'content/shop/payments.json'))
  const before = place.state()
  const { code, err } = await place.run(...command)
  expect({ code, isTold: err !== '' }).toEqual({ code: 1, isTold: true })
  expect(place.state()).toEqual(before)
})

test('what was written beside its place is removed where a later file cannot be', async () => {
  const place = new Workplace({ 'errors.json': json(one) })
  await place.run(...command)
  place.write('errors.json', json(one, two))
  const folder = join(place.folder, 'content/shop')
  // The draft of the last file cannot be written.
  mkdirSync(join(folder, `.import.json.${process.pid}.new`))
  const before = place.state()
  const { code, err } = await place.run(...command)
  expect({ code, start: err.slice(0, 21) }).toEqual({ code: 1, start: 'Nothing was written: ' })
  expect(place.state()).toEqual(before)
  expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([
    'catalog.json',
    'errors.json',
    'import.json',
  ])
  expect(readdirSync(folder)).toHaveLength(4)
})

test('content that cannot be read keeps an import from writing', async () => {
  const place = new Workplace({ 'errors.json': json(one) })
  await place.run(...command)
  place.write('content/shop/errors.json', '{ "entries": [ { "code": "A1", } ] }')
  place.write('errors.json', json(one, two))
  expect(await place.run(...command)).toMatchObject({
    code: 1,
    err: 'content/shop/errors.json:1:32 no file of entries: fix it, or move it away, and import again\n',
  })
  expect(place.read('content/shop/errors.json')).toBe('{ "entries": [ { "code": "A1", } ] }')
})
