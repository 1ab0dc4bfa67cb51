import type { ReactNode } from 'react'
import { SearchExplorer } from '../search/search-explorer.client'
import type { ExplorerPageName } from './explorer-page-name'
import { Slot } from './slot.client'
import type { SlotName } from './slot-name'

interface ExplorerPageProps {
  readonly name: ExplorerPageName
  /** What is in the slots, in development only: a build fills them itself. */
  readonly slots?: Readonly<Record<SlotName, ReactNode>>
}

/** Home or the search page, neither of which knows any content. */
export function ExplorerPage({ name, slots }: ExplorerPageProps) {
  return (
    <>
      <Slot name="header">{slots?.header}</Slot>
      <main id="content" className="page">
        <Slot name="intro">{slots?.intro}</Slot>
        <div className={name === 'home' ? 'mt-8' : 'mt-6'}>
          <SearchExplorer variant={name}>
            <Slot name="browse">{slots?.browse}</Slot>
          </SearchExplorer>
        </div>
      </main>
      <Slot name="footer">{slots?.footer}</Slot>
    </>
  )
}
