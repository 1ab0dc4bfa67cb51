import { createHash } from 'node:crypto'
import { readChecked, writeChecked } from '../../disk/store/checked-file'
import { readTags } from '../html/read-tags'
import { faultsOfTags } from '../policy/policy-faults'
import type { FoundLink, SiteAddress } from './found-link'
import { linksOfHtml, type PageLinks } from './links-of-html'

/** What a page says of itself, whatever stands around it. */
export interface PageFindings extends PageLinks {
  /** Where it does not keep to its policy. */
  readonly faults: readonly string[]
}

/** Links by their places in one list, since most pages share most of theirs. */
type KeptPage = readonly [ids: string[], repeated: string[], links: number[], faults: string[]]

interface Kept {
  readonly version: string
  readonly links: readonly FoundLink[]
  readonly pages: Readonly<Record<string, KeptPage>>
}

export interface FindingsOptions {
  /** Where they are kept from one build to the next; nowhere, where there is none. */
  readonly file?: string
  /** Another one for other code, which may find something else. */
  readonly version?: string
}

/** Reads pages, each text once: a page that is letter by letter as before is not parsed again. */
export class PageReader {
  readonly #former = new Map<string, PageFindings>()
  readonly #read = new Map<string, PageFindings>()
  readonly #version: string

  constructor(
    readonly site: SiteAddress,
    private readonly options: FindingsOptions = {},
  ) {
    this.#version = JSON.stringify([options.version, site.origin, site.basePath])
    for (const [key, page] of keptIn(options.file, this.#version)) this.#former.set(key, page)
  }

  read(html: string): PageFindings {
    const key = createHash('sha256').update(html).digest('base64url')
    const known = this.#read.get(key) ?? this.#former.get(key) ?? findingsOf(html, this.site)
    this.#read.set(key, known)
    return known
  }

  /** Keeps what was read this time for the next one. */
  keep(): void {
    if (this.options.file === undefined) return
    const places = new Map<string, number>()
    const links: FoundLink[] = []
    const placeOf = (found: FoundLink) => {
      const name = `${found.kind} ${found.link}`
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, links.length)
      return links.push(found) - 1
    }
    const pages = [...this.#read].map(([key, page]): [string, KeptPage] => [
      key,
      [[...page.ids], [...page.repeated], page.links.map(placeOf), [...page.faults]],
    ])
    const kept: Kept = { version: this.#version, links, pages: Object.fromEntries(pages) }
    writeChecked(this.options.file, Buffer.from(JSON.stringify(kept)))
  }
}

function findingsOf(html: string, site: SiteAddress): PageFindings {
  const tags = readTags(html)
  return { ...linksOfHtml(tags, site), faults: faultsOfTags(tags) }
}

function keptIn(file: string | undefined, version: string): [string, PageFindings][] {
  const bytes = file === undefined ? undefined : readChecked(file)
  if (bytes === undefined) return []
  const kept = JSON.parse(bytes.toString('utf8')) as Kept // letter by letter as `keep` has written it
  if (kept.version !== version) return []
  return Object.entries(kept.pages).map(([key, [ids, repeated, places, faults]]) => {
    const links = places.flatMap((place) => kept.links[place] ?? [])
    return [key, { ids: new Set(ids), repeated: new Set(repeated), links, faults }]
  })
}
