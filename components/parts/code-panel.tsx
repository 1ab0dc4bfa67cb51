import type { ReactNode } from 'react'
import { CodeText } from '../../render/code-text'
import { CopyButton } from './copy-button'

interface CodePanelProps {
  readonly title: ReactNode
  /** What its copy button copies, where its title does not say it: "the block". */
  readonly copies?: string
  /** What is filled in below is written as JSON, or for a URL. */
  readonly into?: 'json' | 'url'
  /** Where React hydrates the page, as in development guides, the button cannot come from the page script. */
  readonly hasButton?: boolean
  /** Highlighted text; where there is none, the children are the text. */
  readonly markup?: string
  readonly children?: ReactNode
}

/** A block of code with a title bar, to which the page script adds a copy button (`client/page/copy.ts`). */
export function CodePanel({ title, copies, into, hasButton = false, markup, children }: CodePanelProps) {
  return (
    <figure>
      <figcaption>
        {title}
        {hasButton && <CopyButton label={copies ?? ''} />}
      </figcaption>
      <pre>
        {markup === undefined ? (
          <code data-copies={copies} data-into={into}>
            {children}
          </code>
        ) : (
          <CodeText markup={markup} data-copies={copies} data-into={into} />
        )}
      </pre>
    </figure>
  )
}
