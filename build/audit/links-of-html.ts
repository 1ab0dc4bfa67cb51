import type { Tag } from '../html/parse-tags'
import type { FoundLink, SiteAddress } from './found-link'
import { linksOfData } from './links-of-text'

export interface PageLinks {
  /** What an anchor of another page can point to. */
  readonly ids: ReadonlySet<string>
  /** Ids that occur more than once, each listed once. */
  readonly repeated: ReadonlySet<string>
  readonly links: readonly FoundLink[]
}

const addresses = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data-to'])
const properties = new Set(['og:url', 'og:image', 'twitter:image'])

/** Every link of a page: in elements, in its head, in data of scripts, in structured data; and its ids. */
export function linksOfTags(tags: readonly Tag[], site: SiteAddress): PageLinks {
  const ids = new Set<string>()
  const repeated = new Set<string>()
  const links: FoundLink[] = []
  for (const tag of tags) {
    if (tag.attributes.size === 0) continue
    const id = tag.attributes.get('id')
    if (id !== undefined && ids.has(id)) repeated.add(id)
    const anchor = id ?? (tag.name === 'a' ? tag.attributes.get('name') : undefined)
    if (anchor !== undefined) ids.add(anchor)
    const rel = tag.name === 'link' ? tag.attributes.get('rel') : undefined
    for (const [name, value] of tag.attributes) {
      if (isAddress(name, value, site)) links.push({ kind: kindOf(tag, rel), link: value })
      else if (name === 'data-scripts') links.push(...scripts(value))
      else if (name === 'srcset') links.push(...sources(value))
    }
    links.push(...ofMeta(tag))
    if (tag.attributes.get('type') === 'application/ld+json') links.push(...linksOfData(tag.text ?? '', site))
  }
  return { ids, repeated, links }
}

/** Whether a tag has anything that `linksOfTags` tells. */
export function isLinked(tag: Tag, site: SiteAddress): boolean {
  const { ids, links } = linksOfTags([tag], site)
  return ids.size > 0 || links.length > 0
}

/** An address by its attribute; or data that is one: a shared file, or a whole address to be copied. */
function isAddress(name: string, value: string, { origin, basePath }: SiteAddress): boolean {
  if (addresses.has(name)) return true
  if (!name.startsWith('data-')) return false
  return value.startsWith(`${basePath}/assets/`) || (value.startsWith(`${origin}${basePath}/`) && !/\s/.test(value))
}

function kindOf(tag: Tag, rel: string | undefined): FoundLink['kind'] {
  if (rel === 'canonical' || rel === 'alternate') return rel
  return tag.name === 'a' || tag.name === 'form' || tag.attributes.has('data-to') ? 'link' : 'file'
}

/** Scripts that a page gets later. */
function scripts(value: string): FoundLink[] {
  return value.split(' ').map((link) => ({ kind: 'file', link }))
}

function sources(value: string): FoundLink[] {
  return value.split(',').map((source) => ({ kind: 'file', link: source.trim().split(/\s/)[0] ?? '' }))
}

function ofMeta({ name, attributes }: Tag): FoundLink[] {
  const content = attributes.get('content')
  if (name !== 'meta' || content === undefined) return []
  if (properties.has(attributes.get('property') ?? attributes.get('name') ?? ''))
    return [{ kind: 'preview', link: content }]
  if (attributes.get('http-equiv')?.toLowerCase() !== 'refresh') return []
  return [{ kind: 'link', link: content.replace(/^[^=]*=\s*/, '') }]
}
