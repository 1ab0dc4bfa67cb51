import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Folder } from './folder.fixture'

const source = (...rows: object[]) => JSON.stringify(rows)
const code = { code: '1001', constant: 'ORDER_NOT_FOUND', status: 404, message: 'Order {id} is gone' }

test('a second source adds its fields and leaves those of the first', () => {
  const folder = new Folder()
  folder.import(source(code))
  folder.import('1001=Bestellung {id} fehlt\n', 'messages_de.properties')
  expect(folder.entries()).toEqual([
    {
      code: '1001',
      statuses: [404],
      message: 'Order {id} is gone',
      params: [{ placeholder: '{id}', name: 'id' }],
      aliases: ['ORDER_NOT_FOUND'],
      draft: true,
      messages: { de: 'Bestellung {id} fehlt' },
    },
  ])
  for (const again of [
    folder.import(source(code)),
    folder.import('1001=Bestellung {id} fehlt\n', 'messages_de.properties'),
  ]) {
    expect(again).toMatchObject({ files: [], conflicts: [], lost: [], gone: [] })
  }
})

test('each language of a message belongs to the bundle that brought it', () => {
  const folder = new Folder()
  folder.import('A=Eins\n', 'm_de.properties')
  folder.import('A=Un\n', 'm_fr.properties')
  folder.import('A=Uno\n', 'm_es.properties')
  folder.import('B=Deux\n', 'm_fr.properties')
  expect(folder.entries()).toMatchObject([{ code: 'A', messages: { de: 'Eins', es: 'Uno' } }, { code: 'B' }])
})

test('what a source no longer states goes, and what another one states stays', () => {
  const folder = new Folder()
  folder.import(source(code))
  folder.import('code,severity\n1001,high\n', 'more.csv')
  folder.import(source({ code: '1001', message: 'Order {id} is gone' }))
  expect(folder.entries()).toEqual([
    {
      code: '1001',
      message: 'Order {id} is gone',
      params: [{ placeholder: '{id}', name: 'id' }],
      draft: true,
      severity: 'high',
    },
  ])
  folder.import('code,severity\n1001,low\n', 'more.csv')
  expect(folder.entries()).toMatchObject([{ severity: 'low', message: 'Order {id} is gone' }])
})

test('what two sources state differently stays as the first one has it, and the other is a loss', () => {
  const folder = new Folder()
  folder.import(source(code))
  const { lost, files } = folder.import('1001=No order {number}\n', 'messages.properties')
  expect(lost).toEqual([
    {
      file: 'content/shop/errors.json',
      line: 3,
      column: 5,
      what: 'message of 1001, which is from e.json here: "No order {number}"',
    },
  ])
  expect(files.map(({ path }) => path)).toEqual(['content/shop/import.json'])
  expect(folder.entries()).toMatchObject([{ message: 'Order {id} is gone', params: [{ name: 'id' }] }])
})

test('variants keep no status that another source has not', () => {
  const folder = new Folder()
  folder.import(source({ code: 'A', status: 404, message: 'Not here' }))
  const rows = 'code,status,message\nA,422,Not valid\nA,404,Not there\n'
  folder.import(rows, 'more.csv')
  const variants = [{ message: 'Not valid' }, { message: 'Not there', statuses: [404] }]
  expect(folder.entries()).toMatchObject([{ statuses: [404], variants }])
  expect(folder.entries()).not.toMatchObject([{ variants: [{ statuses: expect.anything() }, {}] }])
  expect(folder.import(rows, 'more.csv').files).toEqual([])
})

test('a code is gone only where no source has it any more', () => {
  const folder = new Folder()
  const other = { code: '1002', message: 'Paid' }
  folder.import(source(code, other))
  folder.import('1001=Bestellung fehlt\n1003=Drei\n', 'messages_de.properties')
  expect(folder.import(source(other)).gone).toEqual([])
  // What is known of it stays, for the day when it turns out to be renamed.
  expect(folder.entries()[0]).toMatchObject({
    statuses: [404],
    message: 'Order {id} is gone',
    messages: { de: 'Bestellung fehlt' },
  })
  expect(folder.import('1003=Drei\n', 'messages_de.properties').gone).toMatchObject([{ code: '1001' }])
  expect(folder.import(source(code, other)).gone).toEqual([])
  expect(folder.entries()[0]).toMatchObject({ statuses: [404], message: 'Order {id} is gone' })
})

test('a title that only repeats the code gives way to the words of another source', () => {
  const folder = new Folder()
  folder.import('1001=Bestellung fehlt\n', 'messages_de.properties')
  expect(folder.entries()).toMatchObject([{ title: '1001' }])
  folder.import(source(code))
  expect(folder.entries()[0]).not.toHaveProperty('title')
  expect(folder.import('1001=Bestellung fehlt\n', 'messages_de.properties').files).toEqual([])
})

