import { ExplorerMeta } from '../components/explorer/explorer-meta'
import { ExplorerPage } from '../components/explorer/explorer-page'
import type { ExplorerPageName } from '../components/explorer/explorer-page-name'
import { explorerSlots } from '../components/explorer/explorer-slots'
import { developmentContent } from './development-content.dev'

/** A page of the explorer in development: compiled and filled at once, from the content as it is now. */
export function DevelopmentExplorerPage({ name }: { name: ExplorerPageName }) {
  const context = developmentContent()
  return (
    <>
      <ExplorerMeta name={name} context={context} />
      <ExplorerPage name={name} slots={explorerSlots(name, context)} />
    </>
  )
}
