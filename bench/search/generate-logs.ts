import type { Catalog, Entry } from '../../catalog/model/catalog'
import { seededRandom } from '../../scripts/seeded-random'
import { bodyOf } from '../../search/text/http-text'

/** One error of a generated log: what a service would have logged of it. */
interface Occurred {
  readonly entry: Entry
  /** The body of the response as one line of JSON. */
  readonly body: string
  readonly title: string
  readonly message: string
  readonly status: number
  /** An instant in ISO 8601, a minute after the one before. */
  readonly time: string
  readonly requestId: string
  readonly at: number
}

/** Writes an error as one shape of log has it, in one line or several. */
type WriteError = (error: Occurred) => string

export interface GeneratedLog {
  readonly shape: string
  readonly count: number
  readonly text: string
  /** Each error that is in it, as `catalog/CODE`, with what is true of it alone. */
  readonly errors: readonly {
    readonly name: string
    /** Undefined where the shape shows none. */
    readonly requestId: string | undefined
    readonly time: string | undefined
  }[]
}

const quoted = JSON.stringify

/** Shapes in which services log the errors of others, after those of public reports. */
const shapes = {
  ndjson: ({ time, status, requestId, body }) =>
    `{"ts":"${time}","level":"error","status":${status},"requestId":"${requestId}","path":"/v1/x/404","body":${body}}`,
  'ndjson, body escaped': ({ time, requestId, status, body }) =>
    `{"time":"${time}","level":50,"req_id":"${requestId}","msg":"upstream call failed","res":{"statusCode":${status},"body":${quoted(body)}}}`,
  'ndjson, escaped twice': ({ time, body }) =>
    `{"log":${quoted(quoted({ msg: 'call failed', body }))},"stream":"stderr","time":"${time}"}`,
  'text, code and title': ({ time, status, entry, title, at }) =>
    `${time} ERROR [w-${at % 8}] call failed with ${status}: ${entry.code} ${title}`,
  'text, code and message': ({ time, entry, message, requestId }) =>
    `${time} WARN  c.a.Client - request ${requestId} rejected (${entry.code}): ${message}`,
  'text before JSON': ({ time, body, at }) => `${time} ERROR [w-${at % 8}] call failed: ${body}`,
  'request before the code': ({ time, status, entry, title, at }) =>
    `${time} ERROR request={"id":${at},"filter":{"status":"active"}} failed with ${status}: ${entry.code} ${title}`,
  'logfmt, body escaped': ({ time, status, body, requestId }) =>
    `ts=${time} level=error status=${status} body=${quoted(body)} request_id=${requestId}`,
  'logfmt, fields': ({ time, status, entry, message, requestId, at }) =>
    `ts=${time} level=error status=${status} code=${entry.code} msg=${quoted(message)} request_id=${requestId} attempt=${at % 3}`,
  klog: ({ time, entry, body, at }) =>
    `E0126 ${time.slice(11, 19)}.404404       1 controller.go:${400 + (at % 99)}] "Reconciler error" err="${entry.catalog} answered" body=${quoted(body)}`,
  'http dumps': ({ time, status, body, requestId }) =>
    `HTTP/1.1 ${status} X\nDate: ${time}\nX-Request-ID: ${requestId}\nContent-Type: application/json\n\n${body}\n`,
  'curl -v': ({ status, body, requestId, at }) =>
    `> GET /v1/users/${400 + at} HTTP/2\n> Host: api.example\n>\n< HTTP/2 ${status}\n< content-type: application/json\n< x-request-id: ${requestId}\n<\n${body}`,
  'messages only': ({ time, message }) => `${time} ERROR ${message}`,
  'python dict': ({ time, body }) => `${time} ERROR root: ${pythonOf(JSON.parse(body))}`,
  'python traceback': ({ time, body, at }) =>
    `${time} ERROR sync failed\nTraceback (most recent call last):\n  File "/srv/sync/main.py", line ${400 + at}, in <module>\n    raise ApiError(resp.json())\nsync.client.ApiError: (${400}, ${pythonOf(JSON.parse(body))})`,
  'java trace': ({ time, entry, message }) =>
    `${time} ERROR 1 --- [nio-8080-exec-4] c.a.ErrorHandler : call failed\ncom.acme.ApiException: ${entry.code}: ${message}\n\tat com.acme.Client.call(Client.java:404)\n\tat com.acme.Job.run(Job.java:500)`,
  'pretty JSON': ({ body }) => JSON.stringify(JSON.parse(body), null, 2),
  'docker prefix': ({ time, body, at }) => `api-${at % 3}  | ${time} error ${body}`,
  csv: ({ time, status, entry, message, requestId }) =>
    `"${time}","${requestId}",${status},"${entry.code}","${message.replaceAll('"', '""')}"`,
  xml: ({ status, entry, message }) =>
    `<error><status>${status}</status><code>${entry.code}</code><message>${message.replaceAll('<', '&lt;')}</message></error>`,
} as const satisfies Readonly<Record<string, WriteError>>

