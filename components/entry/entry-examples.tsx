import type { Entry, Example } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { exampleSources } from '../../catalog/model/statement-source'
import { highlight } from '../../render/highlight'
import { blockMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { CodePanel } from '../parts/code-panel'
import { CodeSpans } from '../parts/code-spans'
import { ProvenanceTag } from './provenance-tag'
import { RequestPanel } from './request-panel'

export interface EntryExamplesProps {
  readonly site: Site
  readonly entry: Entry
  /** Where the API lives, for requests that name no host. */
  readonly baseUrl?: string | undefined
}

/**
 * What it looks like: each example as a request and its response, or as what a terminal, a log or a client shows.
 * Several are tabs that need no script; whoever prints the page gets all of them.
 */
export function EntryExamples({ site, entry, baseUrl }: EntryExamplesProps) {
  const { examples } = entry
  if (examples.length === 0) return null
  return (
    <section aria-labelledby="examples" className="entry-look">
      <SectionHeading id="examples">What it looks like</SectionHeading>
      {examples.length === 1 ? (
        examples.map((example) => (
          <div key={example.title} className="example">
            <div className="with-tag">
              <h3 dir="auto">
                <CodeSpans text={example.title} />
              </h3>
              <ProvenanceTag source={example.source} />
            </div>
            <ExampleParts site={site} example={example} baseUrl={baseUrl} name="example" />
          </div>
        ))
      ) : (
        <fieldset className="tabs">
          <legend className="sr-only">Example</legend>
          {examples.map((example, at) => (
            <div key={example.title} className="tab">
              <label>
                <input type="radio" name="example" defaultChecked={at === 0} className="sr-only" />
                <span dir="auto">
                  <CodeSpans text={example.title} />
                </span>
              </label>
              <div className="example">
                <ExampleParts site={site} example={example} baseUrl={baseUrl} name={`example-${at + 1}`} />
                <ProvenanceTag source={example.source} />
              </div>
            </div>
          ))}
        </fieldset>
      )}
    </section>
  )
}

interface ExampleProps {
  readonly site: Site
  readonly example: Example
  readonly baseUrl: string | undefined
  /** What no other example of the page is called. */
  readonly name: string
}

function ExampleParts({ site, example, baseUrl, name }: ExampleProps) {
  return (
    <>
      <RequestPanel
        example={example}
        baseUrl={baseUrl}
        name={name}
        title={<PartTitle example={example} part="request" />}
      >
        {example.response !== undefined && (
          <CodePanel
            title={<PartTitle example={example} part="response" />}
            markup={highlight(example.response, 'http')}
          />
        )}
        {example.shown !== undefined && (
          <CodePanel title="What is shown" copies="what is shown">
            {example.shown}
          </CodePanel>
        )}
      </RequestPanel>
      {example.note !== undefined && <div className="prose">{blockMarkdown(site, example.note)}</div>}
    </>
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
