import type { SiteLinks } from '../../model/site-links'
import { fitsStyle } from '../shapes/code-style'
import { assembledHeads, findWords, leadingWord } from '../shapes/find-words'
import { type KnownCodes, strengthOf } from '../shapes/known-codes'
import type { TokenFile } from '../tokens/token'
import { CodeTokens } from './code-tokens'
import { contextAt } from './context'
import { ownerOf } from './definitions'
import { placedFacts } from './facts'
import { isAddress, isLinkHeader, linksIn } from './find-links'
import { type ConstantTexts, Folding } from './fold'
import { factsOf } from './follow-ups'
import { isCompared } from './is-compared'
import { isDefinition } from './is-definition'
import type { Site, Sites } from './site'

/** What is known before the sites of a file are looked for. */
export interface SiteSearch {
  readonly known: KnownCodes
  readonly constants: ConstantTexts
  readonly links: SiteLinks
}

/** Finds codes, and what looks like codes, in the tokens of a file. */
export function findSites(file: TokenFile, search: SiteSearch, into: Sites): void {
  new SiteFinder(file, search, into).run()
}

class SiteFinder {
  readonly #code: CodeTokens
  readonly #folding: Folding
  #end = -1

  constructor(
    readonly file: TokenFile,
    readonly search: SiteSearch,
    readonly into: Sites,
  ) {
    this.#code = CodeTokens.of(file)
    this.#folding = new Folding(this.#code, search.constants)
  }

  run(): void {
    for (const [index, { kind, text }] of this.file.tokens.entries()) {
      if (kind === 'text') this.#readText(index)
      else if (kind === 'number') this.#readNumber(index, text)
      else if (kind === 'name') {
        this.#readName(index, text)
        if (this.#mayJoin(index)) this.#readText(index)
      }
    }
  }

  /** A text, put together with what it is joined with. */
  #readText(index: number): void {
    if (index <= this.#end) return
    const folded = this.#folding.at(index)
    if (folded === undefined) return
    this.#end = folded.to
    const { known } = this.search
    for (const head of assembledHeads(folded.text, known)) {
      if (!this.into.assembled.has(head)) this.into.assembled.set(head, this.#place(index))
    }
    const own = folded.text.trim()
    const form = isAddress(own) || isLinkHeader(own) ? 'address' : 'text'
    const hasLink = this.#readLinks(index, folded.text)
    const found = findWords(folded.text, known)
    for (const { word, isKnown, isWhole } of found) {
      // What a link to the site names, and no catalog has, is a link that leads nowhere.
      if (hasLink && !isKnown) continue
      const site = this.#site(index, word, isKnown ? 'known' : 'head', form)
      // A word that is a code only where codes are given is one by its position, which is known later.
      const isWeak = isKnown && strengthOf(word) === 'weak'
      if (isWhole || !isWeak) this.into.sites.push(site)
    }
    const lead = leadingWord(folded.text, known)
    if (lead !== undefined) this.#readLead(index, lead)
    if (found.length > 0 || lead !== undefined || hasLink) return
    if (known.near(folded.text) !== undefined) {
      this.into.sites.push(this.#site(index, folded.text, 'near'))
      return
    }
    const context = contextAt(this.#code, index)
    if (context.positions.length === 0 || context.isCompared) return
    if (fitsStyle(folded.text, known.styles)) this.into.sites.push(this.#site(index, folded.text, 'look'))
    else for (const position of context.positions) this.#countOther(position)
  }

  /** Whether a text has links to the site. */
  #readLinks(index: number, text: string): boolean {
    const { known, links } = this.search
    const isCode = (word: string) =>
      findWords(word, known).some(({ isWhole }) => isWhole) || known.near(word) !== undefined
    const key = this.#code.keyAt(this.#code.pathStart(index))
    const hasHead = (word: string) => known.heads.some((head) => word.startsWith(head.text))
    const found = linksIn(text, { links, key, isCode, hasHead })
    if (found.length > 0 && !isCompared(this.#code, index)) {
      const isType = key !== undefined && /^type$/i.test(key)
      for (const link of found) this.into.links.push({ link, place: this.#place(index), isType })
    }
    return found.length > 0
  }

  /** `order_gone: …` in a call: where others of its kind are codes, so is this. */
  #readLead(index: number, word: string): void {
    const place = this.#place(index)
    const callee = this.#calleeAround(index)
    if (callee === undefined || isCompared(this.#code, index)) return
    const by = this.search.known.find(word).length > 0 ? 'known' : 'look'
    const nothing = {
      isCompared: false,
      defined: undefined,
      messages: [],
      statuses: [],
      links: [],
      form: 'text',
    } as const
    this.into.sites.push({ word, place, by, positions: [`lead:${callee}`], ...nothing })
  }

  /** What a text is given to: the call around it, or `check(…) { "…" }` with its block. */
  #calleeAround(index: number): string | undefined {
    const frame = this.#code.frameOf(index)
    if (frame === undefined || !frame.isBlock) return frame?.callee
    const before = this.#code.frameOf(frame.open - 2)
    return before?.close === frame.open - 1 ? before.callee : undefined
  }

  /** Whether a name is where a text may begin that constants are joined to. */
  #mayJoin(index: number): boolean {
    return this.#code.pathStart(index) === index && /^(?:\+|\.|\.\.|<>|::|->)$/.test(this.#code.text(index + 1))
  }

  #readNumber(index: number, text: string): void {
    const { known } = this.search
    const plain = text.replaceAll('_', '').replace(/[uUlL]+$|[iu](?:8|16|32|64|size)$/, '')
    if (known.find(plain).length > 0) this.into.sites.push(this.#site(index, plain, 'known'))
    else if (fitsStyle(plain, known.styles) && contextAt(this.#code, index).positions.length > 0)
      this.into.sites.push(this.#site(index, plain, 'look'))
  }

  /** A name that is the code itself: a member of an enum that is sent by its name. */
  #readName(index: number, text: string): void {
    if (!this.search.known.has(text) || strengthOf(text) !== 'strong') return
    const site = this.#site(index, text, 'known')
    const owner = ownerOf(this.#code, index)
    this.into.sites.push({
      ...site,
      form: 'name',
      defined: isDefinition(this.#code, index) ? { name: text, owner, isClass: false } : undefined,
    })
  }

  #countOther(position: string): void {
    const key = this.#key(position)
    this.into.others.set(key, (this.into.others.get(key) ?? 0) + 1)
  }

  #site(index: number, word: string, by: Site['by'], form: Site['form'] = 'text'): Site {
    const { positions, isCompared, defined } = contextAt(this.#code, index)
    const facts = by === 'known' ? this.#facts(index, word) : { messages: [], statuses: [], links: [] }
    return {
      word,
      place: this.#place(index),
      by,
      positions: positions.map((position) => this.#key(position)),
      form,
      isCompared,
      defined,
      ...facts,
    }
  }

  /** A list of constants is one of its file; what is called is the same in all. */
  #key(position: string): string {
    return /^(?:list|keys):/.test(position) ? `${position} ${this.file.path}` : position
  }

  #facts(index: number, word: string): Pick<Site, 'messages' | 'statuses' | 'links'> {
    return placedFacts(this.file, factsOf(this.#code, this.#folding, index, word))
  }

  #place(index: number) {
    return this.file.at(this.file.tokens[index]?.at ?? 0)
  }
}
