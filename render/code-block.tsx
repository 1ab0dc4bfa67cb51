import type { ReactElement } from 'react'
import { CodeText } from './code-text'
import { highlight } from './highlight'

export interface CodeBlockProps {
  readonly text: string
  /** `http`, `json`, `ts`, `bash`; anything else stays plain. */
  readonly language: string
  /** The name of the file that the block is, where it is a whole one. */
  readonly file?: string
}

/** A block of code as the text of the content shows it: highlighted, reachable by keyboard where it scrolls. */
export function CodeBlock({ text, language }: CodeBlockProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls sideways has to be reachable by keyboard
    <pre className="code" data-language={language || undefined} tabIndex={0}>
      <CodeText markup={highlight(text, language)} />
    </pre>
  )
}
