import { absoluteUrl, entryPath, href } from '../catalog/address/links'
import { entryName } from '../catalog/model/entry-name'
import type { PageSubjects } from '../site/pages'
import type { SiteContext } from '../site/site-context'
import { Document } from './document'
import type { PageProps } from './page-props'

interface ForwardDocumentProps {
  readonly context: SiteContext
  /** Path of the page that it leads to. */
  readonly to: string
  /** The code or the path that the page stands for. */
  readonly name: string
  readonly title?: string
  /** The name that it had before, where it had another one. */
  readonly former?: string
}

/** At a former name of a code. */
export function AliasDocument({ context, subject: { alias, entry } }: PageProps<PageSubjects['alias']>) {
  return (
    <ForwardDocument
      context={context}
      to={entryPath(entry)}
      name={entryName(entry)}
      title={entry.title}
      former={alias}
    />
  )
}

/** At an address that has moved. */
export function MovedDocument({ context, subject: { from, to } }: PageProps<PageSubjects['moved']>) {
  return <ForwardDocument context={context} to={to} name={to} former={from} />
}

/** `/e/<CODE>/` of a code or an alias that one catalog has. */
export function ShortLinkDocument({ context, subject }: PageProps<PageSubjects['short-link']>) {
  const { slug, entry } = subject
  const former = entry.slug.toLowerCase() === slug.toLowerCase() ? {} : { former: slug }
  const { code, title } = entry
  return <ForwardDocument context={context} to={entryPath(entry)} name={code} title={title} {...former} />
}

/**
 * A page that leads to another one by itself, and by a link where that fails. There is one for every code, and
 * readers do not stay, so it holds nothing else.
 */
function ForwardDocument({ context, to, name, title, former }: ForwardDocumentProps) {
  const { site } = context
  const words = `${former === undefined ? name : `${former} is now ${name}`} · ${site.name}`
  return (
    <Document
      context={context}
      title={words}
      first={<LeadingOn context={context} to={to} />}
      assets="style"
      isList={false}
    >
      <main id="content" className="page">
        <h1 className="entry-title">
          <code>{former ?? name}</code>
          {former !== undefined && (
            <>
              {' '}
              <span>is now</span> <code>{name}</code>
            </>
          )}
        </h1>
        <p className="lead">
          {title !== undefined && <span dir="auto">{title}.</span>}{' '}
          <a className="text-link" href={href(site, to)}>
            Go to {name}
          </a>
        </p>
      </main>
    </Document>
  )
}

/**
 * The script comes first and waits for nothing; without script the refresh leads on, and loses the fragment.
 * Search engines are sent to the page itself.
 */
function LeadingOn({ context, to }: { context: SiteContext; to: string }) {
  const { site, assets } = context
  return (
    <>
      <script src={href(site, assets['forward.js'])} data-to={href(site, to)} />
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${href(site, to)}`} />
      </noscript>
      <link rel="canonical" href={absoluteUrl(site, to)} />
      <meta name="robots" content="noindex" />
    </>
  )
}
