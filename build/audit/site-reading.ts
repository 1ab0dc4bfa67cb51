import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TagReader } from '../html/tag-reader'
import { faultsOfTags, isInPolicy } from '../policy/policy-faults'
import type { SiteAddress } from './found-link'
import { type FileFacts, factsText, LinkTable, readFacts } from './link-table'
import { linksOfFile } from './links-of-file'
import { isLinked, linksOfTags } from './links-of-html'
import type { IsKnown } from './links-of-markdown'

/** Something that is wrong with a file by itself, whatever else the site holds. */
export interface FileFault {
  readonly file: string
  readonly fault: string
}

/** A text without this sort of link needs a parser only where such a link leads nowhere. */
const isPlain: IsKnown = (link) => !/#[^=]*$/.test(link)

/**
 * What the files of a site lead to. Each is read once, where the build already has its text: a page by one run of a
 * parser, for its links and for its policy. Of a file that is taken over from an earlier build is known what that found.
 */
export class SiteReading {
  /** What the policies of pages would block. */
  readonly policy: FileFault[] = []
  /** Ids that occur more than once on a page. */
  readonly repeated: FileFault[] = []
  readonly #files = new Map<string, FileFacts>()
  /** As the earlier build has written them: few are ever asked for. */
  readonly #taken = new Map<string, string>()
  readonly #tags = new TagReader((tag) => !isInPolicy(tag) && !isLinked(tag, this.site))
  #pages = 0

  /**
   * `answered` are the pages that no file holds, for which the page for lost addresses answers. What is
   * taken over is told by the numbers of `table`.
   */
  constructor(
    readonly site: SiteAddress,
    readonly answered: readonly string[] = [],
    readonly table = new LinkTable(),
  ) {}

  /** Number of pages that were read or taken over. */
  get pages(): number {
    return this.#pages
  }

  /** Reads the text of a file that is no Markdown and no JSON as it is; those by what looks like a link in them. */
  note(file: string, text: string): void {
    if (file.endsWith('.html')) this.#notePage(file, text)
    else this.#noteText(file, () => text, isPlain)
  }

  /** Takes over what an earlier build has found in a file, which had no fault, as `factsText` writes it. */
  take(file: string, facts: string): void {
    if (file.endsWith('.html')) this.#pages++
    this.#taken.set(file, facts)
  }

  /** Whether what a file leads to was taken over. */
  hasTaken(file: string): boolean {
    return this.#taken.has(file)
  }

  /** Whether it was read or taken over. */
  knows(file: string): boolean {
    return this.#taken.has(file) || this.#files.has(file)
  }

  /** Whether a file that was taken over leads to a place that has this name in its path. */
  hasTakenLinkTo(names: readonly string[]): boolean {
    const numbers = this.table.links.flatMap(({ link }, at) => (names.some((name) => link.includes(name)) ? [at] : []))
    if (numbers.length === 0) return false
    const among = new RegExp(`(?:^|,)(?:${numbers.join('|')})[,;]`)
    return [...this.#taken.values()].some((text) => among.test(text.slice(0, text.indexOf(';') + 1)))
  }

  /** What a file leads to; undefined where nobody has read it. */
  factsOf(file: string): FileFacts | undefined {
    const known = this.#files.get(file)
    const taken = this.#taken.get(file)
    if (known !== undefined || taken === undefined) return known
    const facts = readFacts(taken)
    this.#files.set(file, facts)
    return facts
  }

  /** The same as `factsText` writes it. */
  textOf(file: string): string {
    return this.#taken.get(file) ?? factsText(this.#files.get(file) ?? { links: [], ids: [] })
  }

  /** Reads a file of the disk that was not noted. */
  read(folder: string, file: string): void {
    if (file.endsWith('.html')) this.#notePage(file, readFileSync(join(folder, file), 'utf8'))
    else this.#noteText(file, () => readFileSync(join(folder, file), 'utf8'), isPlain)
  }

  /** Reads a text again, now that `isKnown` tells what leads somewhere: a parser says what else is a link. */
  readAgain(folder: string, file: string, isKnown: IsKnown): void {
    this.#noteText(file, () => readFileSync(join(folder, file), 'utf8'), isKnown)
  }

  #notePage(file: string, html: string): void {
    const tags = this.#tags.read(html)
    const { links, ids, repeated } = linksOfTags(tags, this.site)
    for (const fault of faultsOfTags(tags)) this.policy.push({ file, fault })
    for (const id of repeated) this.repeated.push({ file, fault: id })
    this.#pages++
    this.#files.set(file, {
      links: links.map((link) => this.table.link(link)),
      ids: [...ids].map((id) => this.table.id(id)),
    })
  }

  #noteText(file: string, text: () => string, isKnown: IsKnown): void {
    this.#taken.delete(file)
    const links = linksOfFile(file, text, { site: this.site, isKnown })
    this.#files.set(file, { links: links.map((link) => this.table.link(link)), ids: [] })
  }
}
