import type { Nodes } from 'mdast'
import { markdownForm } from '../../guides/html-advice'
import { readGuide } from '../../guides/read-guide'
import { nodesOf } from '../../guides/tree-nodes'
import type { Problem } from '../../model/problem'
import { markdownTree } from '../../text/markdown-tree'
import type { Check } from '../frame/check'
import { languageProblem } from './fence-languages'
import { textsOfCatalog, textsOfEntry } from './markdown-texts'

type Fault = Omit<Problem, 'place'>

/** Prose holds no HTML that Markdown has a form for, and names languages of code that there are. */
export const checkMarkup: Check = ({ catalog, parsed, locate }) => [
  ...parsed.flatMap(({ entry, locate: locateField }) =>
    textsOfEntry(entry).flatMap(([path, text]) =>
      faultsOf(text).map((fault) => ({ ...fault, place: locateField(path) })),
    ),
  ),
  ...textsOfCatalog(catalog).flatMap(([path, text]) =>
    faultsOf(text).map((fault) => ({ ...fault, place: locate(path) })),
  ),
]

/** The languages of fences in guides; their HTML is a matter of the guides' own check. */
export const checkGuideLanguages: Check = ({ catalog }) =>
  catalog.guides.flatMap((guide) =>
    nodesOf(readGuide(guide).parsed).flatMap((node) => {
      const fault = node.type === 'code' ? languageProblem(node.lang) : undefined
      const { line = 1, column = 1 } = node.position?.start ?? {}
      return fault === undefined
        ? []
        : [{ ...fault, place: { ...guide.place, line: guide.place.line + line - 1, column } }]
    }),
  )

/** Cheap where a text has neither tags nor fences. */
function faultsOf(text: string): Fault[] {
  if (!/<\/?[a-z]|```|~~~/i.test(text)) return []
  return nodesOf(treeOf(text)).flatMap((node): Fault[] => {
    const fault = node.type === 'code' ? languageProblem(node.lang) : undefined
    if (fault !== undefined) return [fault]
    return 'children' in node ? htmlFaults(wordsOf(node)) : []
  })
}

/** The words of a node in a row: a tag may go on behind an address, which is a link of its own. */
function wordsOf(node: Extract<Nodes, { children: unknown[] }>): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      const [first] = child.type === 'link' ? child.children : []
      return first?.type === 'text' && child.type === 'link' && isBare(child) ? first.value : ' '
    })
    .join('')
}

/** Whether a link is an address that is in the text without marks. */
function isBare({ position, children: [first] }: Extract<Nodes, { type: 'link' }>): boolean {
  return first?.position?.start.offset === position?.start.offset
}

const tag =
  /<(a)\s+href\s*=[^>]*>|<(br|hr)\s*\/?>|<(b|strong|i|em|s|del|code|p|li|ul|ol|h[1-6]|blockquote)>(?=[\s\S]*?<\/\3>)/gi

function htmlFaults(words: string): Fault[] {
  return [...words.matchAll(tag)].map(([whole, a, empty, pair]) => {
    const name = (a ?? empty ?? pair ?? '').toLowerCase()
    const address = /href\s*=\s*["']?([^"'\s>]+)/i.exec(whole)?.[1]
    const label = /^([^<]{1,80})<\/a>/i.exec(words.slice(words.indexOf(whole) + whole.length))?.[1] ?? 'text'
    return {
      kind: 'raw-html',
      subject: whole,
      expected: 'Markdown, or code marks around a tag that readers are to see',
      received: `\`${whole}\``,
      write: name === 'a' && address !== undefined ? `[${label}](${address})` : (markdownForm(name) ?? `\`${whole}\``),
    }
  })
}

/** The tree of a text; none where the parser runs out of stack, which is a problem of its own. */
function treeOf(markdown: string): Nodes | undefined {
  try {
    return markdownTree(markdown)
  } catch {
    return undefined
  }
}
