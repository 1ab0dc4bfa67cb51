/** The words for each section of an entry, by its anchor. The first fix is with its cause. */
const sectionWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    causes: ['cause', 'causes', 'why', 'check', 'fix', 'fixes'],
    solutions: ['solution', 'solutions', 'steps'],
    examples: ['example', 'examples', 'request', 'response'],
    support: ['support', 'ask'],
  }).flatMap(([anchor, words]) => words.map((word): [string, string] => [word, anchor])),
)

export interface QuerySection {
  /** What is searched for. */
  readonly query: string
  /** The anchor of the section that is meant, where the query leads to one code. */
  readonly anchor: string | undefined
}

const trailing = /^(.{0,150}\S)[ \t]+(#?)([a-z]+)[ \t]*$/i

/**
 * Reads which section of a page a query means: `AUT-0010 #fix`, `aut10 fix`. A word with a `#` is no part of what is
 * searched for. One without is, since it may be a word of a question; whoever calls uses the anchor only where the
 * query names a code.
 */
export function querySection(text: string): QuerySection {
  const [, query = text, sign, word = ''] = trailing.exec(text) ?? []
  const anchor = sectionWords.get(word.toLowerCase())
  return { query: anchor !== undefined && sign === '#' ? query : text, anchor }
}
