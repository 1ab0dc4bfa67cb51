import type { Heading, Root, RootContent } from 'mdast'
import type { Place } from '../../model/catalog'
import type { Problem } from '../../model/problem'
import { findMarkdownFault } from '../../text/markdown-limit'
import { markdownTree } from '../../text/markdown-tree'
import { unsafeOffsets, unsafeWords } from '../../text/unsafe-character'
import { LineIndex } from '../data/line-index'
import { BodyDraft, type ProseField, proseFields, splitAtHeadings } from './body-draft'
import { exampleForm, readExamples } from './read-examples'
import { readItems } from './read-items'

/** The prose of an `.mdx` entry as data, and where each part of it is. */
export interface EntryBody {
  readonly value: Readonly<Record<ProseField, unknown[]>>
  readonly places: ReadonlyMap<string, Place>
  readonly problems: readonly Problem[]
  /** Fields that could not be read in full; every one of them is named in a problem. */
  readonly unsound: ReadonlySet<ProseField>
}

export interface BodyOptions {
  /** Number of lines of the file before the text. */
  readonly lineOffset: number
  /** A draft may lack the sections that a complete entry must have. */
  readonly isDraft?: boolean
}

/** Reads causes, solutions, examples and free sections from the Markdown tree of an entry. Never throws. */
export function parseEntryBody(file: string, body: string, { lineOffset, isDraft = false }: BodyOptions): EntryBody {
  const draft = new BodyDraft(file, body, lineOffset)
  const tree = reportLimits(draft, body) || reportUnsafe(draft, body) ? undefined : treeOf(body)
  if (tree !== undefined) {
    readSections(draft, tree, isDraft)
    return draft
  }
  if (draft.problems.length === 0) {
    const words = {
      expected: 'Markdown that can be parsed',
      received: 'text nested too deeply',
      write: 'a flatter text',
    }
    draft.report(undefined, draft.place(1), { kind: 'limit', subject: 'Markdown', ...words })
  }
  for (const field of proseFields) draft.unsound.add(field)
  return draft
}

/** The tree of a text; undefined where the parser runs out of stack. */
function treeOf(body: string): Root | undefined {
  try {
    return markdownTree(body)
  } catch {
    return undefined
  }
}

function reportLimits(draft: BodyDraft, body: string): boolean {
  const fault = findMarkdownFault(body)
  if (fault === undefined) return false
  const { expected, received } = fault
  const words = { kind: 'limit', subject: 'Markdown', expected, received, write: 'a simpler text' } as const
  draft.report(undefined, draft.place(fault.line), words)
  return true
}

/** Names each line with a character that must not be published; the parser would replace some of them. */
function reportUnsafe(draft: BodyDraft, body: string): boolean {
  const lines = new LineIndex('', body)
  let last = 0
  for (const offset of unsafeOffsets(body)) {
    const { line, column } = lines.at(offset)
    if (line === last) continue
    last = line
    const words = unsafeWords(body, offset)
    draft.report(undefined, draft.place(line, column), { kind: 'unsafe-text', subject: words.received, ...words })
  }
  return draft.problems.length > 0
}

const requiredSections = [
  { name: 'Causes', field: 'causes', write: '## Causes\n\n- Why this code appears.' },
  { name: 'Solutions', field: 'solutions', write: '## Solutions\n\n1. What to do.' },
  { name: 'Examples', field: 'examples', write: `## Examples\n\n${exampleForm}` },
] as const

function readSections(draft: BodyDraft, root: Root, isDraft: boolean) {
  const seen = new Map<string, number>()
  for (const { heading, nodes } of splitAtHeadings(root.children, 2)) {
    if (heading === undefined) reportStray(draft, nodes[0])
    else readSection(draft, { heading, nodes, seen })
  }
  for (const { name, field, write } of requiredSections) {
    if (isDraft || seen.has(name.toLowerCase())) continue
    const words = { expected: `a heading \`## ${name}\``, received: 'no such heading', write }
    draft.report(field, draft.place(1), { kind: 'missing-section', subject: name, ...words })
  }
}

interface Section {
  readonly heading: Heading
  readonly nodes: readonly RootContent[]
  /** Line of each heading so far, by its text in lower case. */
  readonly seen: Map<string, number>
}

function readSection(draft: BodyDraft, { heading, nodes, seen }: Section) {
  const name = draft.heading(heading)
  const key = name.toLowerCase()
  const required = requiredSections.find((section) => section.name.toLowerCase() === key)
  const field = required?.field ?? 'sections'
  const before = seen.get(key)
  if (before !== undefined) {
    draft.reportSection(field, name, heading, {
      expected: 'each heading once',
      received: `the same heading as in line ${before}`,
      write: 'both texts under one heading',
    })
    return
  }
  seen.set(key, draft.placeOf(heading).line)
  const form = `## ${required?.name ?? name}`
  if (heading.depth !== 2 || (required !== undefined && required.name !== name)) {
    const words = { expected: `\`${form}\``, received: draft.quote(heading), write: form }
    draft.reportSection(field, required?.name ?? name, heading, words)
  }
  if (required === undefined) readFreeSection(draft, name, { heading, nodes, seen })
  else {
    draft.mark([required.field], heading)
    if (required.field === 'examples') readExamples(draft, heading, nodes)
    else readItems(draft, { field: required.field, name: required.name, heading }, nodes)
  }
}

function readFreeSection(draft: BodyDraft, name: string, { heading, nodes }: Section) {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first === undefined || last === undefined) {
    const words = { expected: 'text', received: 'nothing', write: 'the text, or remove the heading' }
    draft.reportSection('sections', name, heading, words)
    return
  }
  draft.mark(['sections', draft.value.sections.length], heading)
  draft.value.sections.push({ heading: name, text: draft.slice(first, last) })
}

function reportStray(draft: BodyDraft, node: RootContent | undefined) {
  if (node === undefined) return
  draft.report(undefined, draft.placeOf(node), {
    kind: 'bad-section',
    subject: 'text before the first heading',
    expected: 'the text to begin with `## Causes`; prose runs no code',
    received: draft.quote(node),
    write: 'a `summary` in the front matter, or a section of its own after the examples',
  })
}
