import type { Catalog } from '../../catalog/model/catalog'
import { counted } from '../../catalog/text/counted'
import { listed } from '../../catalog/text/listed'
import { grammars, loadGrammars } from '../../disk/import/load-grammars'
import { CodeReader } from '../../disk/verify/code-reader'
import { findCode } from '../../disk/verify/find-code'
import type { Project } from '../../site/project'
import { placeText } from '../../verify/model/finding'
import { languageOf } from '../../verify/source/token-file'
import { isCodePath } from '../../verify/source/tokens/code-path'
import { isTestPath } from '../../verify/source/tokens/is-test-path'
import { type SourceReport, verifySource } from '../../verify/source/verify-source'
import { foreignNotes, type Missing, type Section } from './section'
import { type SitePages, siteLinks } from './site-pages'

/** Most places of codes that are put together that are named. */
const mostAssembled = 5

/** Compares source code with the catalogs. */
export async function verifyCode(
  project: Project,
  catalogs: readonly Catalog[],
  {
    patterns,
    pages,
    isComplete,
  }: { readonly patterns: readonly string[]; readonly pages: SitePages; readonly isComplete: boolean },
): Promise<Section | Missing> {
  const without = [project.content, project.out, project.work]
  const { files, missing } = findCode(patterns, { base: project.base, without, isWanted: isCodePath })
  if (missing.length > 0) return { missing }
  const code = files.filter(({ below }) => !isTestPath(below))
  const reader = new CodeReader(project.base)
  const paths = new Map(code.map(({ shown, path }) => [shown, path]))
  const languages = new Set(code.map(({ path }) => languageOf(path)).filter((name) => Object.hasOwn(grammars, name)))
  const report = verifySource({
    catalogs,
    links: siteLinks(pages, catalogs),
    isComplete,
    paths: [...paths.keys()],
    read: (shown) => reader.read(paths.get(shown) ?? shown),
    parse: await loadGrammars(project.tool, withPartners(languages)),
  })
  const tests = files.length - code.length
  const summary = `source: ${counted(report.codes, 'documented code')} in ${counted(report.places, 'place')} in ${counted(report.read, 'file')}; ${counted(tests, 'test file')} left out`
  const notes = [...reader.faults.map((fault) => `${placeText(fault)} ${fault.what}`), ...notesOf(report, catalogs)]
  const nothing = nothingIn(report, { patterns, tests })
  return {
    findings: nothing === undefined ? report.findings : [],
    summary,
    notes,
    ...(nothing === undefined ? {} : { nothing }),
  }
}

/** `.tsx` is parsed by a grammar of its own. */
function withPartners(languages: ReadonlySet<string>): Set<string> {
  const all = new Set(languages)
  if (all.has('typescript') || all.has('tsx') || all.has('javascript'))
    for (const name of ['typescript', 'tsx', 'javascript']) all.add(name)
  return all
}

function notesOf({ foreign, assembled, unread }: SourceReport, catalogs: readonly Catalog[]): string[] {
  const heads = [...assembled].slice(0, mostAssembled)
  return [
    ...unread.map((what) => `not read: ${what}`),
    ...foreignNotes(foreign, catalogs, 'the source'),
    ...heads.map(
      ([head, place]) =>
        `${placeText(place)} builds codes at run time: codes that begin with ${head} are not reported as never emitted`,
    ),
  ]
}

function nothingIn(
  report: SourceReport,
  { patterns, tests }: { patterns: readonly string[]; tests: number },
): string | undefined {
  if (report.read === 0) {
    const why = tests > 0 ? 'every file is a test' : 'no file could be read'
    return `Nothing was compared in ${listed(patterns)}: ${why}.`
  }
  if (report.codes > 0 || report.findings.some(({ kind }) => kind === 'undocumented')) return undefined
  return `Nothing was compared: there is no documented code in ${counted(report.read, 'file')} of ${listed(patterns)}.`
}
