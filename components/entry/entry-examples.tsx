import type { Entry, Example } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { exampleSources } from '../../catalog/model/statement-source'
import { highlight } from '../../render/highlight'
import { blockMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { CodePanel } from '../parts/code-panel'
import { ProvenanceTag } from './provenance-tag'
import { RequestPanel } from './request-panel'

export interface EntryExamplesProps {
  readonly site: Site
  readonly entry: Entry
  /** Where the API lives, for requests that name no host. */
  readonly baseUrl?: string | undefined
}

/** What it looks like: each example as a real request and its response, or as what a terminal, a log or a client shows. */
export function EntryExamples({ site, entry, baseUrl }: EntryExamplesProps) {
  if (entry.examples.length === 0) return null
  return (
    <section aria-labelledby="examples">
      <SectionHeading id="examples">What it looks like</SectionHeading>
      {entry.examples.map((example) => (
        <ExampleFigure key={example.title} site={site} example={example} baseUrl={baseUrl} />
      ))}
    </section>
  )
}

interface ExampleFigureProps {
  readonly site: Site
  readonly example: Example
  readonly baseUrl: string | undefined
}

function ExampleFigure({ site, example, baseUrl }: ExampleFigureProps) {
  return (
    <article className="example">
      <div className="with-tag">
        <h3 dir="auto">{example.title}</h3>
        <ProvenanceTag source={example.source} />
      </div>
      {example.request !== undefined && (
        <RequestPanel example={example} baseUrl={baseUrl} title={<PartTitle example={example} part="request" />} />
      )}
      {example.response !== undefined && (
        <CodePanel title={<PartTitle example={example} part="response" />}>
          {highlight(example.response, 'http')}
        </CodePanel>
      )}
      {example.shown !== undefined && (
        <CodePanel title="What is shown" copies="what is shown">
          {example.shown}
        </CodePanel>
      )}
      {example.note !== undefined && <div className="prose">{blockMarkdown(site, example.note)}</div>}
    </article>
  )
}

/** Names a part, and where it comes from where that is not what the whole example says. */
function PartTitle({ example, part }: { example: Example; part: 'request' | 'response' }) {
  const sources = exampleSources(example)
  const headers = sources[`${part}Headers`]
  return (
    <>
      {part === 'request' ? 'Request' : 'Response'}
      {sources[part] !== example.source && <ProvenanceTag source={sources[part]} />}
      {headers !== sources[part] && <ProvenanceTag source={headers} of="Headers" />}
    </>
  )
}
