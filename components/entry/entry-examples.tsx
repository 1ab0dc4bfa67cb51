import type { Entry, Example } from '../../catalog/catalog'
import { statusClass } from '../../catalog/http-status'
import type { Site } from '../../catalog/site'
import { highlight } from '../../render/highlight'
import { blockMarkdown } from '../../render/markdown'
import { CodePanel } from '../code-panel'
import { SectionHeading } from '../layout/section-heading'
import { ProvenanceTag } from './provenance-tag'

/** What it looks like: each example as a real request and its response. */
export function EntryExamples({ site, entry }: { site: Site; entry: Entry }) {
  return (
    <section aria-labelledby="examples">
      <SectionHeading id="examples">What it looks like</SectionHeading>
      {entry.examples.map((example, index) => (
        <ExampleFigure key={example.title} site={site} example={example} number={index + 1} status={entry.status} />
      ))}
    </section>
  )
}

interface ExampleFigureProps {
  readonly site: Site
  readonly example: Example
  readonly number: number
  readonly status: number
}

function ExampleFigure({ site, example, number, status }: ExampleFigureProps) {
  return (
    <article className="example" data-status={statusClass(status)}>
      <div className="with-tag">
        <h3 id={`example-${number}`}>{example.title}</h3>
        <ProvenanceTag source={example.source} />
      </div>
      <CodePanel id={`request-${number}`} title="Request" copies="the request">
        {highlight(example.request, 'http')}
      </CodePanel>
      <CodePanel id={`response-${number}`} title="Response" copies="the response">
        {highlight(example.response, 'http')}
      </CodePanel>
      {example.note !== undefined && <div className="prose">{blockMarkdown(site, example.note)}</div>}
    </article>
  )
}
