import { DomUtils, parseDocument } from 'htmlparser2'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type EntryFields, makeCatalog } from '../catalog/made-catalog.fixture'
import type { Catalog } from '../catalog/model/catalog'
import { assetNames } from '../site/assets'
import { pagesOf } from '../site/list-pages'
import type { SiteContext } from '../site/site-context'
import { CompareDocument } from './compare-document'
import { EntryDocument } from './entry-document'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '/docs' }

function contextOf(catalogs: readonly Catalog[]): SiteContext {
  // Every name has a path.
  const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as SiteContext['assets']
  return { site, assets, catalogs, guides: [] }
}

/** The page of the one pair of some catalogs, parsed. */
function pageOf(...catalogs: readonly Catalog[]) {
  const context = contextOf(catalogs)
  const [page, ...others] = pagesOf('compare', context)
  if (page === undefined || others.length > 0) throw new Error(`${others.length} other pairs`)
  return parseDocument(renderToStaticMarkup(<CompareDocument context={context} {...page} />))
}

type Dom = ReturnType<typeof parseDocument>

function texts(dom: Dom, name: string): string[] {
  return DomUtils.getElementsByTagName(name, dom).map(textOf)
}

function textOf(node: Parameters<typeof DomUtils.textContent>[0]): string {
  return DomUtils.textContent(node).replace(/\s+/g, ' ').trim()
}

/** The rows of the table, cell by cell. */
function rows(dom: Dom): string[] {
  return DomUtils.getElementsByTagName('tr', dom).map((row) => DomUtils.getChildren(row).map(textOf).join(' | '))
}

const late: EntryFields = {
  code: 'LATE',
  title: 'Too late',
  statuses: [409],
  summary: 'The shop has closed.',
  severity: 'error',
  message: 'Closed at {time}',
  retry: { rule: 'after-delay', note: 'When it opens.', afterSeconds: 60 },
  causes: [{ text: 'It is night.', source: 'inferred', check: 'Look at `time`.', fix: 'Come tomorrow.' }],
  confusedWith: [{ code: 'GONE', difference: 'Was it there *yesterday*?' }],
}

const gone: EntryFields = {
  ...late,
  code: 'GONE',
  title: 'Gone',
  summary: 'The shop has moved.',
  severity: undefined,
  message: undefined,
  retry: { rule: 'after-delay', note: 'Never at this address.' },
  confusedWith: [],
}

test('facts are side by side; what is equal is said once, and nothing is said about what is missing', () => {
  expect(rows(pageOf(makeCatalog([late, gone])))).toEqual([
    ' | GONE Gone | LATE Too late',
    'The question that decides | Was it there yesterday?',
    'What happened | GONE: The shop has moved. | LATE: The shop has closed.',
    'Status | Both: 409Conflict',
    'Severity |  | LATE: error',
    'Can a retry help? | Both: Retry after the delay',
    'About a retry | GONE: Never at this address. | LATE: When it opens. Wait 60 s if the response names no delay.',
    'Who can act | Both: Caller',
    'Message |  | LATE: Closed at {time}',
    'First cause | Both: It is night. Inferred',
    'First check | Both: Look at time.',
    'First fix | Both: Come tomorrow.',
  ])
})

test('what both authors say is on both sides, and once where they say the same', () => {
  const difference = 'Was it there *yesterday*?'
  const decides = (text: string) =>
    rows(pageOf(makeCatalog([late, { ...gone, confusedWith: [{ code: 'LATE', difference: text }] }])))[1]
  expect(decides('Is it open?')).toBe('The question that decides | GONE: Is it open? | LATE: Was it there yesterday?')
  expect(decides(difference)).toBe('The question that decides | Was it there yesterday?')
})

test('a message that the reference does not have is marked', () => {
  const page = pageOf(makeCatalog([{ ...late, message: 'Closed', messageSource: 'illustrative' }, gone]))
  expect(rows(page)).toContain('Message |  | LATE: Closed Illustrative')
})

