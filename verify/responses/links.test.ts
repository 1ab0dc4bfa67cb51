import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import type { Catalog, Envelope, Example } from '../../catalog/model/catalog'
import { createSearch } from '../../search/index'
import { type Finding, levelOf } from '../model/finding'
import { SiteLinks } from '../model/site-links'
import { linksOf } from '../model/site-links.fixture'
import { readRecords } from './read-records'
import { verifyResponses } from './verify-responses'

const origin = 'https://errors.acme.example'
const page = `${origin}/shop/ORD-0001/`
const entries = [{ code: 'ORD-0001', statuses: [404], aliases: ['OLD-1'] }] as const
const plain = makeCatalog(entries)

function verify(
  record: unknown,
  catalog: Catalog = plain,
  links: SiteLinks = linksOf([catalog]),
  requireLinks = false,
): Finding[] {
  return reported(record, { catalog, links, requireLinks }).findings.filter(({ kind }) => kind !== 'response-envelope')
}

function reported(record: unknown, given: { catalog: Catalog; links: SiteLinks; requireLinks: boolean }) {
  const { catalog, links, requireLinks } = given
  const { records } = readRecords({ path: 'a.json', text: JSON.stringify(record) }, String)
  return verifyResponses(records, { catalogs: [catalog], search: createSearch([catalog]), links, requireLinks })
}

const http = (link: string | undefined, body: object) => ({
  status: 404,
  headers: { 'Content-Type': 'application/json', ...(link === undefined ? {} : { Link: link }) },
  body: { code: 'ORD-0001', ...body },
})

function enveloped(fields: Partial<Envelope>): Catalog {
  const { envelope } = plain
  if (envelope === undefined) throw new Error('the catalog for tests has an envelope')
  return makeCatalog(entries, { envelope: { ...envelope, ...fields } })
}

const own = plain.envelope?.fields ?? []
const docUrl = { path: 'doc_url', type: 'string', role: 'link', required: false, meaning: 'Its page.' } as const
const withDocUrl = enveloped({ fields: [...own, docUrl], example: { code: 'ORD-0001', doc_url: page } })
const linkHeader = { name: 'Link', in: 'response', role: 'link', meaning: 'Its page.' } as const

describe('a response without a link to its page', () => {
  test('is a problem where the envelope has a field for it', () => {
    expect(verify(http(undefined, {}), withDocUrl)).toEqual([
      {
        kind: 'response-no-link',
        code: 'ORD-0001',
        catalog: 'shop',
        place: { file: 'a.json', line: 1, column: 68 },
        expected: 'a link to the page of ORD-0001 in doc_url of the body, as the catalog shop says',
        received: 'no link',
        write: `"doc_url": "${page}"`,
        related: [{ file: 'content/shop/order.json', line: 1, column: 1 }],
      },
    ])
  })

  test('is a problem where the envelope has a header field for it', () => {
    const [finding] = verify(http(undefined, {}), enveloped({ headers: [linkHeader] }))
    expect(finding).toMatchObject({ kind: 'response-no-link', write: `Link: <${page}>; rel="help"` })
    const related = http('<https://errors.acme.example/shop/>; rel="up"', {})
    expect(verify(related, enveloped({ headers: [linkHeader] }))).toMatchObject([{ kind: 'response-no-link' }])
  })

  test('is a problem where the "type" of the envelope’s example is a page of the site', () => {
    const type = { ...docUrl, path: 'type', role: 'other' as const }
    const catalog = enveloped({ fields: [...own, type], example: { type: page, code: 'ORD-0001' } })
    expect(verify(http(undefined, {}), catalog)).toMatchObject([{ kind: 'response-no-link', received: 'no link' }])
    expect(verify(http(undefined, { type: 'about:blank' }), catalog)).toMatchObject([
      { kind: 'response-no-link', received: '"about:blank"', write: `"type": "${page}"` },
    ])
  })

  test.each([
    ['header field', `HTTP/1.1 404 Not Found\nLink: <${page}>; rel="help"\n\n{"code":"ORD-0001"}`],
    ['body', `HTTP/1.1 404 Not Found\n\n{"code":"ORD-0001","type":"${page}"}`],
  ])('is a problem where an example of the code has one in its %s', (_, response) => {
    const example: Example = { title: 'One', source: 'illustrative', response } as Example
    const catalog = makeCatalog([{ ...entries[0], examples: [example] }])
    expect(verify(http(undefined, {}), catalog)).toMatchObject([{ kind: 'response-no-link' }])
  })

  test('is none where the catalog asks for none', () => {
    const type = { ...docUrl, path: 'type', role: 'other' as const }
    const paging = { ...linkHeader, role: 'other' as const, example: '</orders?page=2>; rel="next"' }
    for (const catalog of [
      plain,
      enveloped({ headers: [paging] }),
      // A field that may be missing, and that no example has.
      enveloped({ fields: [...own, docUrl] }),
      enveloped({ fields: [...own, { ...docUrl, path: 'help.href' }], example: { code: 'ORD-0001', help: {} } }),
      enveloped({ headers: [{ ...linkHeader, in: 'request' }] }),
      enveloped({ fields: [...own, type], example: { type: 'about:blank', code: 'ORD-0001' } }),
      enveloped({ fields: [...own, type], example: { type: 'invalid_request', code: 'ORD-0001' } }),
      // The docs of somebody else.
      enveloped({ fields: [...own, docUrl], example: { doc_url: 'https://docs.other.example/errors#gone' } }),
      makeCatalog(entries, { envelope: undefined } as Partial<Catalog>),
    ])
      expect(verify(http(undefined, {}), catalog)).toEqual([])
  })

  test('is none where it has a link elsewhere, or where its header fields were not recorded', () => {
    const both = enveloped({ fields: [...own, docUrl], headers: [linkHeader] })
    expect(verify(http(`<${page}>; rel="help"`, {}), both)).toEqual([])
    expect(verify(http(undefined, { doc_url: page }), both)).toEqual([])
    expect(verify(http(undefined, { type: page }), both)).toEqual([])
    expect(verify({ status: 404, body: { code: 'ORD-0001' } }, enveloped({ headers: [linkHeader] }))).toEqual([])
  })

  test('is told once where the envelope requires the field', () => {
    expect(verify(http(undefined, {}), enveloped({ fields: [...own, { ...docUrl, required: true }] }))).toEqual([])
  })

  test('is none of those whose links are sent in several header fields', () => {
    const headers = [
      { name: 'Link', value: `<${page}>; rel="help"` },
      { name: 'Link', value: `<${page}index.json>; rel="describedby"` },
    ]
    const response = { status: 404, headers, body: { code: 'ORD-0001' } }
    expect(verify({ response }, enveloped({ headers: [linkHeader] }))).toEqual([])
    const text = `HTTP/1.1 404 Not Found\nLink: <${page}>; rel="help"\nLink: <${page}index.json>; rel="describedby"\n\n{"code":"ORD-0001"}`
    const { records } = readRecords({ path: 'a.http', text }, String)
    const catalogs = [enveloped({ headers: [linkHeader] })]
    const options = { catalogs, search: createSearch(catalogs), links: linksOf(catalogs) }
    expect(verifyResponses(records, options).findings).toEqual([])
  })
})

