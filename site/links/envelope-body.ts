import type { SlottedText } from '../../catalog/address/slotted-text'
import type { Entry, Envelope, EnvelopeField } from '../../catalog/model/catalog'
import { wireTitle } from '../../catalog/model/wire-title'
import { isRecord } from '../../catalog/parse/without-nulls'
import { isJsonMessage, isProblemType, parseHttpResponse } from '../../catalog/text/http-message'
import { detailAsJson } from './json-slots'

type Fields = readonly EnvelopeField[]

/** A field of the body as JSON; undefined leaves it as the example has it. */
type Known = (given: {
  readonly entry: Entry
  readonly link: string
  readonly isNumber: boolean
}) => SlottedText | undefined

/**
 * The error body that an API sends for an entry in its own envelope, as JSON with slots: that of the entry's example,
 * or, where no example has all that every body has, the required fields of the envelope's own example. A field for a
 * link holds `link`; so does the `type` of a problem, which may be without one.
 */
export function envelopeBody({ fields, mediaType, example }: Envelope, entry: Entry, link: string): SlottedText {
  const own = exampleBody(fields, entry)
  const known = own === undefined ? ofOtherCode : ofEveryBody
  const roles = new Map(fields.map(({ path, role }) => [path, role]))
  const isProblem = isProblemType(mediaType)
  if (isProblem) roles.set('type', 'link')
  const body = own ?? requiredOf(example, '', fields)
  return asJson(isProblem && isRecord(body) ? { type: link, ...body } : body, (path, value) => {
    const role = roles.get(path)
    return role === undefined ? undefined : known[role]?.({ entry, link, isNumber: typeof value === 'number' })
  })
}

const ofEveryBody: Partial<Record<EnvelopeField['role'], Known>> = {
  message: ({ entry }) => (entry.message === undefined ? undefined : detailAsJson(entry)),
  'request-id': () => ['"', { field: 'request_id', text: '{request_id}' }, '"'],
  link: ({ link }) => [JSON.stringify(link)],
}

/** The example of the envelope is that of another code. */
const ofOtherCode: typeof ofEveryBody = {
  ...ofEveryBody,
  message: ({ entry }) => detailAsJson(entry),
  code: ({ entry, isNumber }) => [JSON.stringify(isNumber ? Number(entry.code) : entry.code)],
  title: ({ entry }) => [JSON.stringify(wireTitle(entry))],
  status: ({ entry: { statuses }, isNumber }) =>
    statuses[0] === undefined ? undefined : [isNumber ? `${statuses[0]}` : `"${statuses[0]}"`],
}

/** The body of an example response that has all required fields; a documented one comes first. */
function exampleBody(fields: Fields, { examples }: Entry): unknown {
  const needed = fields.filter(({ path, required }) => required && !/[.[]/.test(path)).map(({ path }) => path)
  return examples
    .toSorted((a, b) => Number(b.source === 'documented') - Number(a.source === 'documented'))
    .map(({ response }) => bodyOf(response ?? ''))
    .find((body) => isRecord(body) && needed.every((name) => Object.hasOwn(body, name)))
}

function bodyOf(response: string): unknown {
  const message = parseHttpResponse(response)
  if ('expected' in message || !isJsonMessage(message)) return undefined
  try {
    return JSON.parse(message.body)
  } catch {
    return undefined
  }
}

/** A body without the fields that only some bodies have. */
function requiredOf(value: unknown, path: string, fields: Fields): unknown {
  if (Array.isArray(value)) return value.map((item) => requiredOf(item, `${path}[]`, fields))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const at = pathOf(path, name)
      const isOptional = fields.some((field) => field.path === at && !field.required)
      return isOptional ? [] : [[name, requiredOf(inner, at, fields)]]
    }),
  )
}

/** JSON as `JSON.stringify` indents it, with what `known` says of a path instead of the value. */
function asJson(
  value: unknown,
  known: (path: string, value: unknown) => SlottedText | undefined,
  path = '',
  indent = '\n',
): SlottedText {
  const inner = `${indent}  `
  if (Array.isArray(value) && value.length > 0) {
    const items = value.flatMap((item, at) => [
      at === 0 ? inner : `,${inner}`,
      ...asJson(item, known, `${path}[]`, inner),
    ])
    return ['[', ...items, `${indent}]`]
  }
  if (!isRecord(value) || Object.keys(value).length === 0) return known(path, value) ?? [JSON.stringify(value)]
  const members = Object.entries(value).flatMap(([name, item], at) => [
    `${at === 0 ? '' : ','}${inner}${JSON.stringify(name)}: `,
    ...asJson(item, known, pathOf(path, name), inner),
  ])
  return ['{', ...members, `${indent}}`]
}

function pathOf(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
