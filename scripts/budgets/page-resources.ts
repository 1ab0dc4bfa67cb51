/** What a page asks for before it can be read and used, as paths of the site. */
export interface PageResources {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** Scripts that come when a reader turns to the search. */
  readonly late: readonly string[]
  readonly fonts: readonly string[]
  readonly icons: readonly string[]
}

/** Reads the resources of a page that this project made: attributes are quoted, and in any order. */
export function pageResources(html: string): PageResources {
  const links = tags(html, 'link')
  const ofRel = (rel: string) => links.filter((link) => link.get('rel') === rel)
  const scripts = tags(html, 'script').filter((script) => !script.has('nomodule'))
  return {
    styles: addresses(ofRel('stylesheet'), 'href'),
    scripts: addresses(scripts, 'src'),
    late: addresses(scripts, 'data-scripts').flatMap((list) => list.split(' ')),
    fonts: addresses(
      ofRel('preload').filter((link) => link.get('as') === 'font'),
      'href',
    ),
    icons: addresses(ofRel('icon'), 'href'),
  }
}

function addresses(items: readonly ReadonlyMap<string, string>[], attribute: string): string[] {
  const found = items.map((item) => item.get(attribute)).filter((address) => address !== undefined)
  return [...new Set(found)]
}

function tags(html: string, name: string): ReadonlyMap<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) => {
    const pairs = attributes.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)
    return new Map([...pairs].map(([, key = '', value = '']) => [key.toLowerCase(), value]))
  })
}
