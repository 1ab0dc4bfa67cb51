import type { ReactNode } from 'react'
import { href } from '../catalog/address/links'
import type { AssetName } from '../site/assets'
import { earlyScript } from '../site/early-script'
import { paperColours } from '../site/forms/web-manifest'
import type { SiteContext } from '../site/site-context'
import { LateParts } from './late-parts'

export interface HeadProps {
  readonly context: SiteContext
  /** The whole title; none where the framework writes it, in development. */
  readonly title?: string
  /** Plain text, for search engines and previews. */
  readonly description?: string
  /** What has to come before everything else: scripts that lead on to another page. */
  readonly first?: ReactNode
  /** Whether search engines leave the page out. */
  readonly isHidden?: boolean
  /** `all` for a page that readers stay on; `style` for one that leads on, which needs neither fonts nor a script. */
  readonly assets?: 'all' | 'style'
  /** Whether the page lists codes or other pages: everything but an entry does. */
  readonly isList?: boolean
  /** Scripts that it has besides the one of every page, after its first paint. */
  readonly scripts?: readonly AssetName[]
  readonly children?: ReactNode
}

export interface DocumentProps extends Omit<HeadProps, 'children'> {
  /** What the head holds besides. */
  readonly head?: ReactNode
  readonly children: ReactNode
}

/**
 * A page as a whole HTML document: no framework script, and no inline script but the early one. On paper each sheet has
 * the title, which a stylesheet can only read from an attribute.
 */
export function Document({ head, children, ...rest }: DocumentProps) {
  return (
    <html lang="en" data-title={rest.title}>
      <Head {...rest}>{head}</Head>
      <body>{children}</body>
    </html>
  )
}

/** The head of every page of the site. Home and search have a body that is compiled without content. */
export function Head({
  context,
  title,
  description,
  first,
  isHidden = false,
  assets = 'all',
  isList = true,
  scripts = [],
  children,
}: HeadProps) {
  return (
    <head>
      {title !== undefined && <meta charSet="utf-8" />}
      {first}
      {title !== undefined && <meta name="viewport" content="width=device-width, initial-scale=1" />}
      {title !== undefined && <title>{title}</title>}
      {description !== undefined && <meta name="description" property="og:description" content={description} />}
      {isHidden && <meta name="robots" content="noindex" />}
      <HeadAssets context={context} isList={isList} scripts={assets === 'all' ? ['page.js', ...scripts] : []} />
      {children}
    </head>
  )
}

interface HeadAssetsProps extends Pick<HeadProps, 'context' | 'isList'> {
  /** None where the page leads on to another. */
  readonly scripts: readonly AssetName[]
}

/** Stylesheet, icon, and the scripts, which block nothing. */
function HeadAssets({ context, isList, scripts }: HeadAssetsProps) {
  const { site, assets } = context
  const hasScript = scripts.length > 0
  return (
    <>
      <link rel="stylesheet" precedence="site" href={href(site, assets['site.css'])} />
      {isList && <link rel="stylesheet" precedence="site" href={href(site, assets['lists.css'])} />}
      <BrandAssets context={context} />
      <link rel="icon" href={href(site, '/icon.svg')} />
      {hasScript && (
        <>
          <link rel="apple-touch-icon" href={href(site, '/apple-touch-icon.png')} />
          <ThemeColours site={site} />
        </>
      )}
      <meta name="referrer" content="no-referrer" />
      {hasScript && <LateParts context={context} scripts={scripts} />}
      {hasScript && <script>{earlyScript}</script>}
    </>
  )
}

/** The site's own look, which comes after ours; nothing where it has none. */
function BrandAssets({ context: { site } }: { context: SiteContext }) {
  const { brand } = site
  if (brand === undefined) return null
  return <link rel="stylesheet" href={href(site, brand.style)} />
}

/** What browsers draw around the page: the accent of the site, or its paper. */
function ThemeColours({ site: { brand } }: { site: SiteContext['site'] }) {
  const { light, dark } = brand?.accent || paperColours
  return (
    <>
      <meta name="theme-color" content={light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark} media="(prefers-color-scheme: dark)" />
    </>
  )
}
