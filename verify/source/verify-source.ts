import type { Catalog, Place } from '../../catalog/model/catalog'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { ParseCode } from '../../importers/readers/code/syntax/syntax-node'
import type { Finding } from '../model/finding'
import type { SiteLinks } from '../model/site-links'
import { byForm } from './by-form'
import { NameFinder } from './find-names'
import { generatedDefinitions, isGenerated } from './generated/generated-definitions'
import { findDifferences } from './judge/differences'
import { findEmissions } from './judge/emission'
import { findNeverEmitted } from './judge/never-emitted'
import { findOldNames } from './judge/old-names'
import { Positions } from './judge/positions'
import { findUndocumented } from './judge/undocumented'
import { findWrongLinks } from './judge/wrong-links'
import { type ListRow, readLists } from './lists/read-lists'
import { numbersOf } from './shapes/find-numbers'
import { KnownCodes } from './shapes/known-codes'
import { CodeTokens } from './sites/code-tokens'
import { addConstants, Constants } from './sites/constants'
import { DefinedNames } from './sites/defined-names'
import { findSites } from './sites/find-sites'
import { findUses } from './sites/find-uses'
import type { Sites } from './sites/site'
import { hasGrammar, tokenFile } from './token-file'
import type { TokenFile } from './tokens/token'

/** Source files, and what they are compared with. */
export interface SourceRequest {
  readonly catalogs: readonly Catalog[]
  /** Reads links to the site. */
  readonly links: SiteLinks
  /** Whether the files are all that emits codes: one that they do not emit is a problem then. */
  readonly isComplete?: boolean
  /** Paths of the files, without those of tests. */
  readonly paths: readonly string[]
  /** The text of a file; undefined where it cannot be read. It may be asked for several times. */
  read(path: string): SourceFile | undefined
  readonly parse: ParseCode
}

/** What was found, and what was looked at. */
export interface SourceReport {
  readonly findings: readonly Finding[]
  /** Files that were read. */
  readonly read: number
  /** Codes of catalogs that the source has, and places where it does. */
  readonly codes: number
  readonly places: number
  /** Catalogs of which the source has no code at all. They are not compared. */
  readonly foreign: readonly string[]
  /** What a grammar gave up on: the lists of errors of a language. */
  readonly unread: readonly string[]
  /** Where codes are put together while the program runs, by what they begin with. */
  readonly assembled: ReadonlyMap<string, Place>
}

