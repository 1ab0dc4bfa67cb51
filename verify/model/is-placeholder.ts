import { reservedHost } from '../../site/placeholder-address'

/**
 * Whether an address is one that nobody publishes a site at: that of a new `site.json`, a name that is reserved for examples
 * and tests (RFC 2606), or this machine. A `.example` that somebody chose counts as theirs.
 */
export function isPlaceholder(address: string): boolean {
  const [, host = ''] = /^https?:\/\/([^/:]+)/i.exec(address) ?? []
  const isReserved = reservedHost.test(host.toLowerCase()) && !/\.example$/i.test(host)
  return isReserved || /(?:^|\.)(?:localhost|local)$|^127\.|^0\.0\.0\.0$/i.test(host)
}
