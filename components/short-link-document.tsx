import { entryPath } from '../catalog/model/links'
import type { ShortLink } from '../site/short-links'
import type { SiteContext } from '../site/site-context'
import { ForwardDocument } from './forward-document'
import { FontPreloads, HeadAssets } from './layout/head-assets'
import { SiteFooter } from './layout/site-footer'
import { SiteHeader } from './layout/site-header'
import { Choices } from './parts/choices'

/** `/e/<CODE>/`: leads on where one catalog has the code or the alias, and asks where several have it. */
export function ShortLinkDocument({ context, link }: { context: SiteContext; link: ShortLink }) {
  const { site, catalogs } = context
  const [only, ...others] = link.entries
  if (only !== undefined && others.length === 0) {
    const isCode = only.slug.toLowerCase() === link.slug.toLowerCase()
    const former = isCode ? {} : { former: link.slug }
    return <ForwardDocument context={context} to={entryPath(only)} name={only.code} title={only.title} {...former} />
  }
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${link.slug} in which catalog? · ${site.name}`}</title>
        <meta name="robots" content="noindex" />
        <FontPreloads context={context} />
        <HeadAssets context={context} />
      </head>
      <body>
        <SiteHeader context={context} />
        <main id="content" className="page">
          <div className="fault" aria-hidden="true" />
          <h1 className="entry-title mt-6">
            <code>{link.slug}</code> <span>in which catalog?</span>
          </h1>
          <p className="lead">{link.entries.length} catalogs have this code. Choose the API that answered you.</p>
          <Choices site={site} catalogs={catalogs} entries={link.entries} />
        </main>
        <SiteFooter context={context} />
      </body>
    </html>
  )
}
