import { join } from 'node:path'
import { counted } from '../catalog/text/counted'
import { documentedDates } from '../disk/content/documented-dates'
import { displayPath } from '../disk/files/display-path'
import { writeSiteMark } from '../disk/files/site-mark'
import { CatalogStore } from '../disk/store/catalog-store'
import { CheckedStore } from '../disk/store/checked-store'
import { readHighlights, writeHighlights } from '../disk/store/highlight-store'
import { highlightCache } from '../render/highlight-cache'
import { redirectTable } from '../site/hosts/redirect-table'
import { redirectsFile } from '../site/hosts/redirects-file'
import { fileOfPage, filesOfPages, pagesOf } from '../site/list-pages'
import { placeholderAddress } from '../site/placeholder-address'
import type { Project } from '../site/project'
import type { SiteContent, SiteContext } from '../site/site-context'
import { siteData } from './assets/site-data'
import { writeAssets } from './assets/write-assets'
import { type Audit, countLinks } from './audit/audit-site'
import type { SiteAddress } from './audit/found-link'
import { LinkTable } from './audit/link-table'
import { SiteReading } from './audit/site-reading'
import { compiledFolders } from './compile/compiled-tool'
import { type KeptTool, keptTool, versionOf } from './compile/kept-tool'
import { fillExplorer } from './explorer/fill-explorer'
import { checkTarget } from './place/check-target'
import { inStage } from './place/in-stage'
import { type BuildPlaces, buildPlaces } from './place/places'
import { SiteFolder } from './place/site-folder'
import { swapIn } from './place/swap'
import type { Progress } from './report/progress'
import { checkLinks } from './stages/check-links'
import { checkPolicy } from './stages/check-policy'
import { keepLedger } from './stages/keep-ledger'
import { catalogKeys, pageKeys } from './stages/page-keys'
import { readManifest } from './stages/page-manifest'
import { PageReuse } from './stages/page-reuse'
import { precompress } from './stages/precompress'
import { readChecked } from './stages/read-checked'
import { type SiteCount, verify } from './stages/verify'
import { writeDocuments } from './stages/write-documents'
import { writeFiles } from './stages/write-files'
import { writePictures } from './stages/write-pictures'

/** Cloudflare Pages takes no more on its free plan. */
const mostFiles = 20_000

export interface BuildOptions {
  /** Whether each text gets packed ones beside it. */
  readonly isPrecompressed: boolean
  /** Whether codes share the files of their JSON and Markdown, for hosts that count files. */
  readonly isPacked?: boolean
  readonly progress: Progress
}

/** A build while it runs. */
interface Running {
  readonly project: Project
  readonly progress: Progress
  readonly tool: KeptTool
  readonly reuse: PageReuse
  readonly site: SiteFolder
}

/**
 * Builds the whole site of a project beside the old one, checks it, packs its texts if wanted, and puts it in its place.
 *
 * @throws BuildError with a sentence where it cannot be built; the old site is then as it was
 */
export async function buildSite(
  project: Project,
  { isPrecompressed, isPacked = false, progress }: BuildOptions,
): Promise<void> {
  const places = buildPlaces(project)
  await inStage(places, async () => {
    const content = await progress.step(
      'content',
      () => ({ ...withPacking(readKept(project), isPacked), documented: documentedDates(project) }),
      ({ catalogs }) =>
        `${counted(catalogs.length, 'catalog')}, ${counted(countEntries(catalogs), 'entry', 'entries')}`,
    )
    const recordAddresses = keepLedger(project, content)
    checkTarget(places, project)
    const tool = await progress.step(
      'code',
      () => keptTool(project.tool),
      ({ isReused }) => (isReused ? 'compiled before' : 'compiled'),
    )
    const before = readManifest(places.manifest)
    const reading = new SiteReading(addressOf(content.site), shortFiles(content), new LinkTable(before))
    const site = new SiteFolder(places.next)
    const reuse = new PageReuse({ current: places.current, before, reading, site })
    const context = await writeSite({ project, progress, tool, reuse, site }, content)
    site.finish()
    const count = await checkSite(project, { progress, context, reading, site, reuse })
    if (isPrecompressed) {
      const packed = () => precompress(places.next, (done, of) => progress.count('packed', done, of))
      await progress.step('packed', packed, ({ told }) => told)
    }
    // The packed texts stand beside those that were counted.
    writeSiteMark(places.next, isPrecompressed ? undefined : count.paths)
    swapIn(places)
    reuse.record(places.manifest)
    const { told, named } = recordAddresses()
    progress.line('addresses', told)
    for (const line of named) progress.plain(line)
    tellSize(project, places, { progress, count })
    const unset = placeholderAddress(content.site, displayPath(join(project.content, 'site.json'), project.base))
    if (unset !== undefined) progress.plain(`\nNote: ${unset}`)
  })
}

