import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { GuideDraft } from './guide-draft'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMdx).freeze()

/** The tree of a text of Markdown and JSX, which nothing evaluates; undefined, and a problem, where it cannot be read. */
export function parseMdx(draft: GuideDraft): Root | undefined {
  const { body } = draft.source
  try {
    return parser.parse(body)
  } catch (error) {
    if (error instanceof RangeError) {
      const words = {
        expected: 'text that can be parsed',
        received: 'text nested too deeply',
        write: 'a flatter text',
      }
      draft.report({}, { kind: 'limit', subject: 'guide', ...words })
      return undefined
    }
    const at = positionOf(error)
    const line = body.split('\n')[at.line - 1] ?? ''
    draft.report(
      { position: { start: at, end: at } },
      {
        kind: 'syntax',
        subject: 'MDX',
        expected: 'Markdown, with `{` and `<` only where a comment or a component is meant',
        received: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'something else',
        write: advice(line, at.column - 1),
      },
    )
    return undefined
  }
}

/** What to write where the parser has stopped: in a line, some characters behind what it could not take. */
function advice(line: string, column: number): string {
  const around = line.slice(Math.max(0, column - 4), column + 4)
  if (around.includes('<!')) return '{/* a comment */}'
  if (/^(?:import|export)\s/.test(line)) return 'the line with another word first; guides run no code'
  const address = /<((?:https?:|mailto:)[^>\s]*)>/.exec(line)?.[1]
  if (address !== undefined) return `[text](${address})`
  return 'code marks around the text with the character: `{`, `<`'
}

/** Line and column (from 1) that the parser gives with its errors. */
function positionOf(error: unknown): { line: number; column: number } {
  const { line, column } = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {} // VFileMessage
  return { line: typeof line === 'number' ? line : 1, column: typeof column === 'number' ? column : 1 }
}
