import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { Workplace } from '../import/run-import.fixture'

const api = `openapi: 3.1.0
info: {title: Shop API, version: '1'}
paths:
  /orders/{id}:
    get:
      responses:
        '404':
          content:
            application/json:
              examples:
                gone: {value: {code: GONE, message: Order is gone}}
`

test('a file becomes a content folder that passes the check', async () => {
  const place = new Workplace({ 'openapi.yaml': api })
  expect(await place.run('init', '--from', 'openapi.yaml')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(
      /^errors\/ has the catalog shop-api with 1 code of openapi\.yaml, 1 draft among them\. Next:\n\n {2}npx faultbook check errors/,
    ),
  })
  const project = { content: join(place.folder, 'errors'), base: place.folder }
  const { catalogs, problems } = readContent(project)
  expect([...problems, ...readSite(project).problems]).toEqual([])
  expect(
    catalogs.map(({ slug, entries }) => [slug, entries.map(({ code, operations }) => [code, operations])]),
  ).toEqual([['shop-api', [['GONE', [{ method: 'GET', path: '/orders/{id}' }]]]]])
  expect(JSON.parse(place.read('errors/shop-api/catalog.json')).$schema).toBe('../.schemas/catalog.schema.json')
  expect(JSON.parse(place.read('errors/shop-api/catalog.json')).name).toBe('Shop API')
  const again = await place.run('import', 'openapi.yaml', '--catalog', 'shop-api')
  expect(again.out).toContain('Nothing has changed.')
})

test('the catalog, the section and the fields may be named, as for an import', async () => {
  const place = new Workplace({
    'codes.json': JSON.stringify({
      mine: [{ number: 7, ident: 'GONE', message: 'It is gone' }],
      other: [{ code: 'X', message: 'y' }],
    }),
    'openapi.yaml': api.replace('Shop API', 'AcmePay Payments API'),
  })
  const how = ['--catalog', 'shop', '--section', 'mine', '--map', 'code=ident']
  expect(await place.run('init', 'one', '--from', 'codes.json', ...how)).toMatchObject({ code: 0, err: '' })
  expect(place.entries('one/shop/mine.json')).toMatchObject([{ code: 'GONE' }])
  expect((await place.run('import', 'codes.json', '--into', 'one', '--section', 'mine')).out).toContain(
    'Nothing has changed.',
  )
  await place.run('init', 'two', '--from', 'openapi.yaml', '--catalog', 'pay')
  expect(JSON.parse(place.read('two/pay/catalog.json'))).toMatchObject({
    name: 'AcmePay Payments API',
    summary: 'The errors of AcmePay Payments API.',
  })
  expect(await place.run('init', 'three', '--catalog', 'shop')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--from FILE is missing'),
  })
  expect(await place.run('init', 'three', '--from', 'codes.json', '--catalog', 'Sh op')).toMatchObject({ code: 2 })
})

test('what to look at is named as by an import: a repeated code with both rows, and codes without a status', async () => {
  const codes = 'code,status,message\nE-1,404,Gone\nE-2,409,Paid\nE-1,410,Gone\nE-3,,Late\n'
  const place = new Workplace({ 'codes.csv': codes })
  const looked = (out: string) => /^to look at:\n(?: {2}.*\n)+/m.exec(out)?.[0]
  const { code, out } = await place.run('init', '--from', 'codes.csv', '--catalog', 'shop')
  expect([code, looked(out)]).toEqual([
    0,
    `to look at:
  codes.csv:4:1 E-1 again, with status 410: codes.csv:2 has it with 404, and the entry has both
  codes.csv:5:1 E-3 has no status
`,
  ])
  const imported = await place.run('import', 'codes.csv', '--catalog', 'other', '--into', 'errors')
  expect(looked(imported.out)).toBe(looked(out))
})

test('nothing is overwritten, and a file without codes or that is not there makes no folder', async () => {
  const place = new Workplace({ 'openapi.yaml': api, 'empty.json': '{}', 'errors/site.json': '{}' })
  expect((await place.run('init', '--from', 'openapi.yaml')).code).toBe(1)
  expect(place.read('errors/site.json')).toBe('{}')
  expect((await place.run('init', 'new', '--from', 'empty.json')).code).toBe(1)
  expect(await place.run('init', 'new', '--from', 'opnapi.yaml')).toEqual({
    code: 2,
    out: '',
    err: 'There is no file here: opnapi.yaml.\nNothing was written.\n',
  })
  expect(existsSync(join(place.folder, 'new'))).toBe(false)
})