/** Writes everything that belongs to a site. */
async function writeSite(running: Running, content: SiteContent): Promise<SiteContext> {
  const { project, progress, tool, site } = running
  const storeOf = (name: string) => new CheckedStore(join(project.work, 'cache', name))
  const kept = { near: storeOf('near'), postings: storeOf('postings'), version: tool.compiled.version }
  const assets = await progress.step(
    'assets',
    () => writeAssets(site, tool, siteData(content, kept)),
    (made) => counted(Object.keys(made).length, 'file'),
  )
  const context = { ...content, assets }
  await progress.step(
    'explorer',
    () => fillExplorer({ compiled: join(tool.folder, compiledFolders.explorer), into: site, context }),
    (pages) => counted(pages, 'page'),
  )
  const total = countEntries(content.catalogs)
  await progress.step(
    'entries',
    () => writeEntries(running, context, (done) => progress.count('entries', done, total)),
    ({ done, reused }) =>
      `${counted(done, 'entry', 'entries')} in 3 forms${reused === 0 ? '' : `, ${reused} as before`}`,
  )
  return context
}

async function writeEntries(
  { project, tool, reuse, site }: Running,
  context: SiteContext,
  onProgress: (done: number) => void,
) {
  const { version, highlight } = tool.compiled
  const cache = join(project.work, 'cache')
  const highlights = join(cache, 'highlight')
  highlightCache.load(readHighlights(highlights, highlight))
  const keys = pageKeys(context, [version])
  const written = await writeDocuments(context, { reuse, keys, onProgress })
  writeFiles(context, project, { folder: site, reuse, keys: catalogKeys(context, keys) })
  await writePictures(context, { folder: site, tool, cache: join(cache, 'pictures') })
  // Entries that were taken over have asked for none of theirs.
  writeHighlights(highlights, highlight, highlightCache.dump(written.reused > 0))
  return written
}

interface Checking extends Pick<Running, 'progress' | 'reuse' | 'site'> {
  readonly context: SiteContext
  readonly reading: SiteReading
}

/** Everything that must be true of a site before it is published. */
async function checkSite({ base }: Project, { progress, context, reading, site, reuse }: Checking): Promise<SiteCount> {
  const count = verify(site, reuse.sizes(), context)
  await progress.step(
    'links',
    () => {
      const [files, pages] = [count.paths, () => filesOfPages(context)]
      return checkLinks(site.root, { base, pages, files, reading, keepsAll: () => reuse.keepsAll(files) })
    },
    tellAudit,
  )
  await progress.step(
    'policy',
    () => checkPolicy(reading),
    (pages) => `${counted(pages, 'page')}, each with a policy that it keeps to`,
  )
  const { dropped } = redirectsFile(context.site, redirectTable(context))
  if (dropped > 0) progress.line('_redirects', `${dropped} rules left out; the pages serve their addresses`)
  return count
}

function tellAudit(audit: Audit): string {
  const asBefore = audit.asBefore === 0 ? '' : `, ${counted(audit.asBefore, 'file')} as before`
  return `${countLinks(audit)} followed in ${counted(audit.files, 'file')}${asBefore}, none broken`
}

function tellSize({ base }: Project, { current }: BuildPlaces, told: { progress: Progress; count: SiteCount }) {
  const { progress, count } = told
  if (count.files > mostFiles)
    progress.line('files', `more than ${mostFiles}, which some hosts do not take: docs/hosting.md`)
  const kilobytes = Math.round(count.bytes / 1000)
  const size = `${counted(count.pages, 'page')}, ${counted(count.files, 'file')}, ${kilobytes} kB`
  progress.line(`${displayPath(current, base)}/`, size)
}

/** Reads the content, or takes what an earlier build has read of the same files by the same code. */
function readKept(project: Project): SiteContent {
  const version = versionOf(project.tool)
  if (version === undefined) return readChecked(project)
  const kept = new CatalogStore(join(project.work, 'cache', 'content'), `${version} ${process.version}`)
  const content = readChecked(project, kept)
  kept.prune()
  return content
}

function withPacking(content: SiteContent, isPacked: boolean): SiteContent {
  return isPacked ? { ...content, site: { ...content.site, isPacked } } : content
}

/** The files that short links would have, where there are none. */
function shortFiles({ site, ...content }: SiteContent): readonly string[] {
  if (site.isPacked !== true) return []
  const whole = { ...content, site: { moved: site.moved } }
  return [...pagesOf('short-link', whole), ...pagesOf('chooser', whole)].map(fileOfPage)
}

/** As `catalogs.json` says it. */
function addressOf({ url, basePath }: SiteContent['site']): SiteAddress {
  return { origin: new URL(url).origin, basePath }
}

function countEntries(catalogs: SiteContent['catalogs']): number {
  return catalogs.reduce((sum, { entries }) => sum + entries.length, 0)
}
