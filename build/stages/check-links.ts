import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { PageFiles } from '../../site/list-pages'
import { type Audit, type AuditOptions, auditSite, type BrokenLink } from '../audit/audit-site'
import { describeAudit, isSound, mostNamed } from '../audit/describe-audit'
import { BuildError } from '../report/build-error'

/** Where a broken link is looked for, so that the message can name its line. */
export interface LinkSources extends AuditOptions {
  /** Paths of `pages` start here. */
  readonly base: string
  /** The files of the content that each page is made from. */
  pages?(): PageFiles
}

/**
 * Follows every link of a complete site.
 *
 * @throws BuildError where one is broken, with the line of the content that it may be in
 */
export function checkLinks(folder: string, { base, pages = () => new Map(), ...options }: LinkSources): Audit {
  const audit = auditSite(folder, options)
  if (isSound(audit)) return audit
  const files = pages()
  const named = audit.broken.slice(0, mostNamed).map((link) => {
    return { ...link, reason: `${link.reason}${sourceOf(link, files, base)}` }
  })
  throw new BuildError(describeAudit({ ...audit, broken: [...named, ...audit.broken.slice(mostNamed)] }))
}

/** File and line of the content that holds the text of a link: ` (content/shop/a.json:12)`; empty where none does. */
function sourceOf({ file, link }: BrokenLink, pages: PageFiles, base: string): string {
  const path = file.replace(/index\.(?:html|json|md)$/, '')
  const own = pages.get(path) ?? pages.get('/') ?? []
  for (const source of own) {
    const line = lineWith(resolve(base, source), link)
    if (line !== undefined) return ` (${source}:${line})`
  }
  return ''
}

function lineWith(file: string, link: string): number | undefined {
  try {
    const lines = readFileSync(file, 'utf8').split(/\r\n?|\n/)
    // A site in a folder of its host has its base path before what the author wrote.
    const path = link.replace(/^https?:\/\/[^/]*/, '')
    const wanted = [link, path, path.replace(/^\/[^/]*/, '')].filter((text) => text.length > 1)
    const at = wanted.map((text) => lines.findIndex((line) => line.includes(text))).find((index) => index >= 0)
    return at === undefined ? undefined : at + 1
  } catch {
    return undefined // content elsewhere is named by a path that cannot be read from here
  }
}
