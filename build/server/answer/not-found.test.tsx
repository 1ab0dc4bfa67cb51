import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { NotFoundPage } from '../../../components/browse/not-found-page'
import type { AddressBook } from '../../../search/address/address-book'
import { assetNames } from '../../../site/assets'
import type { SiteContext } from '../../../site/site-context'
import { createSiteServer } from '../site-server'
import { smallSite, writeSite } from '../small-site.fixture'
import { notFoundHtml } from './not-found-text'

const book: AddressBook = {
  catalogs: [{ slug: 'shop', name: 'Shop', codes: [['ORD-0010', 404, 'Order gone']] }],
  pages: ['/'],
}
const page = '<script data-addresses="/assets/addresses.1.json"></script><div id="not-found-guess" class="guess"></div>'

/** Serves a site whose address book is this text, and asks for a page that it does not have. */
async function serveWith(addresses: string) {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-404-'))
  const out = join(folder, 'out')
  mkdirSync(out)
  writeSite(out, { ...smallSite(), '404.html': page, 'assets/addresses.1.json': addresses })
  const log = vi.fn()
  const server = await createSiteServer({ folder: out, name: 'out', port: 0, log })
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })
  const ask = () =>
    new Promise<[status: number | undefined, text: string]>((done, fail) => {
      get({ host: '127.0.0.1', port: server.port, path: '/shop/ORD-0019/', agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        response.once('end', () => done([response.statusCode, text]))
      }).once('error', fail)
    })
  return { ask, log, file: join(out, 'assets/addresses.1.json') }
}

test.each([
  ['is cut short', '{"catalogs":[{"slug":"sh'],
  ['is JSON of something else', '{"pages":{}}'],
  ['has a code that is none', '{"catalogs":[{"slug":"shop","name":"Shop","codes":[7]}],"pages":[]}'],
  ['is larger than what is read', `${JSON.stringify(book)}${' '.repeat(3 * 1024 * 1024)}`],
])('where the address book %s, the page is a plain 404', async (_, addresses) => {
  const { ask, log } = await serveWith(addresses)
  expect([await ask(), await ask()]).toEqual([
    [404, page],
    [404, page],
  ])
  expect(log).not.toHaveBeenCalled()
})

test('a damaged address book is not read again before it has changed', async () => {
  const { ask, file } = await serveWith('{')
  await ask()
  const parse = vi.spyOn(JSON, 'parse')
  onTestFinished(() => parse.mockRestore())
  expect(await ask()).toEqual([404, page])
  expect(parse).not.toHaveBeenCalled()
  writeFileSync(file, JSON.stringify(book))
  utimesSync(file, new Date(), new Date(Date.now() + 5_000))
  expect((await ask())[1]).toContain('<a href="/shop/ORD-0010/">')
  parse.mockClear()
  expect((await ask())[1]).toContain('<a href="/shop/ORD-0010/">')
  expect(parse).not.toHaveBeenCalled()
})

test('what an address can mean is put into the 404 page of the site as it is rendered', () => {
  // Every name has a path.
  const assets = Object.fromEntries(assetNames.map((name) => [name, `/${name}`])) as SiteContext['assets']
  const site = { name: 'Acme errors', url: 'https://errors.acme.example', basePath: '' }
  const html = renderToStaticMarkup(<NotFoundPage context={{ site, assets, catalogs: [], guides: [] }} />)
  expect(notFoundHtml(html, { book, basePath: '', path: '/shop/ORD-0019/' })).toContain('<a href="/shop/ORD-0010/">')
})
