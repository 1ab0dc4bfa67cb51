import type { ReactNode } from 'react'

/** A heading of a page with an anchor that can be copied. */
export function SectionHeading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <h2 id={id} className="section-title">
      {children}
      <a href={`#${id}`} className="anchor" aria-label="Link to this section">
        #
      </a>
    </h2>
  )
}
