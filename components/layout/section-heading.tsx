import type { ReactNode } from 'react'

/** A heading of a page, which the page script makes the link to its section (`client/page/contents.ts`). */
export function SectionHeading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <h2 id={id} dir="auto">
      {children}
    </h2>
  )
}