describe('a header field for links of another name', () => {
  const docs = { name: 'X-Error-Docs', in: 'response', role: 'link', meaning: 'Its page.' } as const
  const sent = (value: string) => ({ status: 404, headers: { 'X-Error-Docs': value }, body: { code: 'ORD-0001' } })

  test('is the link of a response, alone or in angle brackets', () => {
    for (const value of [page, `<${page}>`, `<${page}>; rel=help`])
      expect(verify(sent(value), enveloped({ headers: [docs] }))).toEqual([])
  })

  test('is named where it is missing, as it is written', () => {
    expect(verify(http(undefined, {}), enveloped({ headers: [docs] }))).toMatchObject([
      {
        kind: 'response-no-link',
        expected: 'a link to the page of ORD-0001 in the header field X-Error-Docs, as the catalog shop says',
        write: `X-Error-Docs: ${page}`,
      },
    ])
    const inBrackets = { ...docs, example: `<${page}>` }
    expect(verify(http(undefined, {}), enveloped({ headers: [inBrackets] }))).toMatchObject([
      { write: `X-Error-Docs: <${page}>` },
    ])
  })

  test('has to lead to a page, and is not asked for where header fields were not recorded', () => {
    expect(verify(sent(`${origin}/shop/ORD-9/`), enveloped({ headers: [docs] }))).toMatchObject([{ kind: 'dead-link' }])
    const both = { ...withDocUrl.envelope, headers: [docs] }
    expect(verify({ status: 404, body: { code: 'ORD-0001' } }, enveloped(both))).toEqual([])
  })
})

describe('a link that is asked for', () => {
  const { envelope: _, ...bare } = plain
  const asked = (record: unknown, catalog: Catalog = bare) => verify(record, catalog, linksOf([catalog]), true)

  test('is missing in a response with a known code, whatever its catalog says', () => {
    expect(asked(http(undefined, { status: 404, detail: 'Gone' }))).toEqual([
      {
        kind: 'response-no-link',
        code: 'ORD-0001',
        catalog: 'shop',
        place: { file: 'a.json', line: 1, column: 11 },
        expected:
          'a link to the page of ORD-0001 in "type", another field or the header field Link, as --require-links asks',
        received: 'no link',
        write: `"type": "${page}", or Link: <${page}>; rel="help"`,
        related: [{ file: 'content/shop/order.json', line: 1, column: 1 }],
      },
    ])
    for (const other of [
      http('</orders?page=2>; rel=next; type=text/html', {}),
      http(undefined, { type: 'https://other.example/errors' }),
      http(undefined, { type: `${origin}/shop/` }),
      http(undefined, { type: 'about:blank' }),
    ])
      expect(asked(other)).toMatchObject([{ kind: 'response-no-link' }])
    expect(asked(http(undefined, {}), withDocUrl)).toMatchObject([{ expected: expect.stringContaining('doc_url') }])
  })

  test('is there by type, by Link or by another field; a wrong one is told as that', () => {
    for (const right of [
      http(`<${page}>; rel="help"`, {}),
      http(undefined, { type: page }),
      http(undefined, { help_url: page }),
    ])
      expect(asked(right)).toEqual([])
    expect(asked(http(undefined, { type: `${origin}/shop/ORD-9/` }))).toMatchObject([{ kind: 'dead-link' }])
  })

  test('is not known to be missing where the header fields were not recorded: that is counted', () => {
    const record = { status: 404, body: { code: 'ORD-0001' } }
    const report = reported(record, { catalog: bare, links: linksOf([bare]), requireLinks: true })
    expect([report.findings, report.unknownLinks]).toEqual([[], 1])
    expect(asked({ status: 404, headers: {}, body: { code: 'ORD-0099' } })).toMatchObject([
      { kind: 'response-unknown-code' },
    ])
  })
})

