/** Names that only a machine or a network of one's own knows (RFC 6761, RFC 6762, RFC 8375). */
const ownNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/i

/** Addresses of one's own machine, network or link (RFC 6890), and the one that means any. */
const ownAddresses = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./

/**
 * Whether every reader can reach a host: a name with a dot in it, or an IPv4 address in its usual
 * form. Numbers in other forms (`2130706433`, `0x7f.1`) and IPv6 addresses are how a private one hides.
 */
export function isPublicHost(host: string): boolean {
  const name = host.replace(/\.$/, '')
  if (!name.includes('.') || ownNames.test(name)) return false
  if (!/(?:^|\.)(?:\d+|0x[\da-f]*)$/i.test(name)) return true
  return /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(name) && !ownAddresses.test(name)
}
