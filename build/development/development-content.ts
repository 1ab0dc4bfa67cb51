import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentedDates } from '../../catalog/lifecycle/lifecycle-events'
import { type Problem, sortProblems } from '../../catalog/model/problem'
import type { BrandFile } from '../../disk/brand/read-brand'
import { documentedDates } from '../../disk/content/documented-dates'
import { movedProblems } from '../../disk/content/moved-problems'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import type { Assets } from '../../site/assets'
import { listPages } from '../../site/list-pages'
import type { SitePlace } from '../../site/project'
import type { SiteContext } from '../../site/site-context'

/** The content as it was read at one moment. */
export interface DevelopmentState {
  readonly context: SiteContext
  /** Logo, stylesheet and fonts of the site's own. */
  readonly brandFiles: readonly BrandFile[]
  readonly problems: readonly Problem[]
  /** Another one for each reading, also after a restart. */
  readonly version: string
}

export interface DevelopmentContentOptions {
  readonly place: SitePlace
  readonly assets: Assets
  /** Hears what is wrong each time the content was read. */
  readonly tell: (problems: readonly Problem[], state: DevelopmentState) => void
}

/** The content of a project in development: read again as soon as a file of it has changed. */
export class DevelopmentContent {
  #state: DevelopmentState | undefined
  #signature = ''
  #readings = 0
  readonly #started = Date.now().toString(36)
  /** The content files of every page that there is or was, by its path. */
  readonly #files = new Map<string, ReadonlySet<string>>()

  /** Once: a commit while somebody writes is no reason to read the whole history again. */
  readonly #documented: DocumentedDates

  constructor(private readonly options: DevelopmentContentOptions) {
    this.#documented = documentedDates(options.place)
  }

  /** The content as it is now. Never throws for what is wrong with it. */
  now(): DevelopmentState {
    const signature = folderSignature(this.options.place.content)
    if (this.#state !== undefined && signature === this.#signature) return this.#state
    this.#signature = signature
    this.#state = this.#read()
    this.options.tell(this.#state.problems, this.#state)
    return this.#state
  }

  /**
   * What is wrong with the files that a page is made from, also where the page is gone because of that. All that is
   * wrong for a page that nobody has seen before, and for one that shows everything.
   */
  problemsAt(path: string): readonly Problem[] {
    const { problems } = this.now()
    const files = this.#files.get(path)
    return files === undefined ? problems : problems.filter(({ place }) => files.has(place.file))
  }

  /** Whether there is a page at a path, or was one. */
  hasKnown(path: string): boolean {
    return this.#files.has(path) || path === '/'
  }

  #read(): DevelopmentState {
    const { place, assets } = this.options
    const { catalogs, guides, partial, problems: ofContent } = readContent(place)
    const { site, files: brandFiles, problems: ofSite } = readSite(place)
    const content = { site, catalogs, guides, documented: this.#documented }
    const problems = sortProblems([...ofSite, ...movedProblems(place, { ...content, partial }), ...ofContent])
    for (const { path, row, subject } of listPages(content)) {
      // Home and search show everything.
      if (row.rendered !== 'explorer') this.#files.set(path, new Set(row.sources(subject, content)))
    }
    const version = `${this.#started}-${++this.#readings}`
    return { context: { ...content, assets }, brandFiles, problems, version }
  }
}

/** Names, sizes and times of all files of a folder: another text as soon as anything has changed. */
function folderSignature(folder: string): string {
  try {
    const items = readdirSync(folder, { recursive: true, withFileTypes: true })
    const lines = items.flatMap((item) => {
      if (item.isDirectory()) return []
      const path = join(item.parentPath, item.name)
      const stat = statSync(path, { throwIfNoEntry: false })
      return [`${path} ${stat?.size} ${stat?.mtimeMs}`]
    })
    return lines.sort().join('\n')
  } catch (error) {
    return String(error) // it is not there, or cannot be looked at
  }
}
