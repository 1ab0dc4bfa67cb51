import { type CodeTable, openCodeTable } from '../codes/code-table'
import { type DigitCodes, openDigitCodes } from '../codes/digit-codes'
import { openPartPrefixes, type PartPrefixes } from '../codes/part-prefixes'
import type { IndexView } from '../index/index-view'
import { openLexicon } from '../index/lexicon'
import type { NearSource } from '../near/near-words'
import { openTemplateIndex, type TemplateIndex } from '../templates/template-index'
import type { LikenessSource } from '../text/likeness'
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
  /** The letters that codes with numbers begin with, in lower case: `aut`, `ide`. */
  codeHeads(): ReadonlySet<string>
}

/** What decides besides the index, and comes later than it in a browser. */
export interface EngineParts {
  readonly likeness: LikenessSource
  readonly near?: NearSource | undefined
}

export function openEngine(index: IndexView, { likeness, near = () => undefined }: EngineParts): Engine {
  let codes: CodeTable | undefined
  let digits: DigitCodes | undefined
  let parts: PartPrefixes | undefined
  let templates: TemplateIndex | undefined
  let words: WordsOptions | undefined
  let byStatus: ReadonlyMap<number, readonly number[]> | undefined
  let heads: ReadonlySet<string> | undefined
  return {
    index,
    likeness,
    near,
    unitFit: openUnitFit(index),
    codes: () => {
      codes ??= openCodeTable(index)
      return codes
    },
    digitCodes: () => {
      digits ??= openDigitCodes(index)
      return digits
    },
    partPrefixes: () => {
      parts ??= openPartPrefixes(index)
      return parts
    },
    templates: () => {
      templates ??= openTemplateIndex(index)
      return templates
    },
    words: () => {
      words ??= { index, lexicon: openLexicon(index.terms()), sums: makeWordSums(index.size) }
      return words
    },
    withStatus: (status) => {
      byStatus ??= groupByStatus(index)
      return byStatus.get(status) ?? []
    },
    codeHeads: () => {
      heads ??= headsOf(index)
      return heads
    },
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
    if (head !== undefined) heads.add(head.toLowerCase())
  }
  return heads
}
