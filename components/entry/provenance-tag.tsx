import { type Provenance, provenanceLabel, provenanceWords } from '../../catalog/values/vocabulary'

interface ProvenanceTagProps {
  readonly source: Provenance
  /** The part that it speaks of, where it is not all of what it is beside. */
  readonly of?: string | undefined
}

/** Whether the API's own reference shows this, or it is our reading of it, or built from documented facts. */
export function ProvenanceTag({ source, of }: ProvenanceTagProps) {
  return (
    <span className={`tag tag-${source}`} title={provenanceWords[source].meaning}>
      {provenanceLabel(source, of)}
    </span>
  )
}
