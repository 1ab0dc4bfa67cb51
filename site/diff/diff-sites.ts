import { type Change, change, levels } from './change'
import { diffEntry, statusWords } from './diff-entry'
import type { CatalogSide, EntrySide, SiteSide } from './site-side'

/** What has changed from one state of the content to another: the worst first, then in the order of the content. */
export function diffSites(before: SiteSide, after: SiteSide): Change[] {
  const changes: Change[] = []
  if (before.url !== after.url) {
    changes.push(change('site-url', after.url, `the site was at ${before.url}: the type of every code has changed`))
  }
  const gone = new Set<string>()
  for (const old of before.catalogs) {
    const now = after.catalogs.find(({ slug }) => slug === old.slug)
    if (now !== undefined && now.envelope !== old.envelope) {
      changes.push(change('envelope', old.slug, 'the response format has changed'))
    }
    const names = namesOf(now)
    for (const entry of old.entries) for (const item of diffCode(entry, names, after, gone)) changes.push(item)
  }
  for (const item of [...additions(before, after), ...pathChanges(before, after, gone)]) changes.push(item)
  return levels.flatMap((level) => changes.filter((item) => item.level === level))
}

interface Names {
  readonly codes: ReadonlyMap<string, EntrySide>
  readonly aliases: ReadonlyMap<string, EntrySide>
}

/** The entries of a catalog by code and by alias; the first one of a name counts. */
function namesOf(catalog: CatalogSide | undefined): Names {
  const entries = (catalog?.entries ?? []).toReversed()
  return {
    codes: new Map(entries.map((entry) => [entry.code, entry])),
    aliases: new Map(entries.flatMap((entry) => entry.aliases.map((alias) => [alias, entry] as const))),
  }
}

/** What became of a code. Addresses that go with it are added to `gone`: one loss is one change. */
function diffCode(entry: EntrySide, now: Names, after: SiteSide, gone: Set<string>): Change[] {
  const subject = `${entry.catalog}/${entry.code}`
  const same = now.codes.get(entry.code)
  if (same !== undefined) return diffEntry(entry, same)
  const renamed = now.aliases.get(entry.code)
  if (renamed !== undefined) {
    return [
      change('renamed', subject, `is ${renamed.code} now; the old name leads there`),
      ...diffEntry(entry, renamed),
    ]
  }
  if (after.paths.has(entry.path)) return [change('moved', subject, `is gone; ${entry.path} redirects`)]
  gone.add(entry.path).add(`/e${entry.path.slice(entry.catalog.length + 1)}`)
  return [change('code-gone', subject, 'is gone: keep it, make it an alias, or retire it')]
}

function additions(before: SiteSide, after: SiteSide): Change[] {
  return after.catalogs.flatMap(({ slug, entries }) => {
    const old = before.catalogs.find((catalog) => catalog.slug === slug)
    const codes = new Set(old?.entries.map(({ code }) => code))
    return entries
      .filter(({ code, aliases }) => !codes.has(code) && !aliases.some((alias) => codes.has(alias)))
      .map((entry) =>
        change(
          'code-added',
          `${slug}/${entry.code}`,
          `is new: ${entry.status === null ? '' : `${statusWords(entry)} `}${entry.title}`,
        ),
      )
  })
}

function pathChanges(before: SiteSide, after: SiteSide, gone: ReadonlySet<string>): Change[] {
  return [...before.paths]
    .filter((path) => !after.paths.has(path) && !gone.has(path))
    .sort()
    .map((path) => change('url-gone', path, 'nothing answers at this address any more'))
}
