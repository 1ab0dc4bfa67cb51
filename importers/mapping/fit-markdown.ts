import type { Nodes } from 'mdast'
import type { Place } from '../../catalog/model/catalog'
import { findHiddenReferences, hasReference } from '../../catalog/text/hidden-reference'
import { findMarkdownFault, longestMarkdown } from '../../catalog/text/markdown-limit'
import { markdownTree } from '../../catalog/text/markdown-tree'
import { isRelativeLink, resolveLink } from '../../catalog/text/relative-link'
import { isPublicHost } from '../../catalog/values/public-host'
import { isSafeLink } from '../../catalog/values/safe-link'
import { type Loss, lossAt } from '../rows/row'

/** What a text of a source is fitted to. Losses are added to. */
export interface Fitting {
  /** Where relative links lead. */
  readonly docsUrl: string | undefined
  readonly losses: Loss[]
  readonly place: Place
}

/**
 * Markdown of a source as a page can hold it: links lead somewhere that every reader can go to or are their words,
 * HTML that Markdown has a form for is that form, and code names a language or none.
 */
export function fitMarkdown(markdown: string, fitting: Fitting): string {
  if (markdown.length > longestMarkdown) {
    fitting.losses.push(lossAt(fitting.place, `the end of a text of ${markdown.length} characters`))
    return fitMarkdown(markdown.slice(0, longestMarkdown - 1000), fitting)
  }
  let fitted = markdown
  // An edit may make text a link that was none: what does not come to rest is shown as it is.
  for (let round = 0; round < mostRounds; round++) {
    if (findMarkdownFault(fitted) !== undefined) return fenced(fitted)
    const edited = mayNeedEdits.test(fitted) ? applyEdits(fitted, editsOf(fitted, fitting)) : fitted
    if (edited === fitted) {
      return hasReference(fitted) && findHiddenReferences(fitted).length > 0 ? fenced(fitted) : fitted
    }
    fitted = edited
  }
  return fenced(fitted)
}

const mostRounds = 4

const mayNeedEdits = /\]\(|\]:|<\/?[a-z]|https?:|www\.|```|~~~/i

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

function editsOf(markdown: string, fitting: Fitting): Edit[] {
  const edits: Edit[] = []
  const tree = markdownTree(markdown)
  const lost = new Set(
    tree.children.flatMap((node) =>
      node.type === 'definition' && target(node.url, fitting) === undefined ? [node.identifier] : [],
    ),
  )
  const open: Nodes[] = [tree]
  const codes: Edit[] = []
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    if (node.type === 'code' || node.type === 'inlineCode') codes.push({ from, to, text: '' })
    if (node.type === 'code') edits.push(...fenceEdit(markdown, from))
    if (node.type === 'link' || node.type === 'image') edits.push(...linkEdits(markdown, node, fitting))
    if (node.type === 'definition') edits.push(...definitionEdits(node, fitting))
    if (node.type === 'linkReference' && lost.has(node.identifier))
      edits.push({ from, to, text: labelOf(markdown, node) })
    if ('children' in node) open.push(...node.children)
  }
  return [...edits, ...htmlEdits(markdown, [...codes, ...edits], fitting)]
}

/** A link as it is, to where it leads in the docs, or as its words. */
function linkEdits(markdown: string, node: Extract<Nodes, { type: 'link' | 'image' }>, fitting: Fitting): Edit[] {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  const found = target(node.url, fitting)
  if (found === node.url) return []
  if (node.type === 'image') {
    fitting.losses.push(lossAt(fitting.place, `a picture: ${node.url.slice(0, 200)}`))
    return [{ from, to, text: node.alt ?? '' }]
  }
  const label = labelOf(markdown, node)
  if (found !== undefined) return [{ from, to, text: `[${label}](${found})` }]
  fitting.losses.push(lostLink(fitting.place, node.url))
  // Words that look like an address would become a link again.
  return [{ from, to, text: /https?:|www\.|@/.test(label) ? codeSpan(label, markdown) : label }]
}

function definitionEdits(node: Extract<Nodes, { type: 'definition' }>, fitting: Fitting): Edit[] {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  const found = target(node.url, fitting)
  if (found === node.url) return []
  if (found !== undefined) return [{ from, to, text: `[${node.label ?? node.identifier}]: ${found}` }]
  fitting.losses.push(lostLink(fitting.place, node.url))
  return [{ from, to, text: '' }]
}

/** The words of a link, as they are written. */
function labelOf(markdown: string, { children }: Extract<Nodes, { type: 'link' | 'linkReference' }>): string {
  const [first, last] = [children[0], children.at(-1)]
  return markdown.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0)
}

function lostLink(place: Place, url: string): Loss {
  return lossAt(place, `where the link ${url.slice(0, 200)} leads: with "docsUrl" in catalog.json it leads there`)
}

/** Where a link leads, as a page can hold it; undefined where it leads nowhere that every reader can go to. */
function target(url: string, { docsUrl }: Fitting): string | undefined {
  if (isForeign(url)) return url
  if (docsUrl === undefined || !isRelativeLink(url)) return undefined
  const full = resolveLink(url, docsUrl)
  return isForeign(full) ? full.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29')) : undefined
}

function isForeign(url: string): boolean {
  if (!isSafeLink(url)) return false
  if (/^mailto:/i.test(url)) return true
  const host = /^https?:\/\/([^/?#@:\s\\]+)(?::\d*)?(?:[/?#]|$)/i.exec(url)?.[1]
  return host !== undefined && isPublicHost(host)
}

/** A fence says its language alone. What tests of documentation write behind it is theirs. */
function fenceEdit(markdown: string, from: number): Edit[] {
  const [, marks = '', words] = /^([`~]{3,})[ \t]*([^\n]*)/.exec(markdown.slice(from, from + 500)) ?? []
  if (words === undefined || words.trim() === '') return []
  const [language = ''] = words.trim().split(/[\s,{]/)
  const isOfRust = /^(?:compile_fail|ignore|no_run|should_panic|edition\d*)$/.test(language)
  const name = isOfRust ? 'rust' : /^[A-Za-z][\w+#-]*$/.test(language) ? language : ''
  return words.trimEnd() === name
    ? []
    : [{ from: from + marks.length, to: from + marks.length + words.length, text: name }]
}

const pairs: Readonly<Record<string, readonly [string, string]>> = {
  code: ['`', '`'],
  b: ['**', '**'],
  strong: ['**', '**'],
  i: ['*', '*'],
  em: ['*', '*'],
  s: ['~~', '~~'],
  del: ['~~', '~~'],
  p: ['\n\n', '\n\n'],
  li: ['\n- ', ''],
  ul: ['\n\n', '\n\n'],
  ol: ['\n\n', '\n\n'],
  blockquote: ['\n\n', '\n\n'],
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, ['\n\n**', '**\n\n']])),
}

