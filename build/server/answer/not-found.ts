import { z } from 'zod'
import type { AddressBook } from '../../../search/address/address-book'
import type { ServedSite } from '../site/served-site'
import type { OpenFile } from '../site/site-folder'
import { acceptedForm } from './accepted-form'
import { fileFields } from './file-fields'
import { notFoundHtml, notFoundMarkdown } from './not-found-text'
import type { Exchange } from './send-file'

/** The largest that is read: of 20,000 codes. Of more, each answer would keep the processor from everybody else for long. */
const most = 2 * 1024 * 1024

/** A 404 page that was read, with the address book that it names. */
interface Known {
  readonly page: string
  readonly html: string
  /** The version of the address book; undefined where there is none. */
  readonly addresses: string | undefined
  /** Undefined where it is missing, damaged or too large. */
  readonly book: AddressBook | undefined
}

const codeForm = z.tuple([z.string(), z.number(), z.string(), z.array(z.string()).optional()])

const bookForm = z.object({
  catalogs: z.array(z.object({ slug: z.string(), name: z.string(), codes: z.array(codeForm) })),
  pages: z.array(z.string()),
  moved: z.record(z.string(), z.string()).optional(),
})

/** Answers for addresses without a page: with the pages that they can mean. */
export class NotFoundAnswers {
  #known: Known | undefined

  constructor(private readonly site: ServedSite) {}

  /** Answers, or says no where there is nothing to tell: the page as it is says that there is none. `path` is below the base path, still encoded. */
  async answer({ request, response }: Exchange, path: string): Promise<boolean> {
    const { html, book } = (await this.#read()) ?? {}
    if (html === undefined || book === undefined) return false
    const place = { book, basePath: this.site.basePath, path }
    const isMarkdown = acceptedForm(request.headers.accept ?? '') === 'index.md'
    const text = isMarkdown ? notFoundMarkdown(place) : notFoundHtml(html, place)
    if (text === undefined) return false
    for (const [name, value] of fileFields(isMarkdown ? 'index.md' : 'index.html').headers)
      response.setHeader(name, value)
    const bytes = Buffer.from(text)
    response.setHeader('Content-Length', bytes.length)
    response.statusCode = 404
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return true
  }

  /** The page and the address book of the site that is served now. Neither is read twice, not even one that is damaged. */
  async #read(): Promise<Known | undefined> {
    const file = await this.site.open(['404.html'])
    if (file === undefined) return undefined
    const page = versionOf(file)
    let known = this.#known
    if (known?.page === page) await file.handle.close()
    else known = { page, html: await textOf(file), addresses: undefined, book: undefined }
    this.#known = known.book === undefined ? await this.#withBook(known) : known
    return this.#known
  }

  async #withBook(known: Known): Promise<Known> {
    const { basePath } = this.site
    const name = /data-addresses="([^"]+)"/.exec(known.html)?.[1]
    const path = name?.startsWith(`${basePath}/`) ? name.slice(basePath.length + 1) : undefined
    const file = path === undefined ? undefined : await this.site.open([path])
    if (file === undefined) return { ...known, addresses: undefined }
    const addresses = versionOf(file)
    if (known.addresses === addresses || file.stats.size > most) {
      await file.handle.close()
      return { ...known, addresses }
    }
    return { ...known, addresses, book: readBook(await textOf(file)) }
  }
}

function versionOf({ stats }: OpenFile): string {
  return `${stats.ino} ${stats.mtimeMs} ${stats.size}`
}

/** The build writes it whole; a copy of a site may have it cut short. Undefined where it is no address book. */
function readBook(text: string): AddressBook | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return bookForm.safeParse(value).success ? (value as AddressBook) : undefined // which the form describes
  } catch {
    return undefined
  }
}

async function textOf(file: OpenFile): Promise<string> {
  try {
    return await file.handle.readFile('utf8')
  } finally {
    await file.handle.close()
  }
}
