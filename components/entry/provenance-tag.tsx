import { type Provenance, provenanceWords } from '../../catalog/values/vocabulary'

interface ProvenanceTagProps {
  readonly source: Provenance
  /** The part that it speaks of, where it is not all of what it is beside. */
  readonly of?: string
}

/** Whether the API's own reference shows this, or it is our reading of it, or built from documented facts. */
export function ProvenanceTag({ source, of }: ProvenanceTagProps) {
  const { label, meaning } = provenanceWords[source]
  return (
    <span className={`tag tag-${source}`} title={meaning}>
      {of === undefined ? label : `${of}: ${label.toLowerCase()}`}
    </span>
  )
}
