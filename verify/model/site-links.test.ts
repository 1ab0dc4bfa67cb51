import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { grammarNames, loadGrammars } from '../../disk/import/load-grammars'
import { projectAt } from '../../disk/project-at.fixture'
import { verifySource } from '../source/verify-source'
import { SiteLinks } from './site-links'

const parse = await loadGrammars(projectAt('content').tool, grammarNames)

function linksOf(url: string, baseUrl?: string) {
  const catalog = makeCatalog([{ code: '1001' }, { code: 'ORD-0001' }], {
    slug: 'orders',
    ...(baseUrl === undefined ? {} : { baseUrl }),
  })
  const pages = new Set(['/', '/orders/', '/orders/1001/', '/orders/ORD-0001/'])
  const links = new SiteLinks({ catalogs: [catalog], site: { url, basePath: '' }, pages })
  return { catalog, links }
}

const site = 'https://errors.acme.dev'

describe('an address on the host of the API is a route of it', () => {
  test.each([
    ['https://api.acme.dev', 'https://api.acme.dev/orders/1001'],
    ['https://api.acme.dev/v1', 'https://api.acme.dev/orders/ORD-0001'],
    ['https://{tenant}.acme.dev', 'https://one.acme.dev/v2/orders/1001'],
    ['http://localhost:8080', 'http://localhost:8080/orders/1001'],
  ])('%s: %s', (baseUrl, address) => {
    expect(linksOf(site, baseUrl).links.read(address)).toBeUndefined()
  })

  test('and on another host the page of a code, which may have been there', () => {
    const { links } = linksOf(site, 'https://api.acme.dev')
    expect(links.read('https://old.acme.dev/orders/ORD-0001/')?.state).toBe('elsewhere')
    expect(links.read('https://xapi.acme.dev/orders/1001/')).toMatchObject({ state: 'elsewhere', isWeak: true })
  })

  test('also below the address of the site, where it is no page', () => {
    const { links } = linksOf('https://acme.dev', 'https://acme.dev/api/')
    expect(links.read('https://acme.dev/api/orders/7')).toBeUndefined()
    expect(links.read('https://acme.dev/orders/1001/')?.state).toBe('page')
    expect(links.read('https://acme.dev/orders/7/')?.state).toBe('dead')
  })
})

describe('in code', () => {
  const kinds = (line: string, baseUrl?: string) => {
    const { catalog, links } = linksOf(site, baseUrl)
    const text = `fail('ORD-0001')\n\n\n\n\n\n${line}\n`
    const { findings } = verifySource({
      catalogs: [catalog],
      links,
      paths: ['a.ts'],
      read: (path) => ({ path, text }),
      parse,
    })
    return findings.flatMap(({ kind, code }) => (/link|host/.test(kind) ? [`${kind} ${code}`] : []))
  }

  test.each([
    ["fetch('https://api.acme.dev/orders/1001')", 'https://api.acme.dev'],
    ["fetch('https://api.acme.dev/orders/ORD-0001')", 'https://api.acme.dev'],
    // A number or a word is a part of any route.
    ["fetch('https://api.other.dev/orders/1001')", undefined],
    ["res.set('Link', '<https://api.other.dev/orders/ORD-0001>; rel=self; type=text/html')", undefined],
  ])('a route is no link to a page: %s', (line, baseUrl) => {
    expect(kinds(line, baseUrl)).toEqual([])
  })

  test.each([
    ["reply({ type: 'https://old.acme.dev/orders/1001/' })", 'other-host 1001'],
    ["show('https://old.acme.dev/orders/ORD-0001/')", 'other-host ORD-0001'],
    ["res.set('Link', '<https://old.acme.dev/orders/1001/>; rel=help')", 'other-host 1001'],
  ])('a link is one: %s', (line, expected) => {
    expect(kinds(line)).toEqual([expected])
  })
})
