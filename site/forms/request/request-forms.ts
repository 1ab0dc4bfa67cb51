import { curlSource } from './curl-source'
import { fetchSource } from './fetch-source'
import { pythonSource } from './python-source'
import { readRequest } from './readable-request'
import type { SourceCode } from './source-code'

/** What a request can be written as besides HTTP, with the name that readers know. */
export const requestFormNames = { curl: 'curl', fetch: 'fetch', python: 'Python' } as const

export type RequestForm = keyof typeof requestFormNames

/**
 * The same request for each client that can send it as it is; none where it cannot be run, for want of a host say.
 * All of them send the same method, address, header fields and body.
 */
export function requestForms(text: string, baseUrl?: string): ReadonlyMap<RequestForm, SourceCode> {
  const request = readRequest(text, baseUrl)
  if (request === undefined) return new Map()
  const forms: [RequestForm, SourceCode | undefined][] = [
    ['curl', curlSource(request)],
    ['fetch', fetchSource(request)],
    ['python', pythonSource(request)],
  ]
  return new Map(
    forms.flatMap(([form, code]): [RequestForm, SourceCode][] => (code === undefined ? [] : [[form, code]])),
  )
}
