import type { Site } from '../catalog/model/site'

/** Names that RFC 2606 and RFC 6761 reserve: nobody can publish there. */
export const reservedHost = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid)$/

/**
 * Why a site must not be published under its address yet; undefined where the address is one.
 *
 * @param file the site file, as messages name it
 */
export function placeholderAddress({ url }: Pick<Site, 'url'>, file: string): string | undefined {
  const [, host = ''] = /^https?:\/\/([^/:]+)/i.exec(url) ?? []
  if (!reservedHost.test(host)) return undefined
  return `${url} is a placeholder, and part of the "type" of every code. Before you publish, set "url" in ${file}, or FAULTBOOK_URL.`
}
