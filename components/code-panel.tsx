import type { ReactNode } from 'react'
import { CopyButton } from './copy-button'

/** A block of code with a title bar and a copy button. `id` is unique on the page. */
export function CodePanel({
  id,
  title,
  copies,
  children,
}: {
  id: string
  title: ReactNode
  copies: string
  children: ReactNode
}) {
  return (
    <div className="panel">
      <div className="panel-bar">
        <div>{title}</div>
        <CopyButton label={copies} from={id} />
      </div>
      <pre>
        <code id={id}>{children}</code>
      </pre>
    </div>
  )
}
