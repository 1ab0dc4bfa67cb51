import { z } from 'zod'
import type { Hit } from '../../search/text/answer'
import type { Reference } from '../../site/reference/reference'

/** A code and where it is explained. */
export const pointerSchema = z.object({ catalog: z.string(), code: z.string(), title: z.string(), url: z.string() })
export type Pointer = z.output<typeof pointerSchema>

export function pointerOf({ url }: Pick<Reference, 'url'>, { catalog, code, slug, title }: Hit): Pointer {
  return { catalog, code, title, url: `${url}${catalog}/${slug}/` }
}

/** The catalog that a call is about; all of them where it names none. */
export const catalogSchema = z.string().optional().meta({ description: 'slug of one catalog' })

/** The codes nearest to one that there is not, as a list of Markdown, or a sentence where there are none. */
export function similarCodes(nearest: readonly Pointer[]): string {
  if (nearest.length === 0) return 'No similar codes.'
  const rows = nearest.map(({ catalog, code, title, url }) => `- ${catalog}/${code}: ${title} (${url})`)
  return ['Similar codes:', ...rows].join('\n')
}

/** What no tool of this server does: change something. All of them ask the same, which is why it is in one place. */
export function readOnly(title: string) {
  return { title, readOnlyHint: true, destructiveHint: false, openWorldHint: false } as const
}

/**
 * The catalog that a caller names.
 *
 * @throws Error with a sentence that names those that there are
 */
export function knownCatalog({ catalogs }: Reference, slug: string | undefined): string | undefined {
  const slugs = catalogs.map((catalog) => catalog.slug)
  if (slug === undefined || slugs.includes(slug)) return slug
  throw new Error(`There is no catalog "${slug}". There are: ${slugs.join(', ')}.`)
}
