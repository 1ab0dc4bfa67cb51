const safeProtocols = new Set(['http', 'https', 'mailto'])

/**
 * Whether a link of the content may be published: http, https, mailto, a path, a fragment
 * or a query. Refuses every other scheme however it is disguised, and addresses without a
 * scheme (`//host`), which leave the site while they look like a path.
 */
export function isSafeLink(address: string): boolean {
  // A browser drops tabs and line breaks anywhere, and controls and spaces at the start.
  const read = address.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]/gu, '')
  if (/^[/\\]{2}/.test(read)) return false
  const scheme = /^([^/?#]*?):/.exec(read)?.[1]
  return scheme === undefined || safeProtocols.has(scheme.toLowerCase())
}
