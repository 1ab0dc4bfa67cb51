import { absoluteUrl, catalogPath, entryFormPath, entryPath, entryType } from '../../catalog/address/links'
import { at, catalogs, entries, pagePaths, site } from '../content'
import { expect, test } from '../fixtures'

test('/catalogs.json lists each catalog with the number of its codes', async ({ request }) => {
  const body = await (await request.get(at('/catalogs.json'))).json()
  expect(body.generator).toBe('Faultbook')
  expect(body.catalogs).toEqual(
    catalogs.map((catalog) =>
      expect.objectContaining({
        slug: catalog.slug,
        name: catalog.name,
        summary: catalog.summary,
        count: catalog.entries.length,
        url: absoluteUrl(site, catalogPath(catalog)),
      }),
    ),
  )
})

for (const catalog of catalogs) {
  test(`/${catalog.slug}/index.json lists each code of ${catalog.name}`, async ({ request }) => {
    const body = await (await request.get(at(`/${catalog.slug}/index.json`))).json()
    expect(body.entries).toEqual(
      catalog.entries.map((entry) =>
        expect.objectContaining({
          code: entry.code,
          status: entry.statuses[0] ?? null,
          family: entry.family,
          title: entry.title,
          summary: entry.summary,
          url: entryType(site, entry),
        }),
      ),
    )
  })
}

test('/sitemap.xml lists each page once, by its canonical address, and each of them answers', async ({ request }) => {
  const text = await (await request.get(at('/sitemap.xml'))).text()
  const listed = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address)
  expect(listed.toSorted()).toEqual(pagePaths.map((path) => absoluteUrl(site, path)).toSorted())
  for (const address of listed) {
    const response = await request.head(new URL(address).pathname)
    expect.soft(response.status(), address).toBe(200)
  }
})

test('/robots.txt lets everything be read and names the sitemap', async ({ request }) => {
  const text = await (await request.get(at('/robots.txt'))).text()
  expect(text).toContain('User-agent: *')
  expect(text).not.toContain('Disallow: /\n')
  expect(text).toContain(`Sitemap: ${absoluteUrl(site, '/sitemap.xml')}`)
})

test('/llms.txt leads to each code as Markdown', async ({ request }) => {
  const text = await (await request.get(at('/llms.txt'))).text()
  expect(text).toMatch(/^# /)
  const missing = entries.filter((entry) => !text.includes(`(${absoluteUrl(site, entryFormPath(entry, 'md'))})`))
  expect(missing.map(entryPath)).toEqual([])
})

for (const [name, field] of [
  ['catalog', 'envelope'],
  ['entry', 'causes'],
  ['entries', 'entries'],
  ['front-matter', 'retry'],
  ['guide', 'title'],
  ['site', 'editUrl'],
] as const) {
  test(`/schemas/${name}.schema.json is a JSON Schema with its own address`, async ({ request }) => {
    const body = await (await request.get(at(`/schemas/${name}.schema.json`))).json()
    expect(body.$id).toBe(absoluteUrl(site, `/schemas/${name}.schema.json`))
    expect(body.$schema).toMatch(/^https:\/\/json-schema\.org\/draft\/2020-12\//)
    const root = body.properties ?? body.$defs[body.$ref.replace('#/$defs/', '')].properties
    expect(Object.keys(root)).toContain(field)
  })
}

test('hashed files may be kept forever, pages are asked for again', async ({ request }) => {
  const page = await request.get(at('/access-manager/AUT-0007/'))
  expect(page.headers()['cache-control']).toBe('no-cache')
  const style = /href="([^"]*\/assets\/site\.[^"]*\.css)"/.exec(await page.text())?.[1] ?? ''
  const response = await request.get(style)
  expect(response.status()).toBe(200)
  expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
})
