import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { headerTable } from '../../../site/hosts/header-table'
import type { ServedSite } from '../site/served-site'
import { type OpenFile, SiteAway } from '../site/site-folder'
import { acceptedForm } from './accepted-form'
import { FileAnswers } from './answer-file'
import { fileCandidates } from './file-candidates'
import { fileFields } from './file-fields'
import { inTurn } from './in-turn'
import { leadingTo } from './leading-page'
import { NotFoundAnswers } from './not-found'
import { plainAnswer } from './plain-answer'
import { type RequestPath, requestPath } from './request-path'
import type { Exchange } from './send-file'

const allowed = 'GET, HEAD, OPTIONS'

/** What answers the requests for a site, as a plain static host does. Never throws; `log` gets a line of what went wrong. */
export function answerRequests(site: ServedSite, log: (line: string) => void): RequestListener {
  const answering = { site, files: new FileAnswers(site.files), notFound: new NotFoundAnswers(site) }
  return (request, response) => {
    // What was sent along is of no use to anybody, and neither is a client that has gone.
    request.on('error', () => {}).resume()
    response.on('error', () => {})
    inTurn(response, async () => {
      try {
        await answer(answering, { request, response })
      } catch (error) {
        giveUp(response, error, log)
      }
    })
  }
}

interface Answering {
  readonly site: ServedSite
  readonly files: FileAnswers
  readonly notFound: NotFoundAnswers
}

/** The last part of the file of a page. */
const pageFile = /(?<=^|\/)index\.html$/

async function answer({ site, files, notFound }: Answering, exchange: Exchange): Promise<void> {
  const { request, response } = exchange
  for (const [name, value] of headerTable.everything) response.setHeader(name, value)
  if (!hasSoundHost(request)) return plainAnswer(response, 400, 'This request needs exactly one host name.')
  if (request.method === 'OPTIONS') return describeMethods(request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', allowed)
    return plainAnswer(response, 405, 'This site is read-only: use GET or HEAD.')
  }
  const path = requestPath(request.url ?? '/')
  if (path === undefined) return plainAnswer(response, 400, 'This is not an address.')
  await site.refresh()
  const { basePath } = site
  if (basePath !== '' && (path.raw === basePath || path.raw === '/')) return leadToSite(response, basePath, path)
  const isWithin = path.raw.startsWith(`${basePath}/`)
  const candidates = isWithin ? fileCandidates(path.raw.slice(basePath.length)) : []
  const file = await site.open(withForm(candidates, request.headers.accept))
  const isForm = file !== undefined && !candidates.includes(file.path)
  const leading = file === undefined ? undefined : await leadingFrom(site, file, isForm)
  if (file !== undefined && leading !== undefined) {
    await file.handle.close()
    response.setHeader('Location', `${leading}${path.query}`)
    return plainAnswer(response, 301, `The page is at ${leading}.`)
  }
  if (file !== undefined) {
    if (isForm)
      response.setHeader('Content-Location', `${basePath}/${file.path.split('/').map(encodeURIComponent).join('/')}`)
    return files.answer(exchange, file)
  }
  if (sendFormer(site, exchange, candidates)) return
  if (isWithin && (await notFound.answer(exchange, path.raw.slice(basePath.length)))) return
  const page = await site.open(['404.html'])
  if (page !== undefined) return files.answerError(exchange, page, 404)
  plainAnswer(response, 404, 'Not found')
}

/**
 * Where a file at a former address leads to: a page, or a form, to that form at the present address. Whoever asked for the
 * page and would rather have a form is led to the page.
 */
async function leadingFrom(site: ServedSite, file: OpenFile, isChosen: boolean): Promise<string | undefined> {
  const form = /(?<=^|\/)index\.(?:json|md)$/.exec(file.path)?.[0]
  if (form === undefined) return leadingTo(file)
  const page = await site.open([`${file.path.slice(0, -form.length)}index.html`])
  if (page === undefined) return undefined
  try {
    const leading = await leadingTo(page)
    return leading === undefined || isChosen ? leading : leading + form
  } finally {
    await page.handle.close()
  }
}

/** The files that a page can be answered with: the form that the client would rather have comes before the page. */
function withForm(candidates: readonly string[], accept: IncomingMessage['headers']['accept']): readonly string[] {
  const [first = '', ...others] = candidates
  const page = others.at(-1) ?? first
  // Whoever names the file itself wants that.
  const form = page !== first && pageFile.test(first) ? undefined : acceptedForm(accept ?? '')
  if (page === '' || form === undefined) return candidates
  return [...candidates.slice(0, -1), page.replace(pageFile, form), page]
}

/** RFC 9112, section 3.2: a request with two hosts, or one that is none, can mean another thing to whoever passed it on. */
function hasSoundHost({ headersDistinct }: IncomingMessage): boolean {
  const hosts = headersDistinct.host ?? []
  return hosts.length <= 1 && hosts.every((host) => /^[\w.~!$&'()*+,;=%:[\]-]*$/.test(host))
}

/** Also what a browser asks before a request of another origin. */
function describeMethods(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Allow', allowed)
  if (request.headers['access-control-request-method'] !== undefined) {
    for (const [name, value] of headerTable.shared) response.setHeader(name, value)
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD')
    response.setHeader('Access-Control-Allow-Headers', '*')
  }
  response.statusCode = 204
  response.end()
}

function leadToSite(response: ServerResponse, basePath: string, { query }: RequestPath): void {
  response.setHeader('Location', `${basePath}/${query}`)
  plainAnswer(response, 307, `The site is at ${basePath}/.`)
}

/** A file with a hash in its name that only a site before this one has. */
function sendFormer(site: ServedSite, { request, response }: Exchange, candidates: readonly string[]): boolean {
  const [path = ''] = candidates
  const bytes = site.hashed.get(path)
  if (bytes === undefined) return false
  for (const [name, value] of fileFields(path).headers) response.setHeader(name, value)
  response.setHeader('Content-Length', bytes.length)
  response.end(request.method === 'HEAD' ? undefined : bytes)
  return true
}

function giveUp(response: ServerResponse, error: unknown, log: (line: string) => void): void {
  if (!(error instanceof SiteAway)) log(`A request failed: ${error instanceof Error ? error.message : String(error)}`)
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const name of ['ETag', 'Last-Modified', 'Content-Encoding', 'Accept-Ranges', 'Vary']) response.removeHeader(name)
  response.setHeader('Retry-After', '1')
  plainAnswer(response, 503, 'The site cannot be read right now. Try again in a moment.')
}
