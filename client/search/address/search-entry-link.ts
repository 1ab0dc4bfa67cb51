import { entryPath, href } from '../../../catalog/address/links'
import { occurrenceFragment } from '../../../catalog/address/occurrence-fragment'
import { looksLikeCredential, looksRandom } from '../../../catalog/text/credential-shape'
import type { Hit, Occurrence } from '../../../search/text/answer'

/**
 * The address of an entry with what the paste says of this occurrence, in the fragment, which no
 * server sees: `/access-manager/AUT-0010/#p.key=tier&request_id=7f3c`. What looks like a secret
 * stays behind.
 */
export function searchEntryLink(
  base: string,
  hit: Pick<Hit, 'catalog' | 'slug' | 'params' | 'variant'>,
  { requestId, at }: Occurrence,
): string {
  const params = Object.entries(hit.params).filter(([, value]) => !looksLikeCredential(value) && !looksRandom(value))
  const fragment = occurrenceFragment(params, harmless(requestId), harmless(at))
  return href({ basePath: base }, entryPath(hit)) + withVariant(fragment, hit.variant)
}

/** The anchor of a variant; beside values its id is one of them. */
function withVariant(fragment: string, variant: string | undefined): string {
  if (variant === undefined) return fragment
  return fragment === '' ? `#variant-${variant}` : `#variant=${variant}&${fragment.slice(1)}`
}

function harmless(value: string | undefined): string | undefined {
  return value === undefined || value === '' || looksLikeCredential(value) ? undefined : value
}
