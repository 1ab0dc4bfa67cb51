import { createHash } from 'node:crypto'
import { pagePolicy } from '../../site/hosts/content-policy'
import { readTags } from '../html/read-tags'
import { inlineScripts } from './inline-scripts'

/**
 * A page with its Content-Security-Policy, which allows the inline scripts that it has by their hashes, and
 * those of `more`, which its own script adds. To be called last: a hash holds for the very bytes.
 *
 * @throws where the page does not say its encoding, which is where the policy goes
 */
export function withPolicy(html: string, more: readonly string[]): string {
  const tags = readTags(html)
  // Nothing that a policy could hold for stands before the encoding.
  const place = tags.find(
    ({ name, attributes }) => name === 'meta' && attributes.get('charset')?.toLowerCase() === 'utf-8',
  )
  if (place === undefined)
    throw new Error('The page has no <meta charset="utf-8">, after which its policy would stand.')
  const policy = pagePolicy([...new Set([...inlineScripts(tags).map(scriptHash), ...more])])
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
  return html.slice(0, place.end) + meta + html.slice(place.end)
}

/** The source expression of an inline script: `sha256-…`. */
export function scriptHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
