import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Folder } from './folder.fixture'

const source = (...rows: object[]) => JSON.stringify(rows)
const one = { code: 'A1', message: 'Order {id} is gone', status: 404 }
const two = { code: 'A2', message: 'Order is paid', status: 409 }

test('an import again changes no file', () => {
  const folder = new Folder()
  expect(folder.import(source(one, two)).files.map(({ path }) => path)).toEqual([
    'content/shop/errors.json',
    'content/shop/catalog.json',
    'content/shop/import.json',
  ])
  const { files, summary, conflicts } = folder.import(source(one, two))
  expect(files).toEqual([])
  expect(conflicts).toEqual([])
  expect(summary).toMatchObject({ added: 0, changed: 0, unchanged: 2, gone: 0 })
})

test('what a person wrote stays, what nobody touched follows the source', () => {
  const folder = new Folder()
  folder.import(source(one, two))
  folder.edit(([first]) => Object.assign(first ?? {}, { title: 'Gone', causes: [{ text: 'It was deleted.' }] }))
  const { summary, conflicts } = folder.import(source({ ...one, message: 'Order {id} has gone', status: 410 }, two))
  expect(summary).toMatchObject({ changed: 1, unchanged: 1 })
  expect(conflicts).toEqual([])
  expect(folder.entries()[0]).toEqual({
    code: 'A1',
    statuses: [410],
    message: 'Order {id} has gone',
    params: [{ placeholder: '{id}', name: 'id' }],
    draft: true,
    title: 'Gone',
    causes: [{ text: 'It was deleted.' }],
  })
})

test('a field that both changed keeps the words of the person, and is reported once', () => {
  const folder = new Folder()
  folder.import(source(one))
  folder.edit(([first]) => Object.assign(first ?? {}, { message: 'Mine' }))
  const changed = source({ ...one, message: 'Theirs' })
  expect(folder.import(changed).conflicts).toEqual([
    {
      file: 'content/shop/errors.json',
      line: 3,
      column: 9,
      code: 'A1',
      field: 'message',
      source: '"Theirs"',
      content: '"Mine"',
    },
  ])
  expect(folder.entries()[0]?.message).toBe('Mine')
  expect(folder.import(changed).conflicts).toEqual([])
})