/** HTML that Markdown has a form for, outside of code. */
function htmlEdits(markdown: string, taken: readonly Edit[], fitting: Fitting): Edit[] {
  const isFree = (from: number, to: number) => !taken.some((edit) => from < edit.to && to > edit.from)
  const tags = [...markdown.matchAll(/<(\/?)([a-z][a-z0-9]*)(\s[^<>]*)?\/?>/gi)]
  const edits: Edit[] = []
  const open = new Map<string, { from: number; to: number; address: string | undefined }[]>()
  for (const match of tags) {
    const [whole, slash = '', tag = '', rest = ''] = match
    const [from, to, name] = [match.index, match.index + whole.length, tag.toLowerCase()]
    if (!isFree(from, to)) continue
    if (slash === '' && (name === 'br' || name === 'hr'))
      edits.push({ from, to, text: name === 'br' ? '  \n' : '\n\n' })
    else if (name in pairs || name === 'a') {
      const stack = open.get(name) ?? []
      open.set(name, stack)
      if (slash === '') stack.push({ from, to, address: /href\s*=\s*["']?([^"'\s>]+)/i.exec(rest)?.[1] })
      else {
        const start = stack.pop()
        if (start !== undefined) edits.push(...pairEdits(start, { from, to, name }, fitting))
      }
    }
  }
  return edits
}

function pairEdits(
  start: { from: number; to: number; address: string | undefined },
  end: { from: number; to: number; name: string },
  fitting: Fitting,
): Edit[] {
  const [before, after] = end.name === 'a' ? linkMarks(start.address, fitting) : (pairs[end.name] ?? ['', ''])
  return [
    { from: start.from, to: start.to, text: before },
    { from: end.from, to: end.to, text: after },
  ]
}

function linkMarks(address: string | undefined, fitting: Fitting): readonly [string, string] {
  if (address === undefined) return ['', '']
  const found = target(address, fitting)
  if (found !== undefined && !/[()]/.test(found)) return ['[', `](${found})`]
  fitting.losses.push(lostLink(fitting.place, address))
  return ['', '']
}

/** Applies edits from left to right; one that overlaps an earlier one is left out. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { from, to, text: insert } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    result += text.slice(at, from) + insert
    at = to
  }
  return result + text.slice(at)
}

/** Words as code, between marks that are nowhere else in the text. */
function codeSpan(words: string, markdown: string): string {
  const marks = '`'.repeat(longestMarks(markdown) + 1)
  return marks + words.replaceAll('`', '') + marks
}

function longestMarks(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((longest, [marks]) => Math.max(longest, marks.length), 0)
}

/** Text that no parser of Markdown should read, as it is. */
function fenced(text: string): string {
  const marks = '`'.repeat(Math.max(2, longestMarks(text)) + 1)
  return `${marks}\n${text}\n${marks}`
}
