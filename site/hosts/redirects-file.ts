import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { type Redirect, type RedirectTable, redirectKinds } from './redirect-table'

/** Most rules without a wildcard that Cloudflare Pages reads. */
export const mostRules = 2_000

export interface RedirectsFile {
  readonly text: string
  /** Rules that did not fit. The pages of the site serve their addresses. */
  readonly dropped: number
}

/**
 * `_redirects` for Netlify and Cloudflare Pages. Each address is with its closing slash and without;
 * where not all fit, the kinds that matter least and the forms without a slash go first.
 */
export function redirectsFile(site: Site, { redirects, forms }: RedirectTable, most = mostRules): RedirectsFile {
  const ofPages = redirectKinds.flatMap((kind) => {
    const own = redirects.filter((redirect) => redirect.kind === kind)
    return [...own.map((redirect) => rule(site, redirect, true)), ...own.map((redirect) => rule(site, redirect, false))]
  })
  const ordered = [...ofPages, ...forms.map(({ from, to }) => `${href(site, from)} ${href(site, to)} 301`)]
  const kept = ordered.slice(0, most)
  const text = ['# Former names, codes in lower case, and codes without their catalog.', ...kept, ''].join('\n')
  return { text, dropped: ordered.length - kept.length }
}

function rule(site: Site, { from, to }: Redirect, hasSlash: boolean): string {
  return `${href(site, hasSlash ? from : from.slice(0, -1))} ${href(site, to)} 301`
}
