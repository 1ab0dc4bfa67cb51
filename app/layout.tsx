import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { DiscoveryLinks, fontAddresses, HeadAssets } from '../components/layout/head-assets'
import { HydrationMark } from '../components/search/hydration-mark.client'
import { siteContent } from '../disk/site-content'

export function generateMetadata(): Metadata {
  const { site } = siteContent()
  return {
    metadataBase: new URL(`${site.url}${site.basePath}/`),
    title: { default: site.name, template: `%s · ${site.name}` },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default function RootLayout({ children }: { children: ReactNode }) {
  for (const address of fontAddresses(siteContent())) preload(address, { as: 'font', crossOrigin: '' })
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <HeadAssets context={siteContent()} />
        <DiscoveryLinks context={siteContent()} />
      </head>
      <body>
        {children}
        <HydrationMark />
      </body>
    </html>
  )
}