test('sources that are imported together take over from imports of each of them', () => {
  const folder = new Folder()
  folder.importAll({ 'a.json': source(code) })
  folder.importAll({ 'a.json': source({ ...code, status: 410 }), 'b.json': source({ code: 'B', message: 'Two' }) })
  expect(folder.entries()).toMatchObject([{ statuses: [410] }, { code: 'B' }])
  const { gone } = folder.importAll({ 'a.json': source(), 'b.json': source({ code: 'B', message: 'Two' }) })
  expect(gone).toMatchObject([{ code: '1001' }])
})

test('what older versions remembered of messages counts for each language', () => {
  const folder = new Folder()
  folder.import('A=Eins\n', 'm_de.properties')
  const memory = JSON.parse(folder.files.get('content/shop/import.json') ?? '')
  const { 'messages.de': _mark, ...marks } = memory.entries.A
  memory.entries.A = { ...marks, messages: folder.mark({ de: 'Eins' }) }
  folder.files.set('content/shop/import.json', JSON.stringify(memory))
  folder.import('A=Zwei\n', 'm_de.properties')
  expect(folder.entries()).toMatchObject([{ messages: { de: 'Zwei' } }])
})

// Each name means one code here: names that move between codes need another round.
const row = fc
  .record(
    {
      code: fc.constantFrom('A1', 'A2', 'A3'),
      message: fc.constantFrom('One thing', 'Other {x} thing'),
      status: fc.constantFrom(400, 404),
      title: fc.constantFrom('A1', 'Words'),
      name: fc.constantFrom('ONE', 'TWO'),
      severity: fc.constantFrom('low', 'high'),
    },
    { requiredKeys: ['code'] },
  )
  .map(({ name, ...fields }) => (name === undefined ? fields : { ...fields, constant: `${fields.code}_${name}` }))
const rows = fc.array(row, { minLength: 1, maxLength: 4 })

test('property: sources that have all been imported twice are silent, in whatever order', () => {
  fc.assert(
    fc.property(rows, rows, rows, (one, two, before) => {
      const folder = new Folder()
      folder.import(source(...before), 'one.json')
      for (let round = 0; round < 2; round++) {
        folder.import(source(...two), 'two.json')
        folder.import(source(...one), 'one.json')
      }
      expect(folder.import(source(...two), 'two.json')).toMatchObject({ files: [], conflicts: [] })
      expect(folder.import(source(...one), 'one.json')).toMatchObject({ files: [], conflicts: [] })
    }),
    { numRuns: 300 },
  )
})

test('a code that is renamed as the hint says keeps what is known of it, and both sources agree with it again', () => {
  const folder = new Folder()
  const api = (...codes: string[]) => `code,severity\n${codes.map((name) => `${name},high`).join('\n')}\n`
  folder.import(source({ code: 'DISPATCHED', status: 409, message: 'Shipment {id} has left' }))
  folder.import(api('DISPATCHED'), 'api.csv')
  const renamed = source({ code: 'IN_TRANSIT', status: 409, message: 'Shipment {id} has left' })
  expect(folder.import(renamed).gone).toMatchObject([{ code: 'DISPATCHED', renamed: { to: 'IN_TRANSIT' } }])
  folder.edit((entries) => {
    entries.splice(
      entries.findIndex(({ code: name }) => name === 'IN_TRANSIT'),
      1,
    )
    Object.assign(entries[0] ?? {}, { code: 'IN_TRANSIT', aliases: ['DISPATCHED'] })
  })
  const kept = { code: 'IN_TRANSIT', statuses: [409], message: 'Shipment {id} has left', severity: 'high' }
  expect(folder.entries()).toMatchObject([kept])
  for (let round = 0; round < 2; round++) {
    expect(folder.import(renamed)).toMatchObject({ conflicts: [], summary: { added: 0 } })
    expect(folder.import(api('IN_TRANSIT'), 'api.csv')).toMatchObject({ conflicts: [], summary: { added: 0 } })
  }
  expect(folder.entries()).toMatchObject([kept])
})

test('a code that a person renames before the import is still what earlier imports wrote', () => {
  const folder = new Folder()
  const row = { status: 409, message: 'Shipment {id} has left', severity: 'high' }
  folder.import(source({ code: 'DISPATCHED', ...row }))
  folder.edit(([entry = {}]) => Object.assign(entry, { code: 'IN_TRANSIT', aliases: ['DISPATCHED'] }))
  const now = source({ code: 'IN_TRANSIT', ...row, severity: 'low', message: 'Shipment {id} is on its way' })
  expect(folder.import(now)).toMatchObject({ conflicts: [], summary: { added: 0, changed: 1 } })
  expect(folder.entries()).toMatchObject([
    { code: 'IN_TRANSIT', aliases: ['DISPATCHED'], severity: 'low', message: 'Shipment {id} is on its way' },
  ])
  expect(folder.import(now)).toMatchObject({ files: [], conflicts: [], gone: [] })
})

