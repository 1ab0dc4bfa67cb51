import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SlottedText } from '../../catalog/address/slotted-text'
import type { Entry, Envelope, EnvelopeField } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { envelopeBody } from './envelope-body'

const page = 'https://errors.example.com/shop/ORD_LIMIT/'
const [limit] = sampleCatalog().entries as [Entry, Entry] // the sample has two
const plain = { ...limit, examples: [] }

function field(path: string, role: EnvelopeField['role'], required = true): EnvelopeField {
  return { path, role, required, type: 'string', meaning: '' }
}

const envelope: Envelope = {
  source: 'documented',
  summary: '',
  mediaType: 'application/json',
  fields: [
    field('error', 'code'),
    field('message', 'message'),
    field('trace', 'request-id'),
    field('why', 'details', false),
  ],
  headers: [],
  example: { error: 'ORD_GONE', message: 'Gone', trace: 'r-1', why: 'old' },
}

function withResponse(body: string, source: 'documented' | 'illustrative' = 'documented'): Entry['examples'][number] {
  const response = `HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\n\n${body}`
  return { title: 'Too many', source, response, malformed: false }
}

function text(parts: SlottedText): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

function bodyOf(given: Partial<Envelope>, entry: Entry = plain): unknown {
  return JSON.parse(text(envelopeBody({ ...envelope, ...given }, entry, page)))
}

test('the body is that of the entry’s example, with places for the message’s values and the request ID', () => {
  const response = '{"error":"ORD_LIMIT","message":"Limit of 3 orders reached","trace":"r-2","why":{"plan":["free"]}}'
  expect(text(envelopeBody(envelope, { ...limit, examples: [withResponse(response)] }, page))).toBe(`{
  "error": "ORD_LIMIT",
  "message": "Limit of {max} orders reached",
  "trace": "{request_id}",
  "why": {
    "plan": [
      "free"
    ]
  }
}`)
})

test('a documented example comes before one that was built', () => {
  const body = (why: string) => JSON.stringify({ error: 'ORD_LIMIT', message: '', trace: '', why })
  const examples = [withResponse(body('built'), 'illustrative'), withResponse(body('documented'))]
  expect(bodyOf({}, { ...limit, examples })).toMatchObject({ why: 'documented' })
})

test('without such an example it is the required fields of the envelope, with what the entry says', () => {
  const made = { error: 'ORD_LIMIT', message: 'Limit of {max} orders reached', trace: '{request_id}' }
  expect(bodyOf({})).toEqual(made)
  expect(bodyOf({}, { ...limit, examples: [withResponse('{"error":"ORD_LIMIT"}')] })).toEqual(made)
  expect(bodyOf({}, { ...limit, examples: [withResponse('{"error":')] })).toEqual(made)
  const { message: _, ...silent } = plain
  expect(bodyOf({}, silent)).toMatchObject({ message: 'The account placed more orders than its plan allows.' })
})

test('fields below others and in lists are found, numbers stay numbers, a link is the address of the page', () => {
  const given = {
    fields: [
      field('errors', 'other'),
      field('errors[].status', 'status'),
      field('errors[].title', 'title'),
      field('errors[].more', 'other', false),
      field('links.about', 'link'),
    ],
    example: { errors: [{ status: 410, title: 'Gone', more: 1 }], links: { about: 'https://docs.example.com/' } },
  }
  expect(bodyOf(given)).toEqual({ errors: [{ status: 429, title: 'Too many orders' }], links: { about: page } })
})

test('a problem has its type, also where the API sends none yet', () => {
  const given = { mediaType: 'application/problem+json', example: { error: 'ORD_GONE', trace: 'r-1' } }
  expect(bodyOf(given)).toEqual({ type: page, error: 'ORD_LIMIT', trace: '{request_id}' })
  const typed = { ...given, example: { type: 'about:blank', error: 'ORD_GONE' } }
  expect(bodyOf(typed)).toEqual({ type: page, error: 'ORD_LIMIT' })
})

test('the body of an example stays what it is, whatever JSON it is', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (example) => {
      const given = { fields: [field('no such field', 'code', false)], example: {} }
      const body = JSON.parse(JSON.stringify(example))
      expect(bodyOf(given, { ...limit, examples: [withResponse(JSON.stringify(example))] })).toEqual(body)
    }),
  )
})
