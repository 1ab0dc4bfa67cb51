import { counted } from '../../catalog/text/counted'
import type { SiteContext } from '../../site/site-context'
import { type Coverage, coverageOf, sourcesCount } from '../../site/site-words'
import { BrowseSections } from '../browse/browse-sections'
import { GuideCards } from '../browse/guide-cards'
import { DataForms } from './data-forms'
import { RetryMark } from './retry-mark'
import { samplePastes } from './sample-pastes'

const coverageWords = {
  exchange: ', each with its causes, what it looks like (a request and the response), and what to do.',
  example: ', each with its causes, an example, and what to do.',
  draft: ': what each means and, as far as it is documented, why it appears and what to do.',
} as const satisfies Record<Coverage, string>

/** Above the box of home: what do you have? */
export function HomeIntro({ context: { catalogs } }: { context: SiteContext }) {
  const count = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
  return (
    <>
      <div className="fault" aria-hidden="true" />
      <h1 className="home-title">Which error do you have?</h1>
      <p className="home-lead">
        A code, half a code, a message, a whole response or a log line: put it in as it is. {counted(count, 'code')} of{' '}
        {sourcesCount(catalogs)}
        {coverageWords[coverageOf(catalogs)]}
      </p>
      <RetryMark catalogs={catalogs} />
    </>
  )
}

/** Below the box of home: something to try it with, and everything to browse. */
export function HomeBrowse({ context }: { context: SiteContext }) {
  return (
    <>
      <HomeSamples context={context} />
      <div className="home-browse">
        <BrowseSections context={context} />
        <AllGuides context={context} />
        <DataForms site={context.site} />
      </div>
    </>
  )
}

/** Examples of the content, which `client/page/samples.ts` puts into the box. */
function HomeSamples({ context: { catalogs } }: { context: SiteContext }) {
  const samples = samplePastes(catalogs)
  if (samples.length === 0) return null
  return (
    <section aria-labelledby="samples" className="samples needs-script">
      <h2 id="samples">Or try one of these</h2>
      <ul>
        {samples.map(({ from, text, beginning }) => (
          <li key={from}>
            <button type="button" data-sample={text}>
              <span>
                From <span dir="auto">{from}</span>
              </span>
              <code>{beginning}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every guide: of which catalog it is, or that it speaks to the teams whose APIs send these errors. */
function AllGuides({ context: { site, catalogs, guides } }: { context: SiteContext }) {
  const all = [
    ...catalogs.flatMap((catalog) => catalog.guides.map((guide) => ({ guide, of: catalog.name }))),
    ...guides.map((guide) => ({ guide, of: 'For API teams' })),
  ]
  if (all.length === 0) return null
  return (
    <section aria-labelledby="guides">
      <h2 id="guides">Guides</h2>
      <GuideCards site={site} guides={all} />
    </section>
  )
}
