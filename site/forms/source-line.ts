import { type Provenance, provenanceWords } from '../../catalog/values/vocabulary'

/** Says of all that follows where it comes from. */
export function sourceLine(source: Provenance): string {
  return `${provenanceWords[source].label}: ${provenanceWords[source].meaning}`
}
