import { href } from '../catalog/model/links'
import type { SiteContext } from '../site/site-context'
import { ForwardHead } from './layout/forward-head'

export interface ForwardDocumentProps {
  readonly context: SiteContext
  /** Path of the page that it leads to. */
  readonly to: string
  /** The code or the path that the page stands for. */
  readonly name: string
  readonly title?: string
  /** The name that it had before, where it had another one. */
  readonly former?: string
}

/**
 * A page that leads to another one by itself, and by a link where that fails. There is one for every code, and
 * readers do not stay, so it holds nothing else.
 */
export function ForwardDocument({ context, to, name, title, former }: ForwardDocumentProps) {
  const { site, assets } = context
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <ForwardHead context={context} to={to} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${former === undefined ? name : `${former} is now ${name}`} · ${site.name}`}</title>
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href={href(site, '/icon.svg')} />
        <link rel="stylesheet" href={href(site, assets['site.css'])} />
      </head>
      <body>
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
            {title !== undefined && `${title}. `}
            <a className="text-link" href={href(site, to)}>
              Go to {name}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
