import { compileSync } from '@mdx-js/mdx'
import type { Guide, Place } from '../catalog'
import { nearest } from '../nearest'
import type { Problem } from '../problem'
import type { Check } from './check'

/** Every guide is MDX that compiles, and shows only snippets that are there. */
export const checkGuides: Check = ({ catalog }) =>
  catalog.guides.flatMap((guide) => [...compileProblems(guide), ...snippetProblems(guide)])

function compileProblems(guide: Guide): Problem[] {
  try {
    compileSync(guide.body)
    return []
  } catch (error) {
    const { line, column } = positionOf(error)
    return [
      {
        kind: 'syntax',
        subject: 'MDX',
        place: { ...guide.place, line: guide.place.line + line - 1, column },
        expected: 'MDX: Markdown, with `{` and `<` only where a component or an expression is meant',
        received: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'something else',
        write: 'code marks around the character: `{`, `<`',
      },
    ]
  }
}

function snippetProblems(guide: Guide): Problem[] {
  const files = guide.snippets.map((snippet) => snippet.file)
  return [...guide.body.matchAll(/<Snippet\s+file="([^"]*)"/g)].flatMap((match) => {
    const file = match[1] ?? ''
    if (files.includes(file)) return []
    return [
      {
        kind: 'dead-link' as const,
        subject: file,
        place: placeInBody(guide, match.index),
        expected: 'a file of the folder `snippets` beside the guide',
        received: `"${file}", which is not there`,
        write: `<Snippet file="${nearest(file, files) ?? files[0] ?? '…'}" />`,
      },
    ]
  })
}

function placeInBody(guide: Guide, offset: number): Place {
  const before = guide.body.slice(0, offset).split('\n')
  return { ...guide.place, line: guide.place.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Line and column (from 1) that the MDX compiler gives with its errors. */
function positionOf(error: unknown): { line: number; column: number } {
  const { line, column } = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {} // VFileMessage
  return { line: typeof line === 'number' ? line : 1, column: typeof column === 'number' ? column : 1 }
}
