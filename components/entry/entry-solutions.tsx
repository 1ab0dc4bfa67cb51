import { guidePath, href } from '../../catalog/address/links'
import { sectionOf } from '../../catalog/guides/guide-section'
import { guideLabel, guidesOf } from '../../catalog/guides/guides-of'
import type { Catalog, Entry, Guide, Solution } from '../../catalog/model/catalog'
import { retryFacts } from '../../catalog/model/retry-facts'
import type { Site } from '../../catalog/model/site'
import { sharedSource } from '../../catalog/model/statement-source'
import { actorMeanings } from '../../catalog/values/vocabulary'
import { inlineMarkdown, itemMarkdown } from '../../render/markdown'
import { RetrySign } from '../parts/retry-sign'
import { ProvenanceTag } from './provenance-tag'
import { SourcedHeading } from './sourced-heading'

/** What to do, in order, and for whom where it is not the caller; what a retry would do; and the guides that name the code. */
export function EntrySolutions({ site, catalog, entry }: { site: Site; catalog: Catalog; entry: Entry }) {
  const { solutions, retry } = entry
  const guides = guidesOf(entry, catalog)
  if (solutions.length === 0 && retry === undefined && guides.length === 0) return null
  return (
    <section aria-labelledby="solutions">
      <SourcedHeading id="solutions" items={solutions}>
        What to do
      </SourcedHeading>
      <EntryRetry site={site} retry={retry} />
      {solutions.length > 0 && <Steps site={site} solutions={solutions} />}
      {guides.map((guide) => (
        <GuideLink key={guide.slug} site={site} guide={guide} entry={entry} />
      ))}
    </section>
  )
}

/** Leads to the section that names the code first, and says which one that is. */
function GuideLink({ site, guide, entry }: { site: Site; guide: Guide; entry: Entry }) {
  const section = sectionOf(guide, entry)
  const anchor = section === undefined ? '' : `#${section.id}`
  return (
    <p className="aside-text">
      {guideLabel(guide)}:{' '}
      <a dir="auto" className="text-link" href={`${href(site, guidePath(guide))}${anchor}`}>
        {guide.title}
        {section !== undefined && `: ${section.text}`}
      </a>
    </p>
  )
}

/** Whether a retry can help, and why; nothing where it is not known. */
export function EntryRetry({ site, retry }: { site: Site; retry: Entry['retry'] }) {
  if (retry === undefined) return null
  const facts = retryFacts(retry)
  return (
    <div id="retry" className="retry">
      <p>
        <RetrySign rule={retry.rule} repeat={retry.safeToRepeat} />
      </p>
      <p dir="auto">
        {inlineMarkdown(site, retry.note)}
        {facts.length > 0 && ` ${facts.join(' ')}`}
      </p>
    </div>
  )
}

function Steps({ site, solutions }: { site: Site; solutions: readonly Solution[] }) {
  const isShared = sharedSource(solutions) !== undefined
  return (
    <ol className="steps">
      {solutions.map((solution) => (
        <li key={solution.text} dir="auto">
          {itemMarkdown(site, solution.text)}
          {solution.source !== undefined && !isShared && (
            <>
              {' '}
              <ProvenanceTag source={solution.source} />
            </>
          )}
          {solution.for !== 'caller' && <small>For {forWords[solution.for]}</small>}
        </li>
      ))}
    </ol>
  )
}

const forWords = {
  administrator: `an administrator: ${actorMeanings.administrator}`,
  'api-team': `the API team: ${actorMeanings['api-team']}`,
} as const
