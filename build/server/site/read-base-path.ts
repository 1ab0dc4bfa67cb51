import { SiteError } from './site-error'

/**
 * Where a site was built for, by the text of its own `catalogs.json`: empty, or a path without its closing slash.
 *
 * @param name the folder, as a person knows it
 * @throws SiteError where the file does not say it
 */
export function readBasePath(text: string | undefined, name: string): string {
  if (text === undefined) throw new SiteError(`${name}/catalogs.json is missing. ${remedy}`)
  const url = urlOf(text)
  if (url === undefined) throw new SiteError(`${name}/catalogs.json is damaged: it has no "url". ${remedy}`)
  // Two slashes at the start of an address name another host.
  return url.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '')
}

const remedy = 'Build it again: `faultbook build`.'

function urlOf(text: string): URL | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null || !('url' in read) || typeof read.url !== 'string') return undefined
    const url = new URL(read.url)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined
  } catch {
    return undefined
  }
}
