import type { Search } from '../../search/text/answer'
import type { Reference } from '../../site/reference/reference'
import {
  isAddress,
  type OpenOptions,
  openCatalogs,
  openSiteOfCode,
  ownAddress,
  ownNote,
} from '../reference/open-catalogs'
import { searchOf } from '../reference/search-of'

/** Catalogs, and the search in them. */
export interface CodeSource {
  readonly reference: Reference
  readonly search: Search
}

/**
 * Where each operand is looked up: the address of a code that the usual catalogs do not have on its own site, all else in the
 * usual ones. Each is opened when the first operand needs it.
 */
export class CodeSources {
  readonly #options: OpenOptions
  #catalogs: Promise<Reference> | undefined
  #usual: Promise<CodeSource> | undefined
  readonly #sites: CodeSource[] = []

  constructor(options: OpenOptions) {
    this.#options = options
  }

  /** @throws Error with a sentence where they cannot be opened */
  async of(operand: string): Promise<CodeSource> {
    if (this.#options.named !== undefined || !isAddress(operand) || (await this.#isOwn(operand))) return this.#open()
    const known = this.#sites.find(({ reference: { from, url } }) =>
      [from, url].some((root) => operand.startsWith(root)),
    )
    if (known !== undefined) return known
    const opened = await this.#withSearch(await openSiteOfCode(operand, this.#options))
    this.#sites.push(opened)
    return opened
  }

  #open(): Promise<CodeSource> {
    this.#usual ??= this.#openCatalogs().then((reference) => {
      const note = ownNote(reference)
      if (note !== undefined) this.#options.onNote(note)
      return this.#withSearch(reference)
    })
    return this.#usual
  }

  #openCatalogs(): Promise<Reference> {
    this.#catalogs ??= openCatalogs(this.#options)
    return this.#catalogs
  }

  async #isOwn(address: string): Promise<boolean> {
    const own = ownAddress(this.#options)
    if (own !== undefined) return address.startsWith(own)
    try {
      return address.startsWith((await this.#openCatalogs()).url)
    } catch {
      return false // what cannot be opened has no code of this address
    }
  }

  async #withSearch(reference: Reference): Promise<CodeSource> {
    return { reference, search: await searchOf(reference, this.#options.onNote) }
  }
}
