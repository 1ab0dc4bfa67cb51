/**
 * The speculation rules of a site, as the page script writes them: a page whose link is pointed at, or
 * touched, is made ready before the click. Pages only (they end with `/`), and not the search page,
 * whose script works. The policy of the pages allows this very text by its hash, so it depends on
 * nothing but the base path.
 */
export function speculationRules(basePath: string): string {
  const pages = { href_matches: [`${basePath}/`, `${basePath}/*/`] }
  const search = { href_matches: `${basePath}/search/` }
  const within = { selector_matches: 'a[href^="#"]' }
  const where = { and: [pages, { not: search }, { not: within }] }
  return JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] })
}
