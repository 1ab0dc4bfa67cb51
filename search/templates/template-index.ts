import { nameless, type Template } from '../index/compile-template'
import type { IndexView } from '../index/index-view'
import { wordsOf } from './align-template'

/** Entries by the rarest words of their messages and titles: all of them compete for a text, not the likeliest dozen. */
export interface TemplateIndex {
  /** Entries with a template whose rarest word is one of these, in lower case; in the order of the catalogs. */
  candidates(words: Iterable<string>): readonly number[]
}

/** Words of a template that say which one it is; those that touch a hole may have grown together with its value. */
export function openTemplateIndex(index: IndexView): TemplateIndex {
  const templates: (readonly string[])[] = []
  const owners: number[] = []
  const counts = new Map<string, number>()
  for (let entry = 0; entry < index.size; entry += 1) {
    for (const template of [...index.templates(entry), index.titleTemplate(entry)]) {
      const words = tellingWords(template)
      if (words.length === 0) continue
      templates.push(words)
      owners.push(entry)
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const byWord = new Map<string, number[]>()
  templates.forEach((words, at) => {
    let rarest = words[0] ?? nameless
    for (const word of words) if ((counts.get(word) ?? 0) < (counts.get(rarest) ?? 0)) rarest = word
    const owner = owners[at] ?? 0
    const own = byWord.get(rarest)
    if (own === undefined) byWord.set(rarest, [owner])
    else if (own.at(-1) !== owner) own.push(owner)
  })
  return {
    candidates: (words) => {
      const found = new Set<number>()
      for (const word of words) for (const entry of byWord.get(word) ?? []) found.add(entry)
      return [...found].sort((left, right) => left - right)
    },
  }
}

function tellingWords({ pieces }: Template): readonly string[] {
  const words = pieces.flatMap((piece, place) => {
    const all = wordsOf(piece)
    const first = place > 0 && all[0]?.start === 0 ? 1 : 0
    const last = place < pieces.length - 1 && all.at(-1)?.end === piece.length ? 1 : 0
    return all.slice(first, all.length - last).map(({ text }) => text)
  })
  return [...new Set(words)]
}