describe('a link to a related page', () => {
  const related = (link: string) =>
    verify({ status: 404, headers: { Link: link }, body: { code: 'ORD-0001', type: page } })

  test.each(['</shop/items?page=2>; rel="next"', '<https://api.other.example/shop/ORD-0001>; rel="self"'])(
    'may be a route of the API: %s',
    (link) => expect(related(link)).toEqual([]),
  )

  test('is dead where it is one of the site', () => {
    expect(related(`<${origin}/shop/ORD-9/>; rel="related"`)).toMatchObject([{ kind: 'dead-link' }])
  })
})

describe('a link that is not the address of its page to the letter', () => {
  test('is a problem as "type", which programs compare as a string', () => {
    const findings = verify(http(undefined, { type: page.slice(0, -1) }))
    expect(findings).toMatchObject([
      {
        kind: 'inexact-link',
        code: 'ORD-0001',
        expected: `${page} to the letter: programs compare "type" as a string (RFC 9457, section 3.1.1)`,
        received: page.slice(0, -1),
        write: page,
      },
    ])
    expect(findings.map(levelOf)).toEqual(['error'])
  })

  test.each([
    ['with values behind it', `${page}#p.id=s3cr3t`, `${page} and more behind it`],
    ['as a file', `${page}index.html`, `${page}index.html`],
    ['as a short link', `${origin}/e/ORD-0001/`, `${origin}/e/ORD-0001/`],
  ])('is a problem as "type" %s', (_, type, received) => {
    const findings = verify(http(undefined, { type }))
    expect(findings).toMatchObject([{ kind: 'inexact-link', received, write: page }])
    expect(findings.map(levelOf)).toEqual(['error'])
    expect(JSON.stringify(findings)).not.toContain('s3cr3t')
  })

  test('is a warning elsewhere, where it costs a redirect', () => {
    for (const record of [
      http(`<${page.slice(0, -1)}#p.id=7>; rel="help"`, {}),
      http(undefined, { doc_url: page.slice(0, -1) }),
    ]) {
      const findings = verify(record)
      expect(findings).toMatchObject([{ kind: 'inexact-link', received: page.slice(0, -1), write: page }])
      expect(findings.map(levelOf)).toEqual(['warning'])
    }
  })

  test('is neither a former name, nor a form for programs, nor a page of no code', () => {
    const former = `${origin}/shop/OLD-1/`
    expect(verify(http(`<${page}#p.id=7>; rel="help"`, { type: former }))).toEqual([])
    expect(verify(http(`<${page}index.json>; rel="describedby"`, { type: page }))).toEqual([])
    expect(verify(http(`<${origin}/shop>; rel="up"`, { type: page, doc_url: origin }))).toEqual([])
  })
})

describe('a link to another host', () => {
  const elsewhere = http(undefined, { type: 'https://old.example.net/shop/ORD-0001/' })
  const at = (url: string) => new SiteLinks({ catalogs: [plain], site: { url, basePath: '' }, pages: new Set() })

  test('is a problem where the site has an address', () => {
    for (const url of [origin, 'https://errors.acme.com', 'http://errors:8080'])
      expect(verify(elsewhere, plain, at(url)).map((one) => [one.kind, levelOf(one)])).toEqual([
        ['other-host', 'error'],
      ])
  })

  test('is a warning where the address of the site is one that nobody publishes at', () => {
    for (const url of [
      'https://errors.example.com',
      'http://localhost:3000',
      'https://errors.test',
      'http://127.0.0.1',
    ])
      expect(verify(elsewhere, plain, at(url)).map((one) => [one.kind, levelOf(one)])).toEqual([
        ['other-host', 'warning'],
      ])
  })
})

test('a link that only the rules of a host redirect is dead, and the message says so and what to write', () => {
  const redirects = new Map([['/shop/ord-0001/', '/shop/ORD-0001/']])
  const pages = new Set(['/shop/ORD-0001/'])
  const links = new SiteLinks({ catalogs: [plain], site: { url: origin, basePath: '' }, pages, redirects })
  const lower = `${origin}/shop/ord-0001/`
  expect(verify(http(undefined, { type: lower }), plain, links)).toMatchObject([
    {
      kind: 'dead-link',
      expected: 'the address of a page to the letter, capitals too: only hosts with rules redirect this one',
      received: lower,
      write: page,
    },
  ])
})
