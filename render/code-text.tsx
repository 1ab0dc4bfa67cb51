import type { HTMLAttributes } from 'react'

interface CodeTextProps extends HTMLAttributes<HTMLElement> {
  /** What `highlight` or `markedCode` has written. */
  readonly markup: string
}

/** A `<code>` with highlighted text. */
export function CodeText({ markup, ...attributes }: CodeTextProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: code-markup.ts has escaped every text in it
  return <code {...attributes} dangerouslySetInnerHTML={{ __html: markup }} />
}
