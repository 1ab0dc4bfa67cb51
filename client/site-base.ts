/** The folder of shared files, below the base path of the site. */
const folder = '/assets/'

/** The base path of a site, from the address of one of its scripts: `/docs` of `https://host/docs/assets/page.js`. */
export function siteBase(script: string): string {
  const { pathname } = new URL(script)
  return pathname.slice(0, pathname.lastIndexOf(folder))
}
