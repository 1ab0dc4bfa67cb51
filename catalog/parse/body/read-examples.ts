import type { Code, Heading, Paragraph, RootContent } from 'mdast'
import { provenances } from '../../values/vocabulary'
import { type BodyDraft, splitAtHeadings } from './body-draft'

/** What an example cannot do without, and how each part is written. */
const requiredParts = new Map([
  [
    'source',
    { expected: provenances.map((word) => `\`Source: ${word}\``).join(' or '), write: 'Source: illustrative' },
  ],
  ['request', { expected: 'a fence ```http request', write: '```http request\nGET /… HTTP/1.1\n```' }],
  ['response', { expected: 'a fence ```http response', write: '```http response\nHTTP/1.1 …\n```' }],
])

/** How an example is written in an `.mdx` entry. */
export const exampleForm = [
  '### What the example shows',
  ...[...requiredParts.values()].map(({ write }) => write),
].join('\n\n')

/**
 * Reads the examples under `## Examples`: each has a heading and a source; a request and a response, or what is
 * shown where there is no HTTP; and may have a note. The schema says what an example needs besides its source.
 */
export function readExamples(draft: BodyDraft, heading: Heading, nodes: readonly RootContent[]): void {
  for (const part of splitAtHeadings(nodes, 3)) {
    if (part.heading === undefined) {
      const [node = heading] = part.nodes
      draft.reportSection('examples', 'Examples', node, {
        expected: 'each example under a heading of its own',
        received: draft.quote(node),
        write: exampleForm,
      })
    } else readExample(draft, part.heading, part.nodes)
  }
  if (nodes.length > 0) return
  draft.reportSection('examples', 'Examples', heading, {
    expected: 'at least one example',
    received: 'nothing',
    write: exampleForm,
  })
}

function readExample(draft: BodyDraft, heading: Heading, nodes: readonly RootContent[]) {
  const path = ['examples', draft.value.examples.length]
  draft.mark(path, heading)
  const value = new Map<string, unknown>([['title', draft.heading(heading)]])
  const notes: RootContent[] = []
  for (const node of nodes) {
    const parts = readParts(draft, node)
    if (parts.length === 0) notes.push(node)
    for (const part of parts) {
      if (value.has(part.name)) {
        draft.reportSection('examples', 'Examples', node, {
          expected: `one ${part.name} in an example`,
          received: 'another one',
          write: 'a second example under its own `###` heading',
        })
        continue
      }
      value.set(part.name, part.value)
      if (part.isMalformed) value.set('malformed', true)
      draft.mark([...path, part.name], node)
      if (node.type === 'code') markLines(draft, [...path, part.name], node)
    }
  }
  if (notes[0] !== undefined) {
    value.set('note', notes.map((node) => draft.slice(node, node)).join('\n\n'))
    draft.mark([...path, 'note'], notes[0])
  }
  reportMissing(draft, heading, value)
  draft.value.examples.push(Object.fromEntries(value))
}

interface Part {
  readonly name: string
  readonly value: string | readonly string[]
  readonly isMalformed: boolean
}

function readParts(draft: BodyDraft, node: RootContent): Part[] {
  if (node.type === 'paragraph') return [...readCause(draft, node), ...readSources(draft.slice(node, node))]
  if (node.type !== 'code') return []
  const words = node.meta?.trim().split(/\s+/).join(' ')
  if (words === 'shown') return [{ name: words, value: node.value, isMalformed: false }]
  if (node.lang !== 'http') return []
  const isMalformed = words === 'request malformed'
  if (!isMalformed && words !== 'request' && words !== 'response' && words !== 'corrected') return []
  return [{ name: isMalformed ? 'request' : words, value: node.value, isMalformed }]
}

/** ``Caused by: `a line of the request` ``, several with commas between them; without quotes it is all that follows. */
function readCause(draft: BodyDraft, node: Paragraph): Part[] {
  const text = draft.slice(node, node)
  if (!text.startsWith('Caused by:')) return []
  const [, ...rest] = node.children
  const isList =
    rest.length > 0 && rest.every((part) => part.type === 'inlineCode' || draft.slice(part, part).trim() === ',')
  const lines = isList ? rest.flatMap((part) => (part.type === 'inlineCode' ? [part.value] : [])) : []
  return [{ name: 'causedBy', value: isList ? lines : text.slice('Caused by:'.length).trim(), isMalformed: false }]
}

const sourceParts = '(?:request|corrected request|response|headers)'
const sourceStart = new RegExp(`^Source(?: of the ${sourceParts})?:`)
const nextSource = new RegExp(` (?=Source of the ${sourceParts}:)`)

/** `Source: documented`, and in lines after it, or alone, `Source of the request: illustrative`. */
function readSources(text: string): Part[] {
  if (!sourceStart.test(text)) return []
  return text.split(nextSource).flatMap((line): Part[] => {
    const [, part, source = ''] = /^Source(?: of the (\w+)(?: request)?)?:\s*(.*)$/.exec(line) ?? []
    return [{ name: part === undefined ? 'source' : `${part}Source`, value: source, isMalformed: false }]
  })
}

/** The place of each line in a fence, so that a fault in HTTP text is found at once. */
function markLines(draft: BodyDraft, path: readonly (string | number)[], node: Code) {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  for (const index of node.value.split('\n').keys()) draft.mark([...path, index], draft.place(line + 1 + index, column))
}

function reportMissing(draft: BodyDraft, heading: Heading, value: ReadonlyMap<string, unknown>) {
  const isShown = value.has('shown')
  const isDocumented = value.get('source') === 'documented' && (value.has('request') || value.has('response'))
  for (const [name, { expected, write }] of requiredParts) {
    if (value.has(name) || (name !== 'source' && (isShown || isDocumented))) continue
    const words = { expected: `${expected} under each example`, received: 'none', write }
    draft.reportSection('examples', 'Examples', heading, words)
  }
}
