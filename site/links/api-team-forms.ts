import { entryType } from '../../catalog/address/links'
import type { SlottedText } from '../../catalog/address/slotted-text'
import type { Entry, Envelope } from '../../catalog/model/catalog'
import { codeParams } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { wireTitle } from '../../catalog/model/wire-title'
import { isProblemType } from '../../catalog/text/http-message'
import { envelopeBody } from './envelope-body'
import { detailAsJson } from './json-slots'

type Address = Pick<Site, 'url' | 'basePath'>

/** What the team of an API copies from an entry into its code. */
export interface ApiTeamForms {
  /** The RFC 9457 `type`: the address of the page, and nothing else; where the code is a URI, the code. */
  readonly type: string
  /** Whether the `type` is the code, which clients know already. */
  readonly isOwnType: boolean
  /** A complete body of `application/problem+json`, as JSON. Its slots are in JSON strings. */
  readonly body: SlottedText
  /** The body that the API sends already, where its envelope has another form. */
  readonly own: { readonly mediaType: string; readonly body: SlottedText } | undefined
  /** A header field (RFC 8288) for responses whose body has another form. */
  readonly header: string
  /** The address with the values of one occurrence; a URI template (RFC 6570, level 1). */
  readonly urlTemplate: SlottedText
}

export function apiTeamForms(site: Address, entry: Entry, envelope?: Envelope): ApiTeamForms {
  const page = entryType(site, entry)
  const isOwnType = uri.test(entry.code)
  const type = isOwnType ? entry.code : page
  const own = envelope && { mediaType: envelope.mediaType, body: envelopeBody(envelope, entry, type) }
  const isProblem = own !== undefined && isProblemType(own.mediaType)
  return {
    type,
    isOwnType,
    body: isProblem ? own.body : problemBody(type, entry),
    own: isProblem ? undefined : own,
    header: `Link: <${page}>; rel="help"`,
    urlTemplate: urlTemplate(page, entry),
  }
}

/** A problem type that an API has sent before there was a page for it. */
const uri = /^(?:[a-z][a-z0-9+.-]*:\/\/|urn:|tag:)\S+$/i

function problemBody(type: string, entry: Entry): SlottedText {
  const [first] = entry.statuses
  const status = first === undefined ? '' : `\n  "status": ${first},`
  return [
    `{\n  "type": ${JSON.stringify(type)},\n  "title": ${JSON.stringify(wireTitle(entry))},${status}\n  "detail": `,
    ...detailAsJson(entry),
    type === entry.code ? '\n}' : `,\n  "code": ${JSON.stringify(entry.code)}\n}`,
  ]
}

function urlTemplate(type: string, entry: Entry): SlottedText {
  const ofCode = codeParams(entry).map(([, name]) => name)
  const names = new Set([...entry.params.map(({ name }) => name), ...ofCode])
  const fields = [...[...names].map((name) => `p.${name}`), 'request_id', 'at']
  return fields.flatMap((field, index) => [
    `${index === 0 ? `${type}#` : '&'}${field}=`,
    { field, text: `{${field.replace(/^p\./, '')}}` },
  ])
}
