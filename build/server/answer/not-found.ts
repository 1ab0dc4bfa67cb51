import type { AddressBook } from '../../../search/address/address-book'
import type { ServedSite } from '../site/served-site'
import type { OpenFile } from '../site/site-folder'
import { acceptedForm } from './accepted-form'
import { fileFields } from './file-fields'
import { notFoundHtml, notFoundMarkdown } from './not-found-text'
import type { Exchange } from './send-file'

/** The largest that is read for it: of 100,000 codes. */
const most = 16 * 1024 * 1024

/** Answers for addresses without a page: with the pages that they can mean. */
export class NotFoundAnswers {
  #known: { readonly version: string; readonly html: string; readonly book: AddressBook } | undefined

  constructor(private readonly site: ServedSite) {}

  /** Answers, or says no where there is nothing to tell: the page as it is says that there is none. `path` is below the base path, still encoded. */
  async answer({ request, response }: Exchange, path: string): Promise<boolean> {
    const known = await this.#read()
    if (known === undefined) return false
    const place = { book: known.book, basePath: this.site.basePath, path }
    const isMarkdown = acceptedForm(request.headers.accept ?? '') === 'index.md'
    const text = isMarkdown ? notFoundMarkdown(place) : notFoundHtml(known.html, place)
    if (text === undefined) return false
    for (const [name, value] of fileFields(isMarkdown ? 'index.md' : 'index.html').headers)
      response.setHeader(name, value)
    const bytes = Buffer.from(text)
    response.setHeader('Content-Length', bytes.length)
    response.statusCode = 404
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return true
  }

  /** The page and the address book of the site that is served now. */
  async #read(): Promise<{ readonly html: string; readonly book: AddressBook } | undefined> {
    const page = await this.site.open(['404.html'])
    if (page === undefined) return undefined
    const version = `${page.stats.ino} ${page.stats.mtimeMs} ${page.stats.size}`
    if (this.#known?.version === version) {
      await page.handle.close()
      return this.#known
    }
    const html = await textOf(page)
    const name = /data-addresses="([^"]+)"/.exec(html)?.[1]
    if (name === undefined || !name.startsWith(`${this.site.basePath}/`)) return undefined
    const addresses = await this.site.open([name.slice(this.site.basePath.length + 1)])
    if (addresses === undefined || addresses.stats.size > most) {
      await addresses?.handle.close()
      return undefined
    }
    this.#known = { version, html, book: JSON.parse(await textOf(addresses)) as AddressBook } // written by the build
    return this.#known
  }
}

async function textOf(file: OpenFile): Promise<string> {
  try {
    return await file.handle.readFile('utf8')
  } finally {
    await file.handle.close()
  }
}
