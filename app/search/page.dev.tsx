import { DevelopmentExplorerPage } from '../explorer-page.dev'

export const dynamic = 'force-dynamic'

export default function Page() {
  return <DevelopmentExplorerPage name="search" />
}
