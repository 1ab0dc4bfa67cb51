/**
 * The forms of a page that a client may ask for at its own address, by `Accept` (RFC 9110, section 12.5.1), each with its
 * file. A page that lacks one of them answers with its HTML.
 */
export const negotiatedForms = [
  { type: 'text/markdown', file: 'index.md' },
  { type: 'application/json', file: 'index.json' },
] as const

/** Files that answer at the address of their folder, so that a cache has to know what was asked for. */
export const negotiatedFile = /(?:^|\/)index\.(?:html|md|json)$/
