import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installBeside } from '../install-beside'
import type { Verdict } from './score'

/**
 * Mozilla's HTTP Observatory, as it is published. One of its packages wants Node.js 22, which `npm ci` of this
 * project would refuse, and it brings a database and a server; so it is no dependency.
 */
const name = '@mdn/mdn-http-observatory'
const version = '1.4.8'

/** What the tests of the Observatory read of a response. */
interface ObservedResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly data: string
}

interface Session {
  url: URL
  readonly response: ObservedResponse | null
  get(request: { path: string }): Promise<unknown>
  options(request: { url: string; headers: Record<string, string> }): Promise<ObservedResponse | null>
}

interface Requests {
  readonly resources: { path: string | null }
  readonly responses: Record<'auto' | 'cors' | 'http' | 'https' | 'httpRedirects' | 'httpsRedirects', unknown>
  session: Session | null
}

interface Output {
  readonly constructor: { readonly name: string }
  readonly result: string | null
  readonly pass: boolean
}

/** The parts of the package that are used here. */
interface Observatory {
  readonly ALL_TESTS: readonly ((requests: Requests) => Output)[]
  readonly getScoreModifier: (result: string) => number
  readonly getGradeForScore: (score: number) => { readonly grade: string }
  readonly MINIMUM_SCORE_FOR_EXTRA_CREDIT: number
  readonly Requests: new (hostname: string) => Requests
  readonly Session: { fromUrl(url: URL, options: { headers: string[] }): Promise<Session> }
  readonly parseHttpEquivHeaders: (html: string, url: string) => Map<string, string[]>
}

const files = ['constants', 'types', 'grader/grader', 'grader/charts', 'retriever/session', 'retriever/utils']

/** Installs the Observatory where it is not there yet, and loads its own tests and its own table of scores. */
export async function loadObservatory(): Promise<Observatory> {
  const folder = installBeside(name, version)
  // Its install script would fetch the hosts that browsers know for HTTPS only. Nobody is on that list here, which
  // can but cost a bonus.
  const preloaded = join(folder, 'conf/hsts-preload.json')
  if (!existsSync(preloaded)) writeFileSync(preloaded, '{}')
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(folder, `src/${file}.js`)).href)))
  return Object.assign({}, ...modules) as Observatory // what this very version exports
}

/**
 * Runs all tests of the Observatory on what a server on this machine answers for `address`, which stands for
 * the page that will be published at `published`.
 */
export async function observe(observatory: Observatory, address: string, published: URL): Promise<Verdict[]> {
  const requests = await requestsFor(observatory, address, published)
  return observatory.ALL_TESTS.map((test) => {
    const output = test(requests)
    const result = output.result ?? 'no-result'
    return {
      test: output.constructor.name,
      result,
      modifier: observatory.getScoreModifier(result),
      isPassed: output.pass,
    }
  })
}

/**
 * The requests of a scan, made by the Observatory's own client: page, `robots.txt` and the question of another
 * origin. What comes before our files, TLS and the way from http to https, is the affair of whoever publishes them:
 * the response counts as one from the published address, with a good certificate and one redirect to it.
 */
async function requestsFor(observatory: Observatory, address: string, published: URL): Promise<Requests> {
  const session = await observatory.Session.fromUrl(new URL(address), { headers: ['Accept: text/html'] })
  const { response } = session
  if (response?.status !== 200) throw new Error(`${address} answers ${response?.status ?? 'nothing'}, not 200.`)
  await session.get({ path: '/robots.txt' })
  const question = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'GET' }
  const cors = await session.options({ url: address, headers: question })
  session.url = published
  const httpEquiv = observatory.parseHttpEquivHeaders(response.data, published.href)
  const answer = { ...response, verified: true, httpEquiv }
  const redirects = [
    { url: new URL(published.href.replace(/^https:/, 'http:')), status: 301 },
    { url: published, status: 200 },
  ]
  const requests = new observatory.Requests(published.hostname)
  requests.session = session
  requests.resources.path = response.data
  const redirected = { httpRedirects: redirects, httpsRedirects: redirects }
  Object.assign(requests.responses, { auto: answer, http: answer, https: answer, cors, ...redirected })
  return requests
}
