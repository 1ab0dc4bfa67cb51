import type { SiteAddress } from './found-link'

/** What a link can lead to. */
export interface SiteTree {
  /** Paths of all files, from the root of the site. */
  readonly files: ReadonlySet<string>
  /** Whether there is an anchor on a page. */
  hasAnchor(page: string, anchor: string): boolean
  readonly site: SiteAddress
}

export interface ResolvedLink {
  /** Whether it stays within the site. */
  readonly isInternal: boolean
  /** What is wrong with it. */
  readonly fault?: string
}

/**
 * Follows a link as a browser does, on a host that answers for files and for folders with an `index.html`,
 * and that tells upper from lower case. A fragment with `=` carries arguments and is no anchor.
 */
export function resolveLink(link: string, file: string, { files, hasAnchor, site }: SiteTree): ResolvedLink {
  const { origin, basePath } = site
  const here = `${origin}${basePath}${file.replace(/\/index\.html$/, '/')}`
  if (!URL.canParse(link, here)) return { isInternal: true, fault: 'is no address' }
  const url = new URL(link, here)
  if (url.origin !== origin) return { isInternal: false }
  if (url.pathname !== basePath && !url.pathname.startsWith(`${basePath}/`)) {
    return /^[a-z]+:/i.test(link) ? { isInternal: false } : { isInternal: true, fault: `leaves ${basePath}/` }
  }
  const path = decoded(url.pathname.slice(basePath.length))
  if (path === undefined) return { isInternal: true, fault: 'has a broken percent sign' }
  const target = path.endsWith('/') ? `${path}index.html` : path
  if (!files.has(target)) return { isInternal: true, fault: whyNot(path, files) }
  const anchor = decoded(url.hash.slice(1))
  if (anchor === undefined) return { isInternal: true, fault: 'has a broken percent sign' }
  if (anchor === '' || anchor === 'top' || anchor.includes('=') || !target.endsWith('.html'))
    return { isInternal: true }
  return hasAnchor(target, anchor)
    ? { isInternal: true }
    : { isInternal: true, fault: `there is no #${anchor} on that page` }
}

function whyNot(path: string, files: ReadonlySet<string>): string {
  if (files.has(`${path}/index.html`)) return 'lacks its closing slash'
  const wanted = (path.endsWith('/') ? `${path}index.html` : path).toLowerCase()
  const other = inLowerCase(files).get(wanted)
  return other === undefined ? 'there is no such file' : `differs in case from ${other}`
}

const lowered = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>()

/** The files by their paths in lower case, made once: a fault of every page asks for it thousands of times. */
function inLowerCase(files: ReadonlySet<string>): ReadonlyMap<string, string> {
  const known = lowered.get(files) ?? new Map([...files].reverse().map((file) => [file.toLowerCase(), file]))
  lowered.set(files, known)
  return known
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
