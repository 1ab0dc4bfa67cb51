import { sharedSource } from '../../catalog/model/statement-source'
import type { Provenance } from '../../catalog/values/vocabulary'
import { SectionHeading } from '../layout/section-heading'
import { ProvenanceTag } from './provenance-tag'

interface SourcedHeadingProps {
  readonly id: string
  readonly items: readonly { readonly source?: Provenance | undefined }[]
  /** The part of each that the source is of, where it is not all of it. */
  readonly of?: string | undefined
  readonly children: string
}

/** The heading of a list of statements. If all of them have the same source, it says so once. */
export function SourcedHeading({ id, items, of, children }: SourcedHeadingProps) {
  const source = sharedSource(items)
  if (source === undefined) return <SectionHeading id={id}>{children}</SectionHeading>
  return (
    <div className="with-tag">
      <SectionHeading id={id}>{children}</SectionHeading>
      <ProvenanceTag source={source} of={of} />
    </div>
  )
}
