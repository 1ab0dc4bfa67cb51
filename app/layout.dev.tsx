import type { ReactNode } from 'react'
import { Head } from '../components/document'
import { ExplorerStyle } from '../components/explorer/explorer-style'
import { HydrationMark } from '../components/explorer/hydration-mark.client'
import { SearchSiteData } from '../components/explorer/search-site-data'
import { DiscoveryLinks } from '../components/layout/discovery-links'
import { developmentContent } from './development-content.dev'

export default function RootLayout({ children }: { children: ReactNode }) {
  const context = developmentContent()
  return (
    <html lang="en" className="fonts" suppressHydrationWarning>
      <Head context={context}>
        <ExplorerStyle context={context} />
        <DiscoveryLinks context={context} />
        <SearchSiteData context={context} />
      </Head>
      <body>
        {children}
        <HydrationMark />
      </body>
    </html>
  )
}
