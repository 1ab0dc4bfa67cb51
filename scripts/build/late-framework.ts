import { createHash } from 'node:crypto'

/** A page of Next without what makes it one. */
export interface PlainPage {
  readonly html: string
  /** Addresses of the framework's scripts, in their order. */
  readonly scripts: readonly string[]
  /** What stood in inline scripts: the page once more, as the framework reads it. */
  readonly inline: string
}

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const preload = /<link rel="preload" as="script"[^>]*>/g

/** Where the page script is, behind which the one for late scripts stands. */
const pageScript = /<script async="" src="[^"]*\/assets\/page\.[^"]*"><\/script>/

/** Takes the framework out of a page that Next has exported; structured data and our own scripts stay. */
export function withoutFramework(page: string): PlainPage {
  const scripts: string[] = []
  const inline: string[] = []
  const html = page.replace(preload, '').replace(script, (whole, attributes: string, text: string) => {
    if (/type="application\//.test(attributes)) return whole
    const [, source] = /\ssrc="([^"]*)"/.exec(attributes) ?? []
    if (source === undefined) inline.push(text)
    else if (!source.includes('/_next/')) return whole
    // Browsers that need these know no modules, and the search is one.
    else if (!/\snomodule\b/i.test(attributes)) scripts.push(source)
    return ''
  })
  return { html, scripts: [...new Set(scripts)], inline: inline.join(';\n') }
}

/** Where the inline text of a page goes, below the base path: a file that a browser may keep for ever. */
export function inlineFile(inline: string): string {
  return `/_next/static/pages/${createHash('sha256').update(inline).digest('hex').slice(0, 16)}.js`
}

/**
 * A page whose framework comes when a reader wants it: `loader` is the address of `client/explorer.ts`.
 *
 * @throws where the page does not load the page script
 */
export function withLateFramework(html: string, loader: string, scripts: readonly string[]): string {
  if (!pageScript.test(html)) throw new Error('The page has no page script.')
  return html.replace(
    pageScript,
    (found) => `${found}<script async="" src="${loader}" data-scripts="${scripts.join(' ')}"></script>`,
  )
}
