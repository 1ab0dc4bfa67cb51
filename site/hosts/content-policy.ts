/** What holds for every file of a site, so that a page and the headers of its host say the same. `'self'` is this very origin. */
const everywhere = {
  'style-src': "'self'",
  // The marks of buttons and badges are pictures that are in the stylesheet.
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
} as const

/**
 * The Content-Security-Policy of a page, for its `<meta>`. `hashes` are those of its inline scripts
 * (`sha256-…`, CSP Level 3, section 2.3.1). Nothing from another origin, no inline style, no `eval`.
 */
export function pagePolicy(hashes: readonly string[]): string {
  const scripts = ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(' ')
  return text({ 'default-src': "'none'", 'script-src': scripts, ...everywhere })
}

/**
 * The Content-Security-Policy that hosts send. A page obeys both policies, so this one leaves scripts to the
 * page, which knows the hashes of its own; framing is what only a header can forbid.
 */
export const headerPolicy = text({ ...everywhere, 'object-src': "'none'", 'frame-ancestors': "'none'" })

function text(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
