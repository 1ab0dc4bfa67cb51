import type { Entry, Example } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { highlight } from '../../render/highlight'
import { blockMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { CodePanel } from '../parts/code-panel'
import { ProvenanceTag } from './provenance-tag'

/** What it looks like: each example as a real request and its response. */
export function EntryExamples({ site, entry }: { site: Site; entry: Entry }) {
  return (
    <section aria-labelledby="examples">
      <SectionHeading id="examples">What it looks like</SectionHeading>
      {entry.examples.map((example) => (
        <ExampleFigure key={example.title} site={site} example={example} />
      ))}
    </section>
  )
}

interface ExampleFigureProps {
  readonly site: Site
  readonly example: Example
}

function ExampleFigure({ site, example }: ExampleFigureProps) {
  return (
    <article className="example">
      <div className="with-tag">
        <h3 dir="auto">{example.title}</h3>
        <ProvenanceTag source={example.source} />
      </div>
      <CodePanel title="Request">{highlight(example.request, 'http')}</CodePanel>
      <CodePanel title="Response">{highlight(example.response, 'http')}</CodePanel>
      {example.note !== undefined && <div className="prose">{blockMarkdown(site, example.note)}</div>}
    </article>
  )
}
