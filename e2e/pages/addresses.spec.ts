import type { APIRequestContext } from '@playwright/test'
import {
  catalogPath,
  entryFormPath,
  entryPath,
  entryType,
  familyPath,
  guidePath,
  statusPath,
} from '../../catalog/address/links'
import type { Catalog } from '../../catalog/model/catalog'
import { httpStatus } from '../../catalog/values/http-status'
import { statusesOf } from '../../site/entries-of'
import { at, catalogs, entries, site } from '../content'
import { expect, test } from '../fixtures'
import { headingOf } from '../html'

/** Every address that the content promises, asked for one by one without a browser. */

test('there are five catalogs with 97 codes', { tag: '@built-in' }, () => {
  const counts = catalogs.map((catalog) => [catalog.slug, catalog.entries.length])
  expect(counts).toEqual([
    ['permission-assist', 8],
    ['access-manager', 39],
    ['policycortex', 8],
    ['admin-api', 35],
    ['platform', 7],
  ])
  expect(entries).toHaveLength(97)
})

for (const catalog of catalogs) {
  const count = catalog.entries.length

  test(`${catalog.name}: each of ${count} codes answers with its heading, with a closing slash and without`, async ({
    request,
  }) => {
    for (const entry of catalog.entries) {
      const expected = `${entry.code} ${entry.title}`
      expect.soft(await headingAt(request, entryPath(entry))).toBe(expected)
      expect.soft(await headingAt(request, entryPath(entry).slice(0, -1))).toBe(expected)
    }
  })

  test(`${catalog.name}: each of ${count} codes answers as JSON with all that its author wrote`, async ({
    request,
  }) => {
    for (const entry of catalog.entries) {
      const response = await request.get(at(entryFormPath(entry, 'json')))
      expect(response.headers()['content-type']).toBe('application/json; charset=utf-8')
      const { catalog: slug, code, status, family, title, summary, message, type, url, ...rest } = await response.json()
      expect.soft({ slug, code, status, family, title, summary, message, type, url }).toEqual({
        slug: entry.catalog,
        code: entry.code,
        status: entry.statuses[0] ?? null,
        family: entry.family,
        title: entry.title,
        summary: entry.summary,
        message: entry.message ?? null,
        type: entryType(site, entry),
        url: entryType(site, entry),
      })
      expect
        .soft(rest.causes.map((cause: { text: string }) => cause.text))
        .toEqual(entry.causes.map(({ text }) => text))
      expect
        .soft(rest.solutions.map((item: { text: string }) => item.text))
        .toEqual(entry.solutions.map(({ text }) => text))
      expect
        .soft(rest.examples)
        .toEqual(
          entry.examples.map(({ title, request, response }) => expect.objectContaining({ title, request, response })),
        )
    }
  })

  test(`${catalog.name}: each of ${count} codes answers as Markdown with its causes and examples`, async ({
    request,
  }) => {
    for (const entry of catalog.entries) {
      const response = await request.get(at(entryFormPath(entry, 'md')))
      expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8')
      const text = await response.text()
      expect.soft(text.split('\n')[0]).toContain('/llms.txt')
      expect.soft(text.split('\n').find((line) => line.startsWith('# '))).toBe(`# ${entry.code}: ${entry.title}`)
      for (const example of entry.examples) expect.soft(text).toContain(example.response)
    }
  })

  test(`${catalog.name}: the catalog, its families, statuses and guides answer with their headings`, async ({
    request,
  }) => {
    expect.soft(await headingAt(request, catalogPath(catalog))).toBe(catalog.name)
    for (const [path, heading] of headingsBelow(catalog)) expect.soft(await headingAt(request, path)).toBe(heading)
  })
}

test('home, search, all statuses and each status answer with their headings', async ({ request }) => {
  expect.soft(await headingAt(request, '/')).toBe('Which error do you have?')
  expect.soft(await headingAt(request, '/search/')).toBe('Search')
  expect.soft(await headingAt(request, '/status/')).toBe('Statuses')
  for (const status of statusesOf(catalogs)) {
    expect.soft(await headingAt(request, statusPath(status))).toBe(`${status} ${httpStatus(status).phrase}`)
  }
})

for (const path of [
  '/no-such-catalog/',
  '/access-manager/AUT-4242/',
  '/access-manager/AUT-0007/no-such-form.json',
  '/status/299/',
  '/access-manager/%E0%A4%A/',
  '/..%2fpackage.json',
]) {
  test(`an address without a page answers 404 with ways to go on: ${path}`, async ({ request }) => {
    const response = await request.get(at(path))
    expect(response.status()).toBe(404)
    expect(headingOf(await response.text())).toBe('No page at this address')
  })
}

function headingsBelow(catalog: Catalog): [path: string, heading: string][] {
  return [
    ...catalog.families.map((family): [string, string] => [familyPath(catalog, family), `${family.name} errors`]),
    ...statusesOf([catalog]).map((status): [string, string] => [
      statusPath(status, catalog),
      `${status} ${httpStatus(status).phrase} in ${catalog.name}`,
    ]),
    ...catalog.guides.map((guide): [string, string] => [guidePath(guide), guide.title]),
  ]
}

/** The heading of the page at a path, or its status where that is not 200. */
async function headingAt(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(at(path))
  return response.status() === 200 ? headingOf(await response.text()) : `${response.status()} at ${path}`
}
