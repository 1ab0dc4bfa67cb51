import type { ReactNode } from 'react'
import type { SiteContext } from '../../site/site-context'
import { SiteFooter } from '../layout/site-footer'
import { SiteHeader } from '../layout/site-header'
import type { ExplorerPageName } from './explorer-page-name'
import { HomeBrowse, HomeIntro } from './home-slots'
import { SearchBrowse, SearchIntro } from './search-slots'
import type { SlotName } from './slot-name'

/** What is in the slots of a page of the explorer. */
export function explorerSlots(name: ExplorerPageName, context: SiteContext): Readonly<Record<SlotName, ReactNode>> {
  const [Intro, Browse] = name === 'home' ? [HomeIntro, HomeBrowse] : [SearchIntro, SearchBrowse]
  return {
    header: <SiteHeader context={context} hasSearch />,
    intro: <Intro context={context} />,
    browse: <Browse context={context} />,
    footer: <SiteFooter context={context} />,
  }
}
