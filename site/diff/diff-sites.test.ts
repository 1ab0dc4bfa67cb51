import { expect, test } from 'vitest'
import { buildCatalogs } from '../../catalog/build-catalogs'
import { catalogData, entriesFile, jsonFile, sourceFolder } from '../../catalog/content.fixture'
import { formatProblem } from '../../catalog/model/problem'
import type { Site } from '../../catalog/model/site'
import { siteAddresses } from '../site-addresses'
import { contentForms } from './content-forms'
import { diffSites } from './diff-sites'
import { readSiteSide, type SiteSide } from './site-side'

type Fields = Readonly<Record<string, unknown>>

const param = (name: string, placeholder = `{${name}}`) => ({ placeholder, name, meaning: 'It.' })
const message = { message: 'Order {id} of {user}', params: [param('id'), param('user')] }

test('nothing has changed', () => {
  expect(diff([message, { code: 'B' }], [message, { code: 'B' }])).toEqual([])
})

test('breaking: a code that is gone, once and not again for each of its addresses', () => {
  expect(diff([{ code: 'A' }, { code: 'B' }], [{ code: 'A' }])).toEqual([
    'breaking shop/B is gone: keep it, make it an alias, or retire it',
  ])
})

test('breaking: another status', () => {
  expect(diff([{ code: 'A', status: 404 }, { code: 'B' }], [{ code: 'A', status: 410 }, { code: 'B' }])).toEqual([
    'breaking shop/A the status was 404, is 410',
    'safe shop/A changed: examples',
  ])
})

test('breaking: placeholders in another order, under another name, or missing', () => {
  const now = (text: string, ...params: Fields[]) => diff([message], [{ message: text, params }])
  expect(now('Order {user} of {id}', param('user'), param('id'))).toEqual([
    'breaking shop/ORD-1 the placeholders were id, user, are user, id',
    'notable shop/ORD-1 the message was "Order {id} of {user}", is "Order {user} of {id}"',
  ])
  expect(now('Order {id} of {user}', param('id'), param('owner', '{user}'))).toEqual([
    'breaking shop/ORD-1 the placeholders were id, user, are id, owner',
  ])
  expect(now('Order {id}', param('id'))[0]).toBe('breaking shop/ORD-1 the placeholders were id, user, are id')
})

test('notable: one more placeholder at the end, and other words around them', () => {
  const text = 'Order {id} of {user} in {shop}'
  expect(diff([message], [{ message: text, params: [...message.params, param('shop')] }])).toEqual([
    `notable shop/ORD-1 the message was "Order {id} of {user}", is "${text}"`,
  ])
})

test('breaking: a variant that is gone or whose values are others; its text is notable', () => {
  const variant = (id: string, text: string, ...params: Fields[]) => ({ id, message: text, params })
  const before = { variants: [variant('late', 'Order {id} is late', param('id')), variant('void', 'It is void')] }
  const now = (...variants: Fields[]) => diff([before], [{ variants }]).filter((line) => !line.startsWith('safe'))
  expect(now(variant('late', 'Order {id} is late', param('id')), variant('voided', 'It is void'))).toEqual([
    'breaking shop/ORD-1 the variant void is gone: links to it open the page without it',
  ])
  expect(now(variant('late', 'Order {key} is late', param('key')), variant('void', 'It is void'))).toEqual([
    'breaking shop/ORD-1 the placeholders of the variant late were id, are key',
    'notable shop/ORD-1 the message of the variant late was "Order {id} is late", is "Order {key} is late"',
  ])
})

test('breaking: an address without a page, such as that of a family; not where it has moved', () => {
  const families = (slug: string) => ({ families: [{ slug, name: 'Orders', summary: 'About orders.' }] })
  const renamed = side([{ family: 'orders' }], { catalog: families('orders') })
  expect(told(side([{}]), renamed)).toEqual([
    'breaking /shop/family/order/ nothing answers at this address any more',
    'notable shop/ORD-1 the family was order, is orders',
  ])
  const moved = { '/shop/family/order/': '/shop/family/orders/' }
  expect(told(side([{}]), side([{ family: 'orders' }], { catalog: families('orders'), site: { moved } }))).toEqual([
    'notable shop/ORD-1 the family was order, is orders',
  ])
})

test('breaking: an alias that is taken away', () => {
  expect(diff([{ aliases: ['OLD'] }], [{}])).toEqual([
    'breaking /e/OLD/ nothing answers at this address any more',
    'breaking /shop/OLD/ nothing answers at this address any more',
  ])
})

test('breaking: renamed, with an alias too, since callers compare codes; the code is compared under its new name', () => {
  expect(diff([{ code: 'OLD', title: 'Old' }], [{ code: 'NEW', title: 'New', aliases: ['OLD'] }])).toEqual([
    'breaking shop/OLD is NEW now; the old name leads there',
    'notable shop/NEW the title was "Old", is "New"',
    'safe shop/NEW changed: causes, solutions, examples',
  ])
})

