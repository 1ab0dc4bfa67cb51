import { createHash } from 'node:crypto'
import { pagePolicy } from '../../site/hosts/content-policy'

/** Where a page says its encoding, before anything that a policy could hold for. */
const charset = /<meta charset="utf-8"\s*\/?>/i

/**
 * Scripts that are in a page. What follows `type="application/` is data, for which there is no policy. A parser would
 * take longer than the rendering of a page; the build reads the finished pages by one (`check-policy.ts`), so that a
 * script that this overlooks fails it.
 */
const inlineScript = /^<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([\s\S]*)$/i

/**
 * A page with its Content-Security-Policy, which allows the inline scripts that it has by their hashes, and
 * those of `more`, which its own script adds. To be called last: a hash holds for the very bytes.
 *
 * @throws where the page does not say its encoding, which is where the policy goes
 */
export function withPolicy(html: string, more: readonly string[]): string {
  if (!charset.test(html)) throw new Error('The page has no <meta charset="utf-8">, which its policy would follow.')
  const hashes = new Set([...inlineScripts(html).map(scriptHash), ...more])
  const policy = pagePolicy([...hashes])
  return html.replace(charset, (tag) => `${tag}<meta http-equiv="Content-Security-Policy" content="${policy}"/>`)
}

function inlineScripts(html: string): string[] {
  const texts: string[] = []
  for (let at = html.indexOf('<script'); at >= 0; at = html.indexOf('<script', at)) {
    const end = html.indexOf('</script>', at)
    const [, text] = inlineScript.exec(html.slice(at, end < 0 ? html.length : end)) ?? []
    if (text !== undefined) texts.push(text)
    at = end < 0 ? html.length : end
  }
  return texts
}

/** Most pages have the same few. */
const known = new Map<string, string>()
const mostKnown = 50

/** The source expression of an inline script: `sha256-…`. */
export function scriptHash(text: string): string {
  const former = known.get(text)
  if (former !== undefined) return former
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`
  if (known.size < mostKnown) known.set(text, hash)
  return hash
}