test('two drafts show what is known of them', () => {
  const draft = { statuses: [], retry: undefined, actors: [], draft: ['causes', 'retry'] as const }
  const page = pageOf(
    makeCatalog([
      { code: 'A', ...draft, confusedWith: [{ code: 'B', difference: 'Which one was first?' }] },
      { code: 'B', ...draft },
    ]),
  )
  expect(rows(page)).toEqual([
    ' | A Title of A Draft | B Title of B Draft',
    'The question that decides | Which one was first?',
  ])
})

test('a retired code is marked, and nobody is told to retry it', () => {
  const [heads, ...facts] = rows(pageOf(makeCatalog([{ ...late, retired: '2026-01-31' }, gone])))
  expect(heads).toBe(' | GONE Gone | LATE Too late Retired')
  expect(facts).toContain('Can a retry help? | GONE: Retry after the delay | ')
  expect(facts).toContain('Who can act | GONE: Caller | ')
})

test('a code that says many things in its variants shows three of them, and the way to the others', () => {
  const variants = ['One', 'Two', '{n} more', 'Four', 'One'].map((message, at) => ({
    id: `v${at}`,
    message,
    params: [],
    causes: [],
  }))
  const page = pageOf(makeCatalog([{ ...late, variants }, gone]))
  expect(rows(page)).toContain('Message |  | LATE: Closed at {time}OneTwo2 more')
  const links = DomUtils.getElementsByTagName('a', page).map(({ attribs }) => attribs.href)
  expect(links).toContain('/docs/shop/LATE/#variants')
})

test('title, description and address tell search engines what the page decides', () => {
  const page = pageOf(makeCatalog([late, gone]))
  expect(texts(page, 'title')).toEqual(['GONE or LATE: which one is it? · Web Shop'])
  expect(texts(page, 'h1')).toEqual(['GONE or LATE: which one is it?'])
  const metas = DomUtils.getElementsByTagName('meta', page).map(({ attribs }) => attribs)
  expect(metas.find(({ name }) => name === 'description')?.content).toBe('Was it there yesterday?')
  expect(metas.find(({ property }) => property === 'og:image')?.content).toBe(
    'https://errors.example.com/docs/og/shop.png',
  )
  const canonical = DomUtils.getElementsByTagName('link', page).find(({ attribs }) => attribs.rel === 'canonical')
  expect(canonical?.attribs.href).toBe('https://errors.example.com/docs/compare/shop/GONE/shop/LATE/')
})

test('codes of two catalogs name both; one code of two catalogs is told apart by them', () => {
  const club = makeCatalog([{ ...gone, catalog: 'club' }], { slug: 'club', name: 'Club' })
  const confusedWith = [{ code: 'club/GONE', difference: 'Who answered?' }]
  const two = pageOf(makeCatalog([{ ...late, confusedWith }]), club)
  expect(texts(two, 'title')).toEqual(['GONE or LATE: which one is it? · Club and Web Shop'])
  expect(rows(two)[0]).toBe(' | GONE Gone Club | LATE Too late Web Shop')
  const one = pageOf(makeCatalog([{ ...late, code: 'GONE', confusedWith }]), club)
  expect(texts(one, 'title')).toEqual(['GONE from Club or Web Shop: which one is it? · Faultbook'])
  expect(texts(one, 'h1')).toEqual(['GONE from Club or Web Shop: which one is it?'])
  expect(rows(one)).toContain('What happened | Club: The shop has moved. | Web Shop: The shop has closed.')
})

test('both entries link to it, also the one whose author did not see it; not in a packed site', () => {
  const context = contextOf([makeCatalog([late, gone])])
  const linksOf = (packed: boolean) =>
    pagesOf('entry', context).flatMap((page) => {
      const shown = packed ? { ...context, site: { ...site, isPacked: true as const } } : context
      const dom = parseDocument(renderToStaticMarkup(<EntryDocument context={shown} {...page} />))
      return DomUtils.getElementsByTagName('a', dom)
        .filter(({ attribs }) => attribs.href?.includes('/compare/'))
        .map((link) => `${textOf(link)}: ${link.attribs.href}`)
    })
  expect(linksOf(false)).toEqual([
    'Compare side by side with GONE: /docs/compare/shop/GONE/shop/LATE/',
    'Compare side by side with LATE: /docs/compare/shop/GONE/shop/LATE/',
  ])
  expect(linksOf(true)).toEqual([])
})
