import { parseTags } from '../../build/html/parse-tags'

/** What a page asks for before it can be read and used, as paths of the site. */
export interface PageResources {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** Scripts that come when a reader turns to the search. */
  readonly late: readonly string[]
  readonly icons: readonly string[]
}

/** Reads the resources of a page. */
export function pageResources(html: string): PageResources {
  const tags = parseTags(html)
  const links = tags.filter(({ name }) => name === 'link').map(({ attributes }) => attributes)
  const ofRel = (rel: string) => links.filter((link) => link.get('rel') === rel)
  const scripts = tags
    .filter(({ name, attributes }) => name === 'script' && !attributes.has('nomodule'))
    .map(({ attributes }) => attributes)
  return {
    styles: addresses(ofRel('stylesheet'), 'href'),
    scripts: addresses(scripts, 'src'),
    late: addresses(scripts, 'data-scripts').flatMap((list) => list.split(' ')),
    icons: addresses(ofRel('icon'), 'href'),
  }
}

function addresses(items: readonly ReadonlyMap<string, string>[], attribute: string): string[] {
  const found = items.map((item) => item.get(attribute)).filter((address) => address !== undefined)
  return [...new Set(found)]
}
