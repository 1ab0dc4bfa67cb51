import type { Provenance } from '../values/vocabulary'
import type { Cause, Example } from './catalog'

/** Where each part of an example comes from: its own source, else that of what it belongs to, else that of the example. */
export function exampleSources({ source, requestSource, responseSource, headersSource }: Sources) {
  const [request, response] = [requestSource ?? source, responseSource ?? source]
  return {
    request,
    response,
    requestHeaders: headersSource ?? request,
    responseHeaders: headersSource ?? response,
  }
}

type Sources = Pick<Example, 'source' | 'requestSource' | 'responseSource' | 'headersSource'>

/** The source that all statements of a list have; undefined where they differ, or where one has none. */
export function sharedSource(items: readonly { readonly source?: Provenance | undefined }[]): Provenance | undefined {
  const [first] = items
  return items.every(({ source }) => source === first?.source) ? first?.source : undefined
}

/** What a mark that says “documented” speaks of beside a cause: how to check and remove it is advice of the catalog. */
export function documentedPart({ source, check, fix }: Cause): 'Cause' | undefined {
  return source === 'documented' && (check !== undefined || fix !== undefined) ? 'Cause' : undefined
}
