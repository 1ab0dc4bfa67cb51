'use client'

import type { ReactNode } from 'react'
import type { SlotName } from './slot-name'

/** What was in the slots when this module was loaded, before React looked at the page. */
const found = new Map<string | undefined, string>()
if (typeof document !== 'undefined') {
  for (const slot of document.querySelectorAll<HTMLElement>('[data-slot]')) found.set(slot.dataset.slot, slot.innerHTML)
}

/**
 * A place that the build fills with HTML, so that a page is compiled once for any content. React leaves alone what
 * it finds there. Where it draws the page again, since a translation has changed a text say, the slot gets back what
 * was in it. In development the content is in the tree, as `children`.
 */
export function Slot({ name, children }: { name: SlotName; children?: ReactNode }) {
  if (children !== undefined) return <div data-slot={name}>{children}</div>
  const html = { __html: found.get(name) ?? '' }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the build's own HTML, as it is in the page already
  return <div data-slot={name} suppressHydrationWarning dangerouslySetInnerHTML={html} />
}
