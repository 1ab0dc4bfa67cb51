/**
 * The speculation rules of a site, as the page script writes them: a page whose link is pointed at is fetched, and
 * one whose link is being pressed is made ready as a whole. Pages only (they end with `/`), and not the search
 * page, whose script works. Not more than that: phones take `moderate` for every link in sight. The policy of
 * the pages allows this very text by its hash, so it depends on nothing but the base path.
 */
export function speculationRules(basePath: string): string {
  const pages = { href_matches: [`${basePath}/`, `${basePath}/*/`] }
  const search = { href_matches: `${basePath}/search/` }
  const within = { selector_matches: 'a[href^="#"]' }
  const where = { and: [pages, { not: search }, { not: within }] }
  return JSON.stringify({
    prefetch: [{ where, eagerness: 'moderate' }],
    prerender: [{ where, eagerness: 'conservative' }],
  })
}
