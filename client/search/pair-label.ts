import type { Answer } from '../../search/text/answer'
import { hitName } from './search-words'

/** What the page of a pair has. */
export const pairNote = 'Compare them side by side, and see how to tell them apart'

/** What the page of a status has. */
export const statusNote = 'What it means, and all codes that have it'

/** `AUT-0006 or AUT-0007`; of one code in two catalogs their names: `not_found from Admin API or Platform`. */
export function pairLabel([first, second]: NonNullable<Answer['pair']>): string {
  const [one, other] = [hitName(first), hitName(second)]
  return one === other ? `${one} from ${first.catalogName} or ${second.catalogName}` : `${one} or ${other}`
}