test('a variant keeps its id when its message changes, and what a person wrote into it', () => {
  const folder = new Folder()
  const rows = (second: string) =>
    source({ ...one, message: 'Label {id} is not ready' }, { ...one, status: 410, message: second })
  folder.import(rows('Label {id} is void'))
  folder.edit(([entry]) => {
    const variants: unknown = entry?.variants
    if (Array.isArray(variants)) Object.assign(variants[1], { causes: [{ text: 'Somebody voided it.' }] })
  })
  const { conflicts, changes } = folder.import(rows('Label {id} was cancelled on {date}'))
  expect(conflicts).toEqual([])
  expect(changes.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual([
    'variants.label-id-is-void.message',
    'variants.label-id-is-void.params',
  ])
  expect(folder.entries()).toMatchObject([
    {
      variants: [
        { id: 'label-id-is-not-ready', statuses: [404] },
        {
          id: 'label-id-is-void',
          message: 'Label {id} was cancelled on {date}',
          params: [{ name: 'id' }, { name: 'date' }],
          statuses: [410],
          causes: [{ text: 'Somebody voided it.' }],
        },
      ],
    },
  ])
  expect(folder.import(rows('Label {id} was cancelled on {date}')).files).toEqual([])
})

test('a status of a variant that a person wrote stays, and the code keeps it', () => {
  const folder = new Folder()
  const rows = (...statuses: number[]) => source(...statuses.map((status) => ({ ...one, status })))
  folder.import(rows(404, 410))
  const variants = [{ id: 'gone', when: 'It was deleted.', statuses: [410] }]
  folder.edit(([entry]) => Object.assign(entry ?? {}, { variants }))
  const { lost } = folder.import(rows(404))
  expect(folder.entries()).toMatchObject([{ statuses: [404, 410], variants }])
  expect(lost.map(({ what }) => what)).toEqual([expect.stringContaining('statuses of A1, which the check refuses')])
})

test('a variant that a person edited stays whole when its source goes, and one that was deleted stays away', () => {
  const three = (...second: object[]) => source(one, ...second, { ...one, message: 'Three' })
  const folder = new Folder()
  folder.import(three({ ...one, message: 'Two {n}' }))
  const edit = (change: (variants: Record<string, unknown>[]) => unknown) =>
    folder.edit(([entry]) => {
      const variants: unknown = entry?.variants
      if (entry !== undefined && Array.isArray(variants)) entry.variants = change(variants)
    })
  const causes = [{ text: 'Mine.' }]
  edit((variants) => variants.map((variant) => (variant.id === 'two-n' ? { ...variant, causes } : variant)))
  expect(folder.import(three())).toMatchObject({ conflicts: [] })
  const whole = { id: 'two-n', message: 'Two {n}', causes }
  expect(folder.entries()[0]?.variants).toMatchObject([{ id: 'order-id-is-gone' }, whole, { id: 'three' }])
  edit((variants) => variants.filter(({ id }) => id !== 'two-n'))
  folder.import(three({ ...one, message: 'Two {n}', status: 409, summary: 'It is two.' }))
  expect(folder.entries()[0]?.variants).toMatchObject([{ id: 'order-id-is-gone' }, { id: 'three' }])
})

test.each([
  ['nothing', [null]],
  ['no list', { a: 1 }],
  ['an id alone', [{ id: 'mine' }]],
  [
    'one id twice',
    [
      { id: 'x', when: 'One.' },
      { id: 'x', when: 'Two.' },
    ],
  ],
  ['no ids', [{ when: 'One.' }]],
  ['an empty list', []],
])('variants that a person wrote as %s stay as they are', (_, variants) => {
  const folder = new Folder()
  folder.import(source(one))
  folder.edit(([entry]) => Object.assign(entry ?? {}, { variants }))
  folder.import(source({ ...one, status: 410 }))
  folder.import(source(one, { ...one, message: 'Other' }))
  expect(folder.entries()[0]?.variants).toEqual(variants)
})

test('what older versions remembered of variants counts for each of their fields', () => {
  const folder = new Folder()
  const rows = (second: string) => source(one, { ...one, message: second })
  folder.import(rows('Other'))
  const memory = JSON.parse(folder.files.get('content/shop/import.json') ?? '')
  const kept = Object.entries(memory.entries.A1).filter(([field]) => !field.startsWith('variants.'))
  memory.entries.A1 = { ...Object.fromEntries(kept), variants: folder.mark(folder.entries()[0]?.variants) }
  folder.files.set('content/shop/import.json', JSON.stringify(memory))
  expect(folder.import(rows('Else')).conflicts).toEqual([])
  expect(folder.entries()).toMatchObject([{ variants: [{}, { id: 'other', message: 'Else' }] }])
})

test('a meaning of a param that a person wrote survives a new message', () => {
  const folder = new Folder()
  folder.import(source(one))
  const params = [{ placeholder: '{id}', name: 'order_id', meaning: 'ID of the order.' }]
  folder.edit(([first]) => Object.assign(first ?? {}, { params }))
  folder.import(source({ ...one, message: 'No {kind} {id}' }))
  expect(folder.entries()[0]?.params).toEqual([{ placeholder: '{kind}', name: 'kind' }, ...params])
})

test('a code that is gone is proposed to be retired, never deleted', () => {
  const folder = new Folder()
  folder.import(source(one, two))
  const { gone, summary } = folder.import(source(one))
  expect(gone).toEqual([
    {
      file: 'content/shop/errors.json',
      line: 17,
      column: 5,
      code: 'A2',
      write: '"retired": "2026-01-31", with the date or version since which it is not sent',
      isKept: false,
    },
  ])
  expect(summary).toMatchObject({ codes: 1, gone: 1 })
  expect(folder.entries().map(({ code }) => code)).toEqual(['A1', 'A2'])
  folder.edit((entries) => Object.assign(entries[1] ?? {}, { retired: true }))
  expect(folder.import(source(one)).summary).toMatchObject({ gone: 0 })
})

test('an entry that has another code now is not called deleted', () => {
  const folder = new Folder()
  folder.import(source(one, two))
  folder.edit((entries) => Object.assign(entries[1] ?? {}, { code: 'A9', aliases: ['A2'] }))
  expect(folder.import(source(one, two))).toMatchObject({ deleted: [], renamed: [{ code: 'A2', to: 'A9' }], files: [] })
})

test('an entry that a person deleted, completed or moved into an .mdx file stays so', () => {
  const folder = new Folder()
  folder.import(source(one, two))
  folder.edit((entries) => {
    entries.pop()
    delete entries[0]?.draft
  })
  expect(folder.import(source(one, two))).toMatchObject({ deleted: ['A2'], files: [] })
  expect(folder.entries()).toMatchObject([{ code: 'A1' }])
  expect(folder.entries()[0]).not.toHaveProperty('draft')
  folder.files.set('content/shop/A2.mdx', '---\ncode: "A2"\n---\n')
  expect(folder.import(source(one, two))).toMatchObject({ deleted: [], files: [] })
  expect(folder.import(source(one, { ...two, message: 'New' })).conflicts).toMatchObject([
    { code: 'A2', field: 'message' },
  ])
})

test('new codes are written behind those that are there, whose letters stay', () => {
  const folder = new Folder()
  folder.import(source(one))
  folder.edit(() => undefined)
  const before = folder.files.get('content/shop/errors.json') ?? ''
  folder.import(source(two, one))
  const after = folder.files.get('content/shop/errors.json') ?? ''
  expect(after.startsWith(before.slice(0, before.lastIndexOf('}', before.lastIndexOf(']')) + 1))).toBe(true)
  expect(folder.entries().map(({ code }) => code)).toEqual(['A1', 'A2'])
})

test('nothing is written beside a file that cannot be read', () => {
  const folder = new Folder()
  folder.files.set('content/shop/errors.json', '{ broken')
  const { files, refusals } = folder.import(source(one))
  expect(files).toEqual([])
  expect(refusals).toEqual([
    {
      file: 'content/shop/errors.json',
      line: 1,
      column: 3,
      what: 'no file of entries: fix it, or move it away, and import again',
    },
  ])
})

test('slugs stay as the first import made them', () => {
  const folder = new Folder()
  folder.import(source({ code: 'Timeout', message: 'a b' }, { code: 'TIMEOUT', message: 'c d' }))
  expect(folder.entries().map(({ code, slug }) => [code, slug])).toEqual([
    ['Timeout', undefined],
    ['TIMEOUT', 'TIMEOUT-2'],
  ])
  folder.import(source({ code: 'TIMEOUT', message: 'c d' }, { code: 'Timeout', message: 'a b' }))
  expect(folder.entries().map(({ slug }) => slug)).toEqual([undefined, 'TIMEOUT-2'])
})

test('a code that carries an argument has the path that the content makes of it, at the second import too', () => {
  const folder = new Folder()
  const wait = source({ code: 'FLOOD_WAIT_{seconds}', message: 'Wait {seconds} s' })
  expect(folder.import(wait).entries.map(({ slug }) => slug)).toEqual([undefined])
  expect(folder.import(wait)).toMatchObject({ files: [], conflicts: [] })
  // Where a catalog writes its placeholders another way, braces in a code are braces.
  const other = new Folder()
  other.files.set('content/shop/catalog.json', '{"name":"Shop","placeholders":["percent-verb"]}')
  expect(other.import(wait).entries.map(({ slug }) => slug)).toEqual(['FLOOD_WAIT_-seconds'])
  expect(other.import(wait)).toMatchObject({ files: [], conflicts: [] })
})

test('a catalog that says nothing of placeholders keeps to the usual ones, whatever later sources write', () => {
  const folder = new Folder()
  folder.import(source({ code: 'A1', message: 'Plain' }))
  const { entries } = folder.import(source({ code: 'A2', message: 'No <b> in {item}' }), 'other.json')
  expect(entries.map(({ params }) => params)).toEqual([[{ placeholder: '{item}', name: 'item' }]])
  expect(JSON.parse(folder.files.get('content/shop/catalog.json') ?? '')).not.toHaveProperty('placeholders')
})

test('a name that an entry of the content has is not given to another one', () => {
  const folder = new Folder()
  const mine = [{ code: 'A-B' }, { code: 'OTHER', slug: 'c-D', aliases: ['e-f'] }, { code: 'G/{x', slug: 'g' }]
  folder.files.set(
    'content/shop/mine.json',
    JSON.stringify({ entries: mine.map((entry) => ({ ...entry, title: 'Mine' })) }),
  )
  const rows = ['a-b', 'c-d', 'E-F', 'G', 'G/{x'].map((code) => ({ code, title: 'Theirs', constant: 'A-b' }))
  const { entries, conflicts } = folder.import(source(...rows))
  expect(entries.map(({ code, slug, aliases }) => [code, slug, aliases])).toEqual([
    ['a-b', 'a-b-2', undefined],
    ['c-d', 'c-d-2', undefined],
    ['E-F', 'E-F-2', undefined],
    ['G', 'G-2', undefined],
    ['G/{x', 'g', undefined],
  ])
  expect(conflicts.map(({ field }) => field)).toEqual(['title'])
})

const row = fc.record({
  code: fc.constantFrom('A1', 'A2', 'A3', 'a1', 'B:1', 'W_{s}', 'w_S', 'P_%d', '__proto__', 'constructor'),
  message: fc.constantFrom('One thing', 'Other {x} thing', 'Third %s thing', '*x* _y_ <b>z</b>'),
  status: fc.constantFrom(400, 404, 999, 'none'),
  description: fc.string(),
})
const rows = fc.array(row, { minLength: 1, maxLength: 6 })

test('property: the second of two equal imports writes nothing, whatever came before', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const folder = new Folder()
      folder.import(source(...before))
      folder.import(source(...after))
      expect(folder.import(source(...after))).toMatchObject({ files: [], conflicts: [] })
    }),
  )
})

test('property: fields that a person wrote survive every import', () => {
  fc.assert(
    fc.property(rows, rows, fc.string({ minLength: 1 }), (before, after, words) => {
      const folder = new Folder()
      folder.import(source(...before))
      folder.edit((entries) => {
        for (const entry of entries) Object.assign(entry, { title: `mine ${words}`, causes: [{ text: words }] })
      })
      const mine = new Set(folder.entries().map(({ code }) => code))
      folder.import(source(...after))
      for (const entry of folder.entries()) {
        if (mine.has(entry.code)) expect(entry).toMatchObject({ title: `mine ${words}`, causes: [{ text: words }] })
      }
    }),
  )
})

test('property: no entry that was there is lost', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const folder = new Folder()
      folder.import(source(...before))
      const codes = folder.entries().map(({ code }) => code)
      folder.import(source(...after))
      expect(folder.entries().map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
    }),
  )
})
