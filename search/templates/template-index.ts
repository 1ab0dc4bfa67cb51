import type { Template } from '../index/compile-template'
import type { IndexView } from '../index/index-view'
import { wordsOf } from './align-template'

/** Entries by the rarest words of their messages and titles: all of them compete for a text, not the likeliest dozen. */
export interface TemplateIndex {
  /** Entries with a template all of whose words are among these, in lower case; in the order of the catalogs. */
  candidates(words: ReadonlySet<string>): readonly number[]
}

interface Told {
  readonly entry: number
  readonly words: readonly string[]
}

/** Reads all templates once. A text is compared only with those whose rarest word it has. */
export function openTemplateIndex(index: IndexView): TemplateIndex {
  const templates: Told[] = []
  const counts = new Map<string, number>()
  for (let entry = 0; entry < index.size; entry += 1) {
    for (const template of [...index.templates(entry), index.titleTemplate(entry)]) {
      const words = tellingWords(template)
      if (words.length > 0) templates.push({ entry, words })
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const byWord = new Map<string, Told[]>()
  for (const told of templates) {
    const rarest = told.words.reduce((best, word) => ((counts.get(word) ?? 0) < (counts.get(best) ?? 0) ? word : best))
    const own = byWord.get(rarest)
    if (own === undefined) byWord.set(rarest, [told])
    else own.push(told)
  }
  return {
    candidates: (words) => {
      const found = new Set<number>()
      for (const word of words)
        for (const told of byWord.get(word) ?? [])
          if (told.words.every((other) => words.has(other))) found.add(told.entry)
      return [...found].sort((left, right) => left - right)
    },
  }
}

/** Words that say which template it is; those that touch a hole may have grown together with its value. */
function tellingWords({ pieces }: Template): readonly string[] {
  const words = pieces.flatMap((piece, place) => {
    const all = wordsOf(piece)
    const first = place > 0 && all[0]?.start === 0 ? 1 : 0
    const last = place < pieces.length - 1 && all.at(-1)?.end === piece.length ? 1 : 0
    return all.slice(first, all.length - last).map(({ text }) => text)
  })
  return [...new Set(words)]
}
