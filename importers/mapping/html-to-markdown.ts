import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { escapeWords } from './escape-text'

type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/** Longest HTML that is read; longer text stays as it is written. */
const longestHtml = 262_144

const tags =
  /<\/(?:p|a|b|i|u|code|ul|ol|li|em|strong|div|span|pre|tt|kbd|h[1-6]|table|tr|td|th|tbody|thead)>|<(?:br|hr|p)\s*\/?>/i

/** Whether a text of a data file holds HTML, and not only a word in angle brackets. */
export function isHtml(text: string): boolean {
  return text.length <= longestHtml && tags.test(text)
}

/** HTML of a field as Markdown: its words, links, lists and code. Everything else is only its text. */
export function htmlToMarkdown(html: string): string {
  return block(parseFragment(html).childNodes)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function block(nodes: readonly HtmlNode[], depth = 0): string {
  return depth > 60 ? '' : nodes.map((node) => one(node, depth + 1)).join('')
}

function one(node: HtmlNode, depth: number): string {
  if (node.nodeName === '#text' && 'value' in node) return inlineText(node.value)
  if (!('childNodes' in node) || !('tagName' in node)) return ''
  const name = node.tagName
  if (name === 'script' || name === 'style') return ''
  if (name === 'br') return '\n\n'
  if (name === 'pre')
    return `\n\n\`\`\`\n${rawText(node.childNodes, depth).replaceAll('```', '` ` `').trim()}\n\`\`\`\n\n`
  if (name === 'code' || name === 'tt' || name === 'kbd') return codeSpan(rawText(node.childNodes, depth))
  const inner = block(node.childNodes, depth)
  if (name === 'li') return `\n- ${inner.trim().replace(/\n+/g, ' ')}`
  if (name === 'ul' || name === 'ol') return `\n\n${inner.trim()}\n\n`
  if (name === 'strong' || name === 'b') return inner.trim() === '' ? inner : `**${inner.trim()}**`
  if (name === 'em' || name === 'i') return inner.trim() === '' ? inner : `*${inner.trim()}*`
  if (name === 'a') {
    const href = node.attrs.find((attribute) => attribute.name === 'href')?.value ?? ''
    return /^(?:https?:|\/|#)[^\s<>()]*$/i.test(href) && inner.trim() !== '' ? `[${inner.trim()}](${href})` : inner
  }
  return /^(?:p|div|h[1-6]|table|tr|blockquote|section)$/.test(name) ? `\n\n${inner}\n\n` : inner
}

function inlineText(text: string): string {
  const before = /^\s/.test(text) ? ' ' : ''
  const after = /\s$/.test(text) && text.trim() !== '' ? ' ' : ''
  return before + escapeWords(text.replace(/\s+/g, ' ').trim()) + after
}

function rawText(nodes: readonly HtmlNode[], depth: number): string {
  if (depth > 60) return ''
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value
      return 'childNodes' in node ? rawText(node.childNodes, depth + 1) : ''
    })
    .join('')
}

function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return ''
  return line.includes('`') ? `\`\` ${line.replace(/`{2,}/g, '`')} \`\`` : `\`${line}\``
}
