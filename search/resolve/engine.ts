import { type CodeTable, openCodeTable } from '../codes/code-table'
import { type DigitCodes, openDigitCodes } from '../codes/digit-codes'
import { openPartPrefixes, type PartPrefixes } from '../codes/part-prefixes'
import type { IndexView } from '../index/index-view'
import { lazily } from '../index/lazily'
import { openLexicon } from '../index/lexicon'
import type { NearSource } from '../near/near-words'
import { openTemplateIndex, type TemplateIndex } from '../templates/template-index'
import type { LikenessSource } from '../text/likeness'
import { plainWords } from '../text/plain-words'
import { openTermWorth } from '../words/term-worth'
import { makeWordSums } from '../words/word-sums'
import type { WordsOptions } from '../words/words'
import { openUnitFit, type UnitFit } from './unit-fit'

/** The tables that layers look into, each made when it is first needed. */
export interface Engine {
  readonly index: IndexView
  codes(): CodeTable
  /** Entries by the number at the end of their codes. */
  digitCodes(): DigitCodes
  partPrefixes(): PartPrefixes
  /** All messages and titles, by their rarest words. */
  templates(): TemplateIndex
  /** What the layer of words works with. */
  words(): WordsOptions
  readonly unitFit: UnitFit
  readonly likeness: LikenessSource
  readonly near: NearSource
  /** Entries of a status, in the order of the catalogs. */
  withStatus(status: number): readonly number[]
  /** The words of each title, in lower case. */
  titleWords(): readonly (readonly string[])[]
  /** The letters that codes with numbers begin with, in lower case: `aut`, `ide`. */
  codeHeads(): ReadonlySet<string>
  /** The same as the codes are written: `AUT`. */
  writtenHeads(): ReadonlySet<string>
}

/** What decides besides the index, and comes later than it in a browser. */
export interface EngineParts {
  readonly likeness: LikenessSource
  readonly near?: NearSource | undefined
}

export function openEngine(index: IndexView, { likeness, near = () => undefined }: EngineParts): Engine {
  const byStatus = lazily(() => groupByStatus(index))
  const writtenHeads = lazily(() => headsOf(index))
  return {
    index,
    likeness,
    near,
    unitFit: openUnitFit(index),
    codes: lazily(() => openCodeTable(index)),
    digitCodes: lazily(() => openDigitCodes(index)),
    partPrefixes: lazily(() => openPartPrefixes(index)),
    templates: lazily(() => openTemplateIndex(index)),
    words: lazily(() => ({
      index,
      lexicon: openLexicon(index.terms()),
      sums: makeWordSums(index.size),
      worth: openTermWorth(index),
    })),
    withStatus: (status) => byStatus().get(status) ?? [],
    writtenHeads,
    codeHeads: lazily(() => new Set([...writtenHeads()].map((head) => head.toLowerCase()))),
    titleWords: lazily(() => titleWordsOf(index)),
  }
}

function groupByStatus(index: IndexView): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>()
  for (let entry = 0; entry < index.size; entry += 1) {
    for (const status of index.statuses(entry)) {
      const group = groups.get(status)
      if (group === undefined) groups.set(status, [entry])
      else group.push(entry)
    }
  }
  return groups
}

function headsOf(index: IndexView): ReadonlySet<string> {
  const heads = new Set<string>()
  for (let entry = 0; entry < index.size; entry += 1) {
    const head = index.code(entry).match(/^(\p{L}{2,})[^\p{L}\p{N}]?[0-9]/u)?.[1]
    if (head !== undefined) heads.add(head)
  }
  return heads
}

function titleWordsOf(index: IndexView): readonly (readonly string[])[] {
  return Array.from({ length: index.size }, (_, entry) => plainWords(index.title(entry)))
}
