import type { Tag } from '../html/read-tags'

/** The texts of the scripts that stand in a page. What is marked as data (`application/ld+json`) is none: no policy holds for it. */
export function inlineScripts(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap(({ name, attributes, text = '' }) =>
    name !== 'script' || attributes.has('src') || attributes.get('type')?.startsWith('application/') ? [] : [text],
  )
}
