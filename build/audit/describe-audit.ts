import { type Audit, countLinks } from './audit-site'

/** Most broken links that are named one by one. */
export const mostNamed = 50

/** Whether an audit has found links, and all of them lead somewhere. */
export function isSound(audit: Audit): boolean {
  return audit.broken.length === 0 && countLinks(audit) > 0
}

/** Each broken link with its file, then a line with what was counted. */
export function describeAudit(audit: Audit): string {
  const named = audit.broken.slice(0, mostNamed).map(({ file, link, reason }) => `${file}\n  ${link}\n  ${reason}\n`)
  const rest = audit.broken.length > named.length ? [`and ${audit.broken.length - named.length} more\n`] : []
  const kinds = [...audit.counts]
    .sort()
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')
  const sum = `${countLinks(audit)} links in ${audit.files} files, ${audit.broken.length} broken`
  return [...named, ...rest, kinds === '' ? sum : `${sum}: ${kinds}`].join('\n')
}
