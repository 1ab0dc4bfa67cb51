import { escapeMarkdown } from './markdown-source'

/** Parts of a text below one another; empty ones are left out. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** A text below a heading, or lines of which empty ones are left out; nothing where there is none. */
export function section(heading: string, content: string | readonly string[]): string {
  const text = typeof content === 'string' ? content : content.filter((line) => line !== '').join('\n')
  return text === '' ? '' : `## ${heading}\n\n${text}`
}

/** `- [Order already paid](…/index.md): 409.` The note is Markdown of one line; without one the link is alone. */
export function linkLine(text: string, url: string, note = ''): string {
  const words = note.replace(/\s+/g, ' ').trim()
  return `- [${escapeMarkdown(text)}](${url})${words === '' ? '' : `: ${words}`}`
}
