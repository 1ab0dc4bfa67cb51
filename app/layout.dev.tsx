import type { ReactNode } from 'react'
import { HydrationMark } from '../components/explorer/hydration-mark.client'
import { SearchSiteData } from '../components/explorer/search-site-data'
import { DiscoveryLinks, HeadAssets } from '../components/layout/head-assets'
import { siteContent } from '../disk/site-content'

export default function RootLayout({ children }: { children: ReactNode }) {
  const context = siteContent()
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <HeadAssets context={context} />
        <DiscoveryLinks context={context} />
        <SearchSiteData context={context} />
      </head>
      <body>
        {children}
        <HydrationMark />
      </body>
    </html>
  )
}
