/** What a component or an element of a guide may have and hold. */
export interface GuidePart {
  /** Whether it is among words, or on lines of its own. */
  readonly place: 'words' | 'block'
  readonly holds: 'nothing' | 'words' | 'blocks'
  /** A `text` needs a string, a `flag` says yes by being there. */
  readonly attributes: ReadonlyMap<string, 'text' | 'flag'>
  /** The attribute that it makes no sense without. */
  readonly needs?: string
}

const none: GuidePart['attributes'] = new Map()
const mark: GuidePart = { place: 'words', holds: 'words', attributes: none }

/** Components that guides have. */
export const guideComponentNames = ['Note', 'Snippet', 'Tab', 'Tabs'] as const

/** All that a guide may write as a tag: its components, and a few elements that Markdown has no form for. */
export const guideParts: ReadonlyMap<string, GuidePart> = new Map<string, GuidePart>([
  ['Note', { place: 'block', holds: 'blocks', attributes: none }],
  ['Snippet', { place: 'block', holds: 'nothing', attributes: new Map([['file', 'text']]), needs: 'file' }],
  ['Tab', { place: 'block', holds: 'blocks', attributes: new Map([['name', 'text']]), needs: 'name' }],
  ['Tabs', { place: 'block', holds: 'blocks', attributes: new Map([['label', 'text']]), needs: 'label' }],
  ['abbr', { place: 'words', holds: 'words', attributes: new Map([['title', 'text']]) }],
  ['br', { place: 'words', holds: 'nothing', attributes: none }],
  ['details', { place: 'block', holds: 'blocks', attributes: new Map([['open', 'flag']]) }],
  ['kbd', mark],
  ['sub', mark],
  ['summary', mark],
  ['sup', mark],
])

/** The names of a list as words: `Note` and `Snippet`. */
export function namesInWords(names: readonly string[]): string {
  const marked = names.map((name) => `\`${name}\``)
  return marked.length < 2 ? marked.join('') : `${marked.slice(0, -1).join(', ')} and ${marked.at(-1)}`
}
