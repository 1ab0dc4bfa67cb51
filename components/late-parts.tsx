import { href } from '../catalog/address/links'
import type { AssetName } from '../site/assets'
import { lateId } from '../site/early-script'
import { xmlText } from '../site/forms/xml-text'
import type { SiteContext } from '../site/site-context'

interface LatePartsProps {
  readonly context: SiteContext
  /** The scripts of the page, in order. */
  readonly scripts: readonly AssetName[]
}

/**
 * What a page asks for after its first paint: its scripts, and the manifest. What is in a template is not fetched until
 * the early script (`site/early-script.ts`) takes it out. It comes before that script, which may do so at once.
 */
export function LateParts({ context: { site, assets }, scripts }: LatePartsProps) {
  const address = (path: string) => xmlText(href(site, path))
  const parts = [
    `<link rel="manifest" href="${address('/manifest.webmanifest')}"/>`,
    ...scripts.map((name) => `<script src="${address(assets[name])}"></script>`),
  ]
  // React would put the link before everything else, and looks for children that browsers keep elsewhere.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: addresses of our own, escaped
  return <template id={lateId} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: parts.join('') }} />
}
