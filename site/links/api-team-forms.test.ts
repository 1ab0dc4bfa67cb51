import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageSlots, type SlottedText } from '../../catalog/address/slotted-text'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { apiTeamForms } from './api-team-forms'

const site = { url: 'https://errors.example.com', basePath: '/docs' }
const [limit, gone] = sampleCatalog().entries as [Entry, Entry] // the sample has two
type Entry = ReturnType<typeof sampleCatalog>['entries'][number]

function plain(parts: SlottedText): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

test('apiTeamForms gives the type, a complete body, a header field and a URL template', () => {
  const forms = apiTeamForms(site, limit)
  expect(forms.type).toBe('https://errors.example.com/docs/shop/ORD_LIMIT/')
  expect(plain(forms.body)).toBe(`{
  "type": "https://errors.example.com/docs/shop/ORD_LIMIT/",
  "title": "Too many orders",
  "status": 429,
  "detail": "Limit of {max} orders reached",
  "code": "ORD_LIMIT"
}`)
  expect(forms.header).toBe('Link: <https://errors.example.com/docs/shop/ORD_LIMIT/>; rel="help"')
  expect(plain(forms.urlTemplate)).toBe(
    'https://errors.example.com/docs/shop/ORD_LIMIT/#p.max={max}&request_id={request_id}&at={at}',
  )
})

test('a code that is the type of problems stays the type, and the header field leads to its page', () => {
  const code = 'https://api.acme.example/problems/too-many-orders'
  const forms = apiTeamForms(site, { ...limit, code })
  expect(forms).toMatchObject({ type: code, isOwnType: true })
  expect(JSON.parse(plain(forms.body))).toEqual({
    type: code,
    title: 'Too many orders',
    status: 429,
    detail: 'Limit of {max} orders reached',
  })
  expect(forms.header).toBe('Link: <https://errors.example.com/docs/shop/ORD_LIMIT/>; rel="help"')
  expect(apiTeamForms(site, { ...limit, code: 'shop:limit' }).isOwnType).toBe(false)
})

test('apiTeamForms takes the summary for the detail where the API sends no message', () => {
  expect(JSON.parse(plain(apiTeamForms(site, gone).body))).toMatchObject({ detail: 'The order was removed.' })
  expect(plain(apiTeamForms(site, gone).urlTemplate)).toMatch(/ORD_GONE\/#request_id=\{request_id\}&at=\{at\}$/)
})

test('apiTeamForms names positional placeholders by their params', () => {
  const params = ['user', 'key'].map((name) => ({ placeholder: '%v', name, meaning: name }))
  const forms = apiTeamForms(site, { ...limit, message: 'No %v for %v, 100%%', params })
  expect(JSON.parse(plain(forms.body))).toMatchObject({ detail: 'No {user} for {key}, 100%%' })
})

test('the body is JSON whatever the message', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (message) => {
      expect(JSON.parse(plain(apiTeamForms(site, { ...gone, message, params: [] }).body)).detail).toBe(message)
    }),
  )
})

test('messageSlots gives a repeated placeholder its last param', () => {
  const params = [{ placeholder: '{id}', name: 'id', meaning: '' }]
  expect(messageSlots({ message: '{id} is {id}', params })).toEqual([
    { field: 'p.id', text: '{id}' },
    ' is ',
    { field: 'p.id', text: '{id}' },
  ])
})

test('apiTeamForms sends no placeholder of a title', () => {
  const draft = { ...limit, title: 'Order {0} has already been paid' }
  expect(JSON.parse(plain(apiTeamForms(site, draft).body))).toMatchObject({ title: 'Too Many Requests' })
  const { code } = limit
  expect(JSON.parse(plain(apiTeamForms(site, { ...draft, statuses: [] }).body))).toMatchObject({ title: code })
})
