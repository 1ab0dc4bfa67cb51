import type { Entry } from '../../model/catalog'
import type { Problem } from '../../model/problem'
import type { Check } from '../frame/check'

/**
 * Phrases are what people say who do not know the code: each once, also among the keywords, and without a code. A code
 * that is a plain word, such as `timeout` or `403`, may be what they say.
 */
export const checkPhrases: Check = ({ catalog, parsed }) => {
  if (parsed.every(({ entry }) => entry.phrases.length === 0)) return []
  const codes = new Set(catalog.entries.flatMap(({ code, aliases }) => [code, ...aliases]).filter(isNoPlainWord))
  return parsed.flatMap(({ entry, locate }) => {
    const place = (index: number) => locate(['phrases', index])
    return [
      ...repeated(entry).map(
        ([index, phrase, twin]): Problem => ({
          kind: 'repeated-phrase',
          subject: phrase,
          place: place(index),
          expected: 'a phrase that the entry does not have yet',
          received: `the words of ${twin}`,
          write: 'what somebody else would say, or nothing',
        }),
      ),
      ...entry.phrases.flatMap((phrase, index): Problem[] => {
        const code = codeIn(phrase, codes)
        if (code === undefined) return []
        return [
          {
            kind: 'phrase-code',
            subject: phrase,
            place: place(index),
            expected: 'the words of somebody who does not know the code',
            received: `the code ${code}`,
            write: 'what happens to them, without the code: search finds that by itself',
          },
        ]
      }),
    ]
  })
}

/** Phrases whose words the entry has already, with where it has them. */
function repeated({ phrases, keywords }: Entry): (readonly [index: number, phrase: string, twin: string])[] {
  const known = new Map(keywords.map((keyword, index) => [wordsOf(keyword), `"keywords[${index}]"`]))
  return phrases.flatMap((phrase, index) => {
    const words = wordsOf(phrase)
    const twin = known.get(words)
    if (twin === undefined) known.set(words, `"phrases[${index}]"`)
    return twin === undefined ? [] : [[index, phrase, twin] as const]
  })
}

/** Its words in lower case, without what is between them. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}

function isNoPlainWord(code: string): boolean {
  return /[_./:-]|\p{L}[0-9]|[0-9]\p{L}|\p{Ll}\p{Lu}/u.test(code)
}

/** The first code that a text has between blanks, punctuation aside. */
function codeIn(text: string, codes: ReadonlySet<string>): string | undefined {
  return text
    .split(/\s+/)
    .map((piece) => piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .find((piece) => codes.has(piece))
}
