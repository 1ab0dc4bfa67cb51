import { ExplorerMeta } from '../components/explorer/explorer-meta'
import { ExplorerPage } from '../components/explorer/explorer-page'
import type { ExplorerPageName } from '../components/explorer/explorer-page-name'
import { explorerSlots } from '../components/explorer/explorer-slots'
import { explorerWords } from '../components/explorer/explorer-words'
import { developmentContent } from './development-content.dev'

/** A page of the explorer in development: compiled and filled at once, from the content as it is now. */
export function DevelopmentExplorerPage({ name }: { name: ExplorerPageName }) {
  const context = developmentContent()
  const { title, description } = explorerWords(name, context.site)
  return (
    <>
      <title>{title}</title>
      <meta name="description" property="og:description" content={description} />
      <ExplorerMeta name={name} context={context} />
      <ExplorerPage name={name} slots={explorerSlots(name, context)} />
    </>
  )
}
