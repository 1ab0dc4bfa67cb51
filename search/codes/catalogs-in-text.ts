import type { IndexView } from '../index/index-view'

/** A name stands at the head of a line, or in it: further on it is about something else. */
const longest = 2_048

/**
 * Which catalogs a text names, by slug or name, anywhere in it: `permission-assist import failed`. A name that is one
 * ordinary word ("platform") names nothing in a sentence.
 *
 * @returns one for each catalog, in order
 */
export function catalogsInText({ catalogs }: IndexView, text: string): readonly boolean[] {
  const plain = ` ${words(text.slice(0, longest))} `
  return catalogs.map(({ slug, name }) =>
    [slug, name].some((wanted) => {
      const isTelling = wanted.length >= 6 && (/[\s_-]/.test(wanted) || /[a-z][A-Z]/.test(name))
      return isTelling && plain.includes(` ${words(wanted)} `)
    }),
  )
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
