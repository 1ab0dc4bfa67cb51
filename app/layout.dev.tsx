import type { ReactNode } from 'react'
import { HydrationMark } from '../components/explorer/hydration-mark.client'
import { SearchSiteData } from '../components/explorer/search-site-data'
import { DiscoveryLinks, HeadAssets } from '../components/layout/head-assets'
import { developmentContent } from './development-content.dev'

export default function RootLayout({ children }: { children: ReactNode }) {
  const context = developmentContent()
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
