import { type Provenance, provenanceWords } from '../../catalog/model/vocabulary'

/** Whether the API's own reference shows this, or it is built from documented facts. */
export function ProvenanceTag({ source }: { source: Provenance }) {
  return (
    <span className={`tag tag-${source}`} title={provenanceWords[source].meaning}>
      {provenanceWords[source].label}
    </span>
  )
}
