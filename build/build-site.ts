import { createHash } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { counted } from '../catalog/text/counted'
import { displayPath } from '../disk/display-path'
import { readHighlights, writeHighlights } from '../disk/highlight-store'
import { prunePictures } from '../disk/picture-store'
import { contentFolder } from '../disk/read-content'
import { writeSiteMark } from '../disk/site-mark'
import { highlightCache } from '../render/highlight-cache'
import { redirectTable } from '../site/hosts/redirect-table'
import { redirectsFile } from '../site/hosts/redirects-file'
import { filesOfPages } from '../site/list-pages'
import { pictures } from '../site/pictures'
import type { SiteContext } from '../site/site-context'
import { buildAssets } from './assets/build-assets'
import { siteData } from './assets/site-data'
import { countLinks } from './audit/audit-site'
import { fillExplorer } from './explorer/fill-explorer'
import { keptExplorer } from './explorer/kept-explorer'
import { checkTarget } from './place/check-target'
import { inStage } from './place/in-stage'
import { buildPlaces } from './place/places'
import { swapIn } from './place/swap'
import { checkPolicy } from './policy/check-policy'
import { allOrNone } from './report/all-or-none'
import { Progress } from './report/progress'
import { checkLinks } from './stages/check-links'
import { entryKeys, sourceVersion } from './stages/entry-keys'
import { EntryReuse } from './stages/entry-reuse'
import { keepLedger } from './stages/keep-ledger'
import { precompress } from './stages/precompress'
import { readChecked } from './stages/read-checked'
import { verify } from './stages/verify'
import { writeDocuments } from './stages/write-documents'
import { writeFiles } from './stages/write-files'
import { writeNotices } from './stages/write-notices'
import { writePictures } from './stages/write-pictures'

const places = buildPlaces()

/** Cloudflare Pages takes no more on its free plan. */
const mostFiles = 20_000

/** Builds the whole site beside the old one, checks it, packs its texts if wanted, and puts it in its place. */
export async function buildSite({ isPrecompressed = false } = {}): Promise<void> {
  const progress = new Progress()
  await inStage(places, async () => {
    const content = await progress.step('content', readChecked, ({ catalogs }) => {
      const entries = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
      return `${counted(catalogs.length, 'catalog')}, ${counted(entries, 'entry', 'entries')}`
    })
    const recordAddresses = keepLedger(contentFolder(), content)
    checkTarget(places)
    const assets = await progress.step(
      'assets',
      () => buildAssets(places.next, siteData(content)),
      (made) => counted(Object.keys(made).length, 'file'),
    )
    const context = { ...content, assets }
    const reuse = new EntryReuse(places.current, places.manifest)
    await writeSite(progress, context, reuse)
    const count = verify(places.next, context)
    await progress.step(
      'links',
      () => checkLinks(places.next, () => filesOfPages(content)),
      (audit) => `${countLinks(audit)} followed in ${counted(audit.files, 'file')}, none broken`,
    )
    await progress.step(
      'policy',
      () => checkPolicy(places.next),
      (pages) => `${counted(pages, 'page')}, each with a policy that it keeps to`,
    )
    const { dropped } = redirectsFile(content.site, redirectTable(content))
    if (dropped > 0) progress.line('_redirects', `${dropped} rules left out; the pages serve their addresses`)
    if (isPrecompressed) {
      const packed = () => precompress(places.next, (done, of) => progress.count('packed', done, of))
      await progress.step('packed', packed, ({ told }) => told)
    }
    writeSiteMark(places.next)
    swapIn(places)
    reuse.record()
    prunePictures(pictures(content), content.site.name)
    const { told, named } = recordAddresses()
    progress.line('addresses', told)
    for (const line of named) console.log(line)
    if (count.files > mostFiles)
      progress.line('files', `more than ${mostFiles}, which some hosts do not take: docs/hosting.md`)
    const kilobytes = Math.round(count.bytes / 1000)
    progress.line(
      `${displayPath(places.current)}/`,
      `${counted(count.pages, 'page')}, ${counted(count.files, 'file')}, ${kilobytes} kB`,
    )
  })
}

/** Documents are rendered here while Next, where the code has changed, compiles the explorer in a process of its own. */
async function writeSite(progress: Progress, context: SiteContext, reuse: EntryReuse) {
  const total = context.catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
  await allOrNone([
    (signal) =>
      progress.step(
        'explorer',
        () => writeExplorer(context, signal),
        ({ pages, isReused }) => `${counted(pages, 'page')}, ${isReused ? 'compiled before' : 'compiled'}`,
      ),
    () =>
      progress.step(
        'entries',
        () => writeEntries(context, reuse, (done) => progress.count('entries', done, total)),
        (done) => `${counted(done, 'entry', 'entries')} in 3 forms${takenOver(reuse)}`,
      ),
  ])
}

async function writeExplorer(context: SiteContext, signal: AbortSignal) {
  const { compiled, isReused } = await keptExplorer({ root: process.cwd(), store: places.explorer, signal })
  return { pages: fillExplorer({ compiled, into: places.next, context }), isReused }
}

function takenOver({ reused }: EntryReuse): string {
  return reused === 0 ? '' : `, ${reused} as before`
}

async function writeEntries(context: SiteContext, reuse: EntryReuse, onProgress: (done: number) => void) {
  const version = highlightVersion()
  highlightCache.load(readHighlights(version))
  const keys = entryKeys(context, [version, sourceVersion()])
  const done = await writeDocuments(context, { folder: places.next, reuse, keys, onProgress })
  writeFiles(places.next, context)
  cpSync('public', places.next, { recursive: true })
  await writePictures(places.next, context)
  await writeNotices(places.next)
  // Entries that were taken over have asked for none of theirs.
  writeHighlights(version, highlightCache.dump(reuse.reused > 0))
  return done
}

/** Changes whenever the same text could be highlighted otherwise. */
function highlightVersion(): string {
  const hash = createHash('sha256')
  for (const file of ['node_modules/shiki/package.json', 'render/token-theme.ts', 'render/token-runs.ts']) {
    hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}
