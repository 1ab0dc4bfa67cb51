import { z } from 'zod'
import { explorerPageNames } from '../../components/explorer/explorer-page-name'
import { slotNames } from '../../components/explorer/slot-name'

/** A page as it is compiled. Wherever the base path of a site belongs, `assetPrefix` stands for it. */
const compiledPage = z.object({
  name: z.enum(explorerPageNames),
  /** Its HTML from beginning to end: what is compiled, and where the build fills something in. */
  pieces: z.array(z.union([z.string(), z.object({ fill: z.enum(['head', ...slotNames]) })])),
  /** Addresses of the scripts of the framework, in their order. */
  scripts: z.array(z.string()),
  /** What was in inline scripts: the page once more, as the framework reads it. */
  inline: z.string(),
})

/** What `compileExplorer` writes as `explorer.json`. The files that it names are beside it. */
export const compiledExplorerSchema = z.object({
  pages: z.array(compiledPage),
  /** Paths below the root of a site, each with the hash of the content. */
  files: z.array(z.object({ path: z.string().startsWith('/_next/static/'), sha256: z.string() })),
})

export type CompiledPage = z.infer<typeof compiledPage>
export type CompiledExplorer = z.infer<typeof compiledExplorerSchema>
