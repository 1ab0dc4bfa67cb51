import type { Catalog } from './catalog'

/** What a ticket may state already: `p.<name>` is a value of the message. */
export type AskedField = 'request_id' | 'at' | 'retry_after' | 'status' | `p.${string}`

/** Names of fields and headers, and what each is in a ticket. */
export type NamedFields = Readonly<Record<string, AskedField>>

const fieldOfRole = new Map<string, AskedField>([
  ['request-id', 'request_id'],
  ['retry-after', 'retry_after'],
])

/** The names under which responses of a catalog carry what a ticket states. HTTP itself says what `Retry-After` is. */
export function namedFields({ envelope, requestId }: Partial<Pick<Catalog, 'envelope' | 'requestId'>>): NamedFields {
  const named = [
    ...(envelope?.fields ?? []).map(({ path, role }) => [path, role] as const),
    ...(envelope?.headers ?? []).map(({ name, role }) => [name, role] as const),
    ...(requestId === undefined ? [] : [[requestId.name, 'request-id'] as const]),
    ['Retry-After', 'retry-after'] as const,
  ]
  return Object.fromEntries(
    named.flatMap(([name, role]) => {
      const field = fieldOfRole.get(role)
      return field === undefined ? [] : [[name, field] as const]
    }),
  )
}

const oneName =
  /^The (?:[\w ]{0,40} )?`([^`]+)`(?: (?:response )?(?:header|field)| from the error body)?(?: \([^()]*\))?\.?$/
const oneParam = /^The (?:value of )?`([^`]+)`\.?$/
const timeAlone = /^The time(?: of the (?:failed )?(?:call|request))?(?:,? with (?:its|the) time zone)?\.?$/

const statusAlone = /^The (?:`[^`]+` code and the )?HTTP status(?: code)?\.?$/

/**
 * Which field a text asks for, when it asks for nothing else: it names the field as code, or it is the time of the
 * call, or its status, with the code or without. Markdown. Undefined where the text asks for something else, or for more.
 */
export function askedField(ask: string, named: NamedFields, params: readonly string[]): AskedField | undefined {
  if (timeAlone.test(ask)) return 'at'
  if (statusAlone.test(ask)) return 'status'
  const param = oneParam.exec(ask)?.[1]
  if (param !== undefined && params.includes(param)) return `p.${param}`
  const name = oneName.exec(ask)?.[1] ?? ''
  return Object.hasOwn(named, name) ? named[name] : undefined
}
