/**
 * `npm start`: serves `out/` (or the folder FAULTBOOK_OUT) as a plain static host does, on PORT (3000). Looks each file up when it
 * is asked for, so that a build that swaps in a new site needs no restart.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'

const name = process.env.FAULTBOOK_OUT || 'out'
const folder = resolve(name)
const previous = join(workFolder(), 'previous')

/** Content types that hosts often have wrong. */
const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
])

/** Files whose name changes with their content. */
const hashed = /^\/(?:assets|_next\/static)\//

main()

function main() {
  // A build that was killed between its two renames has left the old site aside.
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder)
  if (!existsSync(join(folder, 'index.html'))) fail(`There is no site in ${name}/. Run \`npm run build\` first.`)
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`PORT is "${process.env.PORT}", which is no port.`)
  const basePath = readBasePath()
  const server = createServer(handler(basePath))
  server.once('error', (error) => {
    const isTaken = 'code' in error && error.code === 'EADDRINUSE'
    fail(isTaken ? `Port ${port} is in use. Choose another one: PORT=3001 npm start` : error.message)
  })
  server.listen(port, () => {
    const address = server.address()
    const actual = typeof address === 'object' && address !== null ? address.port : port
    console.log(`The site in ${name}/ is at http://localhost:${actual}${basePath}/`)
  })
  // A file can go between the look-up and the reading, while a build swaps in a new site.
  process.on('uncaughtException', (error) => {
    if ('code' in error && error.code === 'ENOENT') return
    fail(error.stack ?? error.message)
  })
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close(() => process.exit(0))
      server.closeAllConnections()
    })
  }
}

/** Where builds of this folder work, as `scripts/build/places.ts` has it. */
function workFolder() {
  if (folder === resolve('out')) return resolve('.faultbook')
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 10)
  return resolve('.faultbook', 'builds', name)
}

/** Where the site was built for; its own list of catalogs says it. */
function readBasePath() {
  const { url } = JSON.parse(readFileSync(join(folder, 'catalogs.json'), 'utf8'))
  return new URL(url).pathname.replace(/\/$/, '')
}

/**
 * The headers of every answer, from the file that the site brings along for hosts: its first rule is for all paths.
 *
 * @returns {[name: string, value: string][]}
 */
function readHeaders() {
  const file = join(folder, '_headers')
  const [, ...lines] = existsSync(file) ? (readFileSync(file, 'utf8').split('\n\n', 1)[0] ?? '').split('\n') : []
  return lines.filter((line) => line.includes(': ')).map((line) => split(line.trim()))
}

/**
 * @param {string} line
 * @returns {[name: string, value: string]}
 */
function split(line) {
  const colon = line.indexOf(': ')
  return [line.slice(0, colon), line.slice(colon + 2)]
}

/**
 * @param {string} basePath
 * @returns {import('node:http').RequestListener}
 */
function handler(basePath) {
  const serve = sirv(folder, { dev: true, etag: true, setHeaders })
  const headers = readHeaders()
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const url = request.url ?? '/'
    if (url === basePath || (basePath !== '' && url === '/')) {
      response.writeHead(307, { Location: `${basePath}/` }).end()
      return
    }
    if (!url.startsWith(`${basePath}/`)) {
      notFound(response)
      return
    }
    request.url = url.slice(basePath.length)
    serve(request, response, () => notFound(response))
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} pathname
 */
function setHeaders(response, pathname) {
  const extension = /\.[a-z0-9]+$/.exec(pathname)?.[0] ?? ''
  const type = types.get(extension)
  // A code may end like a file name: `/api/E.json` is then a page.
  const isFile = statSync(join(folder, pathname), { throwIfNoEntry: false })?.isFile() === true
  if (type !== undefined && isFile) response.setHeader('Content-Type', type)
  const cache = hashed.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache'
  response.setHeader('Cache-Control', cache)
}

/** @param {import('node:http').ServerResponse} response */
function notFound(response) {
  const file = join(folder, '404.html')
  const page = existsSync(file) ? readFileSync(file) : Buffer.from('Not found')
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length,
    'Cache-Control': 'no-cache',
  })
  response.end(response.req.method === 'HEAD' ? undefined : page)
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