test('retired and split is notable, the parts are new', () => {
  const before = [{ code: 'OLD' }]
  const after = [{ code: 'OLD', retired: '2026-01-31', splitInto: ['A', 'B'] }, { code: 'A' }, { code: 'B' }]
  expect(diff(before, after)).toEqual([
    'notable shop/OLD is retired since 2026-01-31',
    'notable shop/OLD what takes its place was nothing, is shop/A, shop/B',
    'safe shop/A is new: 404 Order not found',
    'safe shop/B is new: 404 Order not found',
  ])
})

test('notable: what a caller may want to read', () => {
  const after = {
    title: 'No such order',
    retry: { rule: 'after-delay', note: 'Later.', afterSeconds: 60 },
    actors: ['caller', 'api-team'],
    deprecated: true,
    aliases: ['ORD1'],
  }
  expect(diff([{}], [after])).toEqual([
    'notable shop/ORD-1 the title was "Order not found", is "No such order"',
    'notable shop/ORD-1 is deprecated',
    'notable shop/ORD-1 has the alias ORD1',
    'notable shop/ORD-1 the retry rule was after-change, is after-delay (60 s)',
    'notable shop/ORD-1 who can act was caller, is caller, then api-team',
  ])
  expect(diff([{ retired: '2026-01-31' }], [{}])).toEqual(['notable shop/ORD-1 is no longer retired'])
})

test('safe: new codes and other words', () => {
  expect(diff([{}], [{ summary: 'There is none.', since: '2026-01-31' }, { code: 'NEW' }])).toEqual([
    'safe shop/ORD-1 the beginning was not known, is 2026-01-31',
    'safe shop/ORD-1 changed: summary',
    'safe shop/NEW is new: 404 Order not found',
  ])
})

test('a change of any other field is reported, so that none goes unseen', () => {
  const before = { grpc: 'NOT_FOUND', severity: 'error', operations: [{ method: 'GET', path: '/orders/{id}' }] }
  const after = { grpc: 'ABORTED', severity: 'fatal', operations: [{ name: 'orders.get' }], keywords: ['basket'] }
  expect(diff([before], [after])).toEqual([
    'breaking shop/ORD-1 the gRPC code was NOT_FOUND, is ABORTED',
    'notable shop/ORD-1 the severity was error, is fatal',
    'safe shop/ORD-1 changed: operations, keywords',
  ])
})

test('another host is notable, and not a change of every page', () => {
  const there = side([{ related: [] }], { site: { url: 'https://e.acme.example', basePath: '/docs' } })
  expect(told(side([{}]), there)).toEqual([
    'notable https://e.acme.example/docs/ the site was at https://errors.example.com/: the type of every code has changed',
  ])
})

test('readSiteSide says which form is missing or wrong', () => {
  expect(() => readSiteSide(() => undefined)).toThrow('/catalogs.json is missing.')
  expect(() => readSiteSide(() => ({ catalogs: 7 }))).toThrow(
    '/catalogs.json is not what Faultbook writes: url: Invalid input: expected string, received undefined.',
  )
})

test('without the files of the codes, what the lists of the catalogs say is compared', () => {
  const lists = (entries: readonly Fields[]) => {
    const load = forms(entries)
    return readSiteSide((path) => (/^\/shop\/.+\/index\.json$/.test(path) ? undefined : load(path)))
  }
  expect(told(lists([message]), lists([{ title: 'None', status: 410 }]))).toEqual([
    'breaking shop/ORD-1 the status was 404, is 410',
    'breaking /shop/status/404/ nothing answers at this address any more',
    'breaking /status/404/ nothing answers at this address any more',
    'notable shop/ORD-1 the title was "Order not found", is "None"',
  ])
})

interface Around {
  readonly catalog?: Fields
  readonly site?: Partial<Site>
}

function forms(entries: readonly Fields[], { catalog = {}, site = {} }: Around = {}) {
  const folder = sourceFolder({
    catalog: jsonFile(catalogData(catalog), 'content/shop/catalog.json'),
    entries: [entriesFile(entries)],
  })
  const { problems, ...content } = buildCatalogs([folder], siteAddresses())
  expect(problems.map(formatProblem)).toEqual([])
  const base = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }
  return contentForms({ ...content, site: { ...base, ...site } })
}

function side(entries: readonly Fields[], around: Around = {}): SiteSide {
  return readSiteSide(forms(entries, around))
}

function told(before: SiteSide, after: SiteSide): string[] {
  return diffSites(before, after).map(({ level, subject, text }) => `${level} ${subject} ${text}`)
}

function diff(before: readonly Fields[], after: readonly Fields[]): string[] {
  return told(side(before), side(after))
}