/** Where a shape shows the request id and the time of an error. */
const withId = new Set<string>([
  'ndjson',
  'ndjson, body escaped',
  'logfmt, body escaped',
  'logfmt, fields',
  'http dumps',
  'curl -v',
])
const withTime = new Set<string>([
  'ndjson',
  'ndjson, body escaped',
  'text, code and title',
  'text before JSON',
  'logfmt, fields',
  'messages only',
  'python dict',
])

/** What stands between errors and is none. */
const noise: readonly ((time: string, at: number) => string)[] = [
  (time, at) => `${time} INFO  [w-${at % 8}] GET /v1/items/${at} 200 in ${at + 3} ms`,
  (time, at) => `{"ts":"${time}","level":"info","msg":"job started","jobId":"${at}404"}`,
  (time) => `ts=${time} level=info msg="connected" port=5432`,
  (time, at) => `${time} DEBUG cache miss key=user:${at}`,
]

/** Logs of every shape, and of shapes that take turns, with 3, 10 and 50 errors; the same on every run. */
export function generateLogs(catalogs: readonly Catalog[], seed: number): readonly GeneratedLog[] {
  const random = seededRandom(seed)
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  const names = Object.keys(shapes) as (keyof typeof shapes)[]
  const sizes = [3, 10, 50]
  return sizes.flatMap((count) => [
    ...names.map((name) => writeLog(name, pick(entries, count, random), { random, shapeOf: () => name })),
    writeLog('mixed, shape by shape', pick(entries, count, random), {
      random,
      shapeOf: (at) => names[at % names.length] ?? 'ndjson',
    }),
    writeLog('mixed, at random', pick(entries, count, random), {
      random,
      shapeOf: () => names[Math.floor(random() * names.length)] ?? 'ndjson',
    }),
  ])
}

interface Writing {
  readonly random: () => number
  readonly shapeOf: (at: number) => keyof typeof shapes
}

function writeLog(shape: string, entries: readonly Entry[], { random, shapeOf }: Writing): GeneratedLog {
  const errors: GeneratedLog['errors'][number][] = []
  const texts = entries.flatMap((entry, at) => {
    const name = shapeOf(at)
    const error = occur(entry, at, random)
    errors.push({
      name: `${entry.catalog}/${entry.code}`,
      requestId: withId.has(name) ? error.requestId : undefined,
      time: withTime.has(name) ? error.time : undefined,
    })
    const write: WriteError = shapes[name]
    const between = noise[Math.floor(random() * noise.length * 2)]
    const isOneLine = name !== 'csv' && name !== 'xml' && name !== 'pretty JSON' && name !== 'http dumps'
    return [write(error), ...(between === undefined || !isOneLine ? [] : [between(error.time, at)])]
  })
  return { shape, count: entries.length, text: texts.join('\n'), errors }
}

function occur(entry: Entry, at: number, random: () => number): Occurred {
  const time = new Date(Date.UTC(2026, 0, 26, 5, at, 4, 404)).toISOString()
  const hex = Math.floor(random() * 0xffffffff)
    .toString(16)
    .padStart(8, '0')
  const { title } = entry
  const message = filled(entry)
  const status = entry.statuses[0] ?? 500
  return { entry, at, time, requestId: `req_${hex}`, title, message, status, body: bodyText(entry, message) }
}

function filled({ message, title, params }: Entry): string {
  return params.reduce(
    (text, { placeholder, example }) => text.replace(placeholder, () => String(example ?? 'X-77')),
    message ?? title,
  )
}

/** The body that the first example shows, on one line. */
function bodyText(entry: Entry, message: string): string {
  try {
    return JSON.stringify(JSON.parse(bodyOf(entry.examples[0]?.response ?? '')))
  } catch {
    return quoted({ code: entry.code, message })
  }
}

function pythonOf(value: unknown): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return value.includes("'") ? quoted(value) : `'${value}'`
  if (Array.isArray(value)) return `[${value.map(pythonOf).join(', ')}]`
  if (typeof value !== 'object') return String(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `'${key}': ${pythonOf(item)}`)
    .join(', ')}}`
}

function pick(entries: readonly Entry[], count: number, random: () => number): readonly Entry[] {
  const left = [...entries]
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [entry] = left.splice(Math.floor(random() * left.length), 1)
    if (entry === undefined) throw new Error('There are no entries to log')
    return entry
  })
}
