import type { ReactNode } from 'react'
import { HydrationMark } from '../components/explorer/hydration-mark.client'

/** Without a head: the build writes it (`components/explorer/explorer-head.tsx`). */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        {children}
        <HydrationMark />
      </body>
    </html>
  )
}
