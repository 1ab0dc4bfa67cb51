import { expect } from 'vitest'
import { mdxText } from '../../content.fixture'
import { formatProblem } from '../../model/problem'
import { parseEntryBody } from './parse-entry-body'

/** Parses prose that begins in line 10, as after nine lines of front matter. */
export function parseBody(text: string): ReturnType<typeof parseEntryBody> {
  return parseEntryBody('a.mdx', text, { lineOffset: 9 })
}

/** What is told of it. */
export function bodyProblems(text: string): string {
  return parseBody(text).problems.map(formatProblem).join('\n')
}

/** The sample prose with a part changed, which has to be there. */
export function changedBody(from: string, to: string): string {
  const text = mdxText.replace(from, () => to)
  expect(text).not.toBe(mdxText)
  return text
}
