import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseHttpRequest } from '../catalog/text/http-message'
import { readContent } from '../disk/content/read-content'
import { projectAt } from '../disk/project-at.fixture'
import { type RequestForm, requestForms } from '../site/forms/request/request-forms'
import { codeText } from '../site/forms/request/source-code'

/** The requests of the built-in catalogs are really sent, in each of their forms, to a server of this test. */
const { catalogs } = readContent(projectAt('content'))
const texts = catalogs.flatMap(({ entries }) =>
  entries.flatMap(({ examples }) =>
    examples.flatMap(({ request, corrected }) => [request, corrected].flatMap((text) => text ?? [])),
  ),
)

/** What no built-in request has. */
const hardTexts = [
  'PUT /a%20b/it\'s?q=$HOME&r=[1] HTTP/1.1\nHost: h\nX-Empty:\nX-Quotes: \'"`$(x)!\\\n\n@it\'s "quoted" \\n `x` ${y} $z !! \'\'\'"""\nZoë 🦊',
  'PATCH /x HTTP/1.1\nHost: h\nContent-Type: text/csv\n\na,b\n\n"1","2"',
  'DELETE /x HTTP/1.1\nHost: h\nCookie: a=1\nCookie: b=2\nAccept: text/html\nAccept: */*',
  'POST /x HTTP/1.1\nHost: h',
]

/** How a folder of sources is run, and what has to be there for it. */
const runners: Record<RequestForm, { needs: readonly string[]; suffix: string; run: readonly [string, ...string[]] }> =
  {
    curl: {
      needs: ['bash', 'curl'],
      suffix: 'sh',
      run: ['bash', '-c', 'for file in ./*.sh; do bash "$file" || exit 1; done'],
    },
    fetch: {
      needs: ['node'],
      suffix: 'mjs',
      run: [
        'node',
        '--input-type=module',
        '-e',
        `import { readdirSync } from 'node:fs'
       for (const file of readdirSync('.').filter((name) => name.endsWith('.mjs')).sort()) await import(process.cwd() + '/' + file)`,
      ],
    },
    python: {
      needs: ['python3'],
      suffix: 'py',
      run: ['python3', '-c', 'import glob, runpy\nfor file in sorted(glob.glob("*.py")): runpy.run_path(file)'],
    },
  }

const isHere = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
const forms = Object.keys(runners) as RequestForm[] // the keys of the table above
const lacking = forms.flatMap((form) => runners[form].needs.filter((program) => !isHere(program)))
const run = forms.filter((form) => runners[form].needs.every((program) => !lacking.includes(program)))

interface Received {
  readonly method: string | undefined
  readonly target: string | undefined
  readonly fields: readonly string[]
  readonly body: string
}

let received: Received[] = []
let server: Server
const folder = mkdtempSync(join(tmpdir(), 'faultbook-requests-'))

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const { method, url: target, rawHeaders: fields } = request
      received.push({ method, target, fields, body: Buffer.concat(chunks).toString() })
      response.writeHead(404, { connection: 'close' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await new Promise((resolve) => server.close(resolve))
})

test(`HTTP, ${run.join(', ')} send the same requests${lacking.length === 0 ? '' : ` (not on this machine: ${lacking.join(', ')})`}`, async () => {
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}` // an address of TCP
  const requests = [...texts, ...hardTexts].map((text) => text.replace(/^Host: .*$/m, `Host: ${host}`))
  const asHttp: Received[] = []
  for (const text of requests) asHttp.push(...(await receivedFrom(() => sendText(text))))
  expect(asHttp.length).toBe(requests.length)
  expect(run).toContain('fetch')
  for (const form of run) {
    const sent = requests.flatMap((text, index) => (requestForms(text).has(form) ? [index] : []))
    expect(sent.length).toBeGreaterThan(100)
    for (const index of sent) {
      const code = requestForms(requests[index] ?? '').get(form) ?? []
      writeFileSync(join(folder, `${String(index).padStart(4, '0')}.${runners[form].suffix}`), codeText(code))
    }
    const all = await receivedFrom(() => runSources(form))
    expect({ form, sent: all.map((item, at) => likeText(item, requests[sent[at] ?? 0] ?? '')) }).toEqual({
      form,
      sent: sent.map((index) => likeText(asHttp[index], requests[index] ?? '')),
    })
  }
}, 60_000)

test('curl, fetch and Python are there for every request of the built-in catalogs', () => {
  expect(texts.filter((text) => requestForms(text).size < forms.length)).toEqual([])
  expect(texts.length).toBeGreaterThan(100)
})

/** Method, target and body of what came, and of its header fields those that the text names; the length is the client's. */
function likeText(item: Received | undefined, text: string) {
  const request = parseHttpRequest(text)
  const names = 'expected' in request ? [] : request.headers.map(({ name }) => name.toLowerCase())
  const fields = new Map<string, string>()
  for (let index = 0; index < (item?.fields.length ?? 0); index += 2) {
    const [name = '', value = ''] = item?.fields.slice(index, index + 2) ?? []
    const [key, before] = [name.toLowerCase(), fields.get(name.toLowerCase())]
    if (key !== 'content-length' && (names.includes(key) || key === 'content-type')) {
      fields.set(key, before === undefined ? value : `${before}${key === 'cookie' ? '; ' : ', '}${value}`)
    }
  }
  return { method: item?.method, target: item?.target, fields: [...fields].sort(), body: item?.body }
}

async function receivedFrom(send: () => Promise<void>): Promise<Received[]> {
  received = []
  await send()
  return received
}

/** The text itself, with what a client adds: the length of the body, and that nothing follows. */
function sendText(text: string): Promise<void> {
  const [head = '', ...body] = text.split('\n\n')
  const bytes = Buffer.from(body.join('\n\n').trimEnd())
  const lines = head.split('\n').filter((line) => !/^content-length:/i.test(line))
  const { port } = server.address() as AddressInfo // an address of TCP
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write([...lines, `Content-Length: ${bytes.length}`, 'Connection: close', '', ''].join('\r\n'))
      socket.end(bytes)
    })
    socket
      .on('error', reject)
      .on('close', () => resolve())
      .resume()
  })
}

function runSources(form: RequestForm): Promise<void> {
  const [program, ...given] = runners[form].run
  const { PATH, NODE_ENV } = process.env
  const child = spawn(program, given, {
    cwd: folder,
    env: { PATH, NODE_ENV, HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', (text) => (told += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${form}: ${told}`))))
  })
}