/** A list that is called one of error codes may have codes that no catalog begins to know. */
const listOfCodes =
  /\b(?:enum|class|object|interface|struct|type)\b[^\n;={(]{0,80}(?:Err(?:or)?|Fault|Problem|Failure)_?Codes?\b/i

/** Compares source code with catalogs, both ways. Code is parsed, never run. */
export function verifySource(request: SourceRequest): SourceReport {
  return new SourceScan(request).run()
}

/** Most tokens that are kept, so that small code bases are read once. */
const mostKept = 3_000_000

class SourceScan {
  readonly #request: SourceRequest
  readonly #known: KnownCodes
  readonly #constants = new Constants()
  readonly #names = new DefinedNames()
  readonly #sites: Sites = { sites: [], uses: [], links: [], assembled: new Map(), others: new Map() }
  readonly #rows: ListRow[] = []
  readonly #unread: string[] = []
  readonly #kept = new Map<string, TokenFile>()
  /** Files that `faultbook export` wrote. */
  readonly #generated = new Set<string>()
  #tokens = 0

  constructor(request: SourceRequest) {
    this.#request = request
    this.#known = new KnownCodes(request.catalogs)
  }

  run(): SourceReport {
    const { paths } = this.#request
    const codes = new NameFinder([
      ...this.#known.names(),
      ...this.#known.heads.map(({ text }) => text),
      ...this.#known.templateHeads(),
    ])
    const numbers = numbersOf(this.#known.styles)
    let read = 0
    const first = this.#filesWith(paths, (text) => {
      read++
      return (
        codes.isIn(text) ||
        text.includes(this.#request.links.origin) ||
        listOfCodes.test(text) ||
        numbers?.test(text) === true
      )
    })
    const written = first.filter(({ path }) => !this.#generated.has(path))
    for (const [language, sources] of byForm(written)) this.#readFirst(language, sources)
    const chosen = new Set(first.map(({ path }) => path))
    for (const path of chosen) this.#findSites(path)
    this.#addNames()
    const wanted = new NameFinder([...this.#names.names(), ...this.#constants.names((value) => this.#isHead(value))])
    const more = this.#filesWith(
      paths.filter((path) => !chosen.has(path)),
      (text) => wanted.isIn(text),
    )
    for (const { path } of more) this.#findSites(path)
    for (const path of [...chosen, ...more.map(({ path }) => path)]) this.#findUses(path)
    const positions = this.#learn(paths, new Set([...chosen, ...more.map(({ path }) => path)]))
    return this.#judge(positions, read)
  }

  /** Where codes are given is known now: files that call the same may give others. */
  #learn(paths: readonly string[], seen: ReadonlySet<string>): Positions {
    const { sites, others } = this.#sites
    const learned = new Positions(sites, others)
    const called = new NameFinder(learned.calledNames())
    const rest = this.#filesWith(
      paths.filter((path) => !seen.has(path)),
      (text) => called.isIn(text),
    )
    for (const { path } of rest) this.#findSites(path)
    return rest.length === 0 ? learned : new Positions(sites, others)
  }

  #judge(positions: Positions, read: number): SourceReport {
    const known = this.#known
    const { sites, assembled } = this.#sites
    const emissions = findEmissions(this.#sites, this.#rows, { known, positions })
    const found = new Set([...emissions.keys()].map(({ catalog }) => catalog))
    const foreign = known.catalogs.map(({ slug }) => slug).filter((slug) => !found.has(slug))
    const undocumented = findUndocumented(sites, this.#rows, { known, positions })
    const meant = new Set(undocumented.flatMap((finding) => finding.meant ?? []))
    const { links, isComplete = false } = this.#request
    return {
      findings: [
        ...undocumented,
        ...findNeverEmitted(known, emissions, { assembled, catalogs: found, meant, isComplete }),
        ...findOldNames(sites, known),
        ...findWrongLinks(this.#sites, known, links),
        ...findDifferences(this.#sites, this.#rows, known),
      ],
      read,
      codes: emissions.size,
      places: [...emissions.values()].reduce(
        (sum, { emitted, defined, used, compared }) =>
          sum + emitted.length + defined.length + used.length + compared.length,
        0,
      ),
      foreign,
      assembled,
      unread: this.#unread,
    }
  }

  #filesWith(paths: readonly string[], isWanted: (text: string) => boolean): SourceFile[] {
    return paths.flatMap((path) => {
      const source = this.#request.read(path)
      if (source === undefined || !isWanted(source.text)) return []
      if (isGenerated(source.text)) this.#generated.add(path)
      return [source]
    })
  }

  /** Constants of files, and the lists of errors that they define. */
  #readFirst(language: string, sources: readonly SourceFile[]): void {
    const byText = new Map(sources.map((source) => [source.text, source]))
    const parse: ParseCode = (grammar, text) => {
      const tree = this.#request.parse(grammar, text)
      const source = byText.get(text)
      if (tree !== undefined && source !== undefined && !this.#kept.has(source.path))
        this.#keep(tokenFile(source, this.#request.parse, tree))
      return tree
    }
    if (hasGrammar(language)) this.#readLists(sources, language, parse)
    for (const source of sources) {
      const file = this.#tokensOf(source.path, source)
      if (file !== undefined) addConstants(file, CodeTokens.of(file), this.#constants)
    }
  }

  #readLists(sources: readonly SourceFile[], language: string, parse: ParseCode): void {
    try {
      for (const row of readLists(sources, language, parse)) this.#rows.push(row)
    } catch (error) {
      this.#unread.push(`lists of errors in ${language}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  #tokensOf(path: string, read?: SourceFile): TokenFile | undefined {
    const kept = this.#kept.get(path)
    if (kept !== undefined) return kept
    const source = read ?? this.#request.read(path)
    return source === undefined ? undefined : this.#keep(tokenFile(source, this.#request.parse))
  }

  #keep(file: TokenFile): TokenFile {
    this.#tokens += file.tokens.length
    if (this.#tokens < mostKept) this.#kept.set(file.path, file)
    return file
  }

  #findSites(path: string): void {
    const file = this.#tokensOf(path)
    if (file === undefined) return
    if (this.#generated.has(path))
      this.#sites.sites.push(...generatedDefinitions(file, (word) => this.#known.has(word)))
    else findSites(file, { known: this.#known, constants: this.#constants, links: this.#request.links }, this.#sites)
  }

  #findUses(path: string): void {
    // What a generated file uses of its own emits nothing.
    const file = this.#generated.has(path) ? undefined : this.#tokensOf(path)
    if (file === undefined) return
    for (const use of findUses(file, { names: this.#names, constants: this.#constants })) this.#sites.uses.push(use)
  }

  #addNames(): void {
    const defining = this.#sites.sites.flatMap(({ by, word, form, defined, isCompared }) =>
      by === 'known' && defined !== undefined && !isCompared ? [{ word, defined, isLink: form === 'address' }] : [],
    )
    for (const { word, defined, isLink } of defining) if (!isLink) this.#names.add(defined, word)
    // A constant that is the key of a page keeps its own code.
    const links = defining.filter(({ defined, isLink }) => isLink && !this.#names.hasName(defined.name))
    for (const { word, defined } of links) this.#names.add(defined, word)
    for (const { code, names, owner } of this.#rows) {
      const word = this.#known.firstOf([code, ...names])
      if (word === undefined) continue
      for (const name of [code, ...names])
        if (/^[A-Za-z_]\w*$/.test(name)) this.#names.add({ name, owner, isClass: false }, word)
    }
  }

  /** Whether a constant is what codes begin with. */
  #isHead(value: string): boolean {
    return (
      value !== '' &&
      this.#known.heads.some(({ text }) => text === value || text.startsWith(value) || value.startsWith(text))
    )
  }
}