test('an example of a message is neither another message nor a loss, in whatever order the sources are read', () => {
  const template = source({ code: 'EXPIRED', message: 'Label {id} has expired' })
  const example = 'code,message\nEXPIRED,Label L-81 has expired\n'
  const orders: ((folder: Folder) => void)[] = [
    (folder) => {
      folder.import(template)
      expect(folder.import(example, 'api.csv').lost).toEqual([])
    },
    (folder) => {
      folder.import(example, 'api.csv')
      expect(folder.import(template).lost).toEqual([])
    },
    (folder) =>
      folder.importAll({
        'e.json': template,
        'f.json': source({ code: 'EXPIRED', message: 'Label L-81 has expired' }),
      }),
  ]
  for (const run of orders) {
    const folder = new Folder()
    run(folder)
    expect(folder.entries()).toEqual([
      {
        code: 'EXPIRED',
        message: 'Label {id} has expired',
        params: [{ placeholder: '{id}', name: 'id' }],
        draft: true,
      },
    ])
  }
})

const spec = (name: string) => `openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
  /parcels:
    post:
      responses:
        '409': {description: Conflict, content: {application/json: {example: {code: ${name}, message: Gone}}}}
`
const table = (name: string) => `code,status,message\n${name},409,Gone\n`

test.each<[string, (folder: Folder, name: string) => { readonly conflicts: readonly unknown[] }[]]>([
  ['one after the other', (folder, name) => [folder.import(table(name), 'c.csv'), folder.import(spec(name), 'a.yaml')]],
  ['together', (folder, name) => [folder.importAll({ 'c.csv': table(name), 'a.yaml': spec(name) })]],
])('a code that is renamed as the import advises takes over the example, with sources %s', (_, run) => {
  const folder = new Folder()
  run(folder, 'P-1')
  run(folder, 'P-2')
  folder.edit((entries) => {
    entries.splice(
      entries.findIndex(({ code }) => code === 'P-2'),
      1,
    )
    Object.assign(entries[0] ?? {}, { code: 'P-2', aliases: ['P-1'], title: 'Gone' })
  })
  expect(run(folder, 'P-2').flatMap(({ conflicts }) => conflicts)).toEqual([])
  const [entry, ...others] = folder.entries()
  expect(others).toEqual([])
  expect(entry).toMatchObject({ code: 'P-2', aliases: ['P-1'], title: 'Gone' })
  expect(JSON.stringify(entry?.examples)).toContain('P-2')
  expect(JSON.stringify(entry?.examples)).not.toContain('P-1')
  for (const again of run(folder, 'P-2')) expect(again).toMatchObject({ conflicts: [], files: [] })
})

test('what a person gives a renamed code stays, also where the old code had it', () => {
  const folder = new Folder()
  const both = source({ code: 'P-1', status: 409, title: 'Gone' }, { code: 'P-2', status: 400, title: 'Left' })
  folder.import(both)
  folder.edit((entries) => {
    entries.splice(0, 1)
    Object.assign(entries[0] ?? {}, { aliases: ['P-1'], statuses: [409], title: 'Gone' })
  })
  folder.import(both)
  expect(folder.entries()).toMatchObject([{ code: 'P-2', statuses: [409], title: 'Gone' }])
})

test('two sources that both show the message are silent in turn, and stay so when it changes', () => {
  const folder = new Folder()
  const shown = spec('P-1').replace('message: Gone', 'title: Parcel pa_1 is gone')
  const message = (text: string) => folder.import(`code,status,message\nP-1,409,${text}\n`, 'c.csv')
  message('Parcel {id} is gone')
  for (const file of ['a.yaml', 'b.yaml']) folder.import(shown, file)
  for (const file of ['a.yaml', 'b.yaml'])
    expect(folder.import(shown, file)).toMatchObject({ files: [], conflicts: [] })
  message('Parcel {id} has left')
  for (const file of ['a.yaml', 'b.yaml'])
    expect(folder.import(shown, file)).toMatchObject({ files: [], conflicts: [] })
  expect(folder.entries()[0]?.title).toBeUndefined()
})

test('a variant of another source that only has the same title is another variant', () => {
  const folder = new Folder()
  const response = (message: string) => ({ 'application/json': { example: { code: 'A2', message } } })
  const api = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    paths: {
      '/a': {
        get: {
          responses: {
            500: { description: 'Failed', content: response('Unexpected error') },
            502: { description: 'Words', content: response('No label 7 here') },
          },
        },
      },
    },
  })
  const csv = 'Code,Message,Title\nA2,"Unexpected error, reference abc",Words\nA2,"No {kind} {id} here",\n'
  folder.importAll({ 'api.json': api })
  folder.importAll({ 'errors.csv': csv })
  const variants = folder.entries()[0]?.variants as readonly { readonly message: string }[]
  expect(variants.map(({ message }) => message)).toEqual(
    expect.arrayContaining(['Unexpected error, reference abc', 'No {kind} {id} here']),
  )
  expect(folder.importAll({ 'errors.csv': csv })).toMatchObject({ files: [], conflicts: [] })
})
