import { reasonPhrases } from './reason-phrases'

/** A status code as RFC 9110 defines it (or the RFC that registered it). */
export interface HttpStatus {
  readonly status: number
  /** Reason phrase of the IANA registry. */
  readonly phrase: string
  /** What it means, in a sentence of ours. */
  readonly meaning: string
  /** Where it is defined: `RFC 9110, section 15.5.5`. */
  readonly reference: string
  readonly referenceUrl: string
}

type Row = readonly [status: number, section: string, meaning: string]

/** `15.x.y` is a section of RFC 9110; `6585:4` is section 4 of RFC 6585. */
const rows: readonly Row[] = [
  [100, '15.2.1', 'The server has seen the headers and waits for the body.'],
  [101, '15.2.2', 'The server changes to the protocol that the request asked for.'],
  [103, '8297:2', 'Headers that the final response will probably carry.'],
  [200, '15.3.1', 'The request succeeded.'],
  [201, '15.3.2', 'The request succeeded and made a new resource.'],
  [202, '15.3.3', 'The request was taken, and will be worked on later.'],
  [203, '15.3.4', 'The request succeeded, and a proxy changed the answer on the way.'],
  [204, '15.3.5', 'The request succeeded, and the response has no body.'],
  [205, '15.3.6', 'The request succeeded, and the client should reset its form.'],
  [206, '15.3.7', 'The response holds the range that was asked for.'],
  [300, '15.4.1', 'There are several representations, and the client may choose.'],
  [301, '15.4.2', 'The resource has a new address, for good.'],
  [302, '15.4.3', 'The resource is at another address for now.'],
  [303, '15.4.4', 'The answer is at another address, to be read by GET.'],
  [304, '15.4.5', 'The copy that the client has is still right.'],
  [307, '15.4.8', 'Send the same request to another address, this time.'],
  [308, '15.4.9', 'Send the same request to another address, from now on.'],
  [400, '15.5.1', 'The server cannot or will not work on the request, because something in it looks wrong.'],
  [401, '15.5.2', 'The request has no valid credentials for what it asks.'],
  [402, '15.5.3', 'Reserved; some APIs use it where a payment is missing.'],
  [403, '15.5.4', 'The server understood the request and refuses it; other credentials may be needed.'],
  [404, '15.5.5', 'The server finds nothing at this address, or does not want to say that it is there.'],
  [405, '15.5.6', 'The address exists, but not for this method.'],
  [406, '15.5.7', 'The server has no representation that the Accept headers allow.'],
  [407, '15.5.8', 'A proxy on the way asks for credentials of its own.'],
  [408, '15.5.9', 'The server did not get the whole request in the time it waits.'],
  [409, '15.5.10', 'The request does not go together with the present state of the resource.'],
  [410, '15.5.11', 'The resource was here and is gone for good.'],
  [411, '15.5.12', 'The server wants a Content-Length.'],
  [412, '15.5.13', 'A condition in the headers of the request does not hold.'],
  [413, '15.5.14', 'The body is larger than the server will take.'],
  [414, '15.5.15', 'The address is longer than the server will read.'],
  [415, '15.5.16', 'The server does not take bodies of this type.'],
  [416, '15.5.17', 'None of the ranges asked for lies within the resource.'],
  [417, '15.5.18', 'The server cannot meet the Expect header.'],
  [421, '15.5.20', 'The request came to a server that cannot answer for this address.'],
  [422, '15.5.21', 'The syntax is right and the type is known, but the instructions cannot be carried out.'],
  [423, '4918:11.3', 'The resource is locked.'],
  [424, '4918:11.4', 'Another request that this one relies on failed.'],
  [425, '8470:5.2', 'The server will not risk a request that may be a replay.'],
  [426, '15.5.22', 'The server wants another protocol for this request.'],
  [428, '6585:3', 'The server wants the request to be conditional.'],
  [429, '6585:4', 'Too many requests came in too short a time.'],
  [431, '6585:5', 'The headers are larger than the server will read.'],
  [451, '7725:3', 'The resource is withheld because of a legal demand.'],
  [500, '15.6.1', 'The server met a condition that it did not expect.'],
  [501, '15.6.2', 'The server does not know how to do what the request asks.'],
  [502, '15.6.3', 'A gateway got an invalid answer from the server behind it.'],
  [503, '15.6.4', 'The server cannot work on the request now: it is overloaded or under maintenance.'],
  [504, '15.6.5', 'A gateway got no answer in time from the server behind it.'],
  [505, '15.6.6', 'The server does not speak this version of HTTP.'],
  [507, '4918:11.5', 'The server cannot store what the request needs.'],
  [508, '5842:7.2', 'The server found an endless loop on its way.'],
  [511, '6585:6', 'The network asks the client to sign in first.'],
]

const byStatus: ReadonlyMap<number, HttpStatus> = new Map(rows.map((row) => [row[0], fromRow(row)]))

/** The classes of status codes (RFC 9110, section 15), by their first digit. */
export const statusClasses = {
  1: { name: 'Informational', meaning: 'The request was received, and the work goes on.' },
  2: { name: 'Success', meaning: 'The request was received, understood and accepted.' },
  3: { name: 'Redirection', meaning: 'Something more has to be done to complete the request.' },
  4: { name: 'Client error', meaning: 'The request is wrong, or cannot be fulfilled as it is.' },
  5: { name: 'Server error', meaning: 'The server failed to fulfil a request that looks right.' },
} as const

export type StatusClass = keyof typeof statusClasses

/** The first digit of a status from 100 to 599. */
export function statusClass(status: number): StatusClass {
  const digit = Math.floor(status / 100)
  return digit === 1 || digit === 2 || digit === 3 || digit === 4 ? digit : 5
}

/** What a status means. One that no RFC registers is described by its class (RFC 9110, section 15). */
export function httpStatus(status: number): HttpStatus {
  const known = byStatus.get(status)
  if (known !== undefined) return known
  const { meaning } = statusClasses[statusClass(status)]
  return fromRow([
    status,
    '15',
    `${meaning} No RFC registers ${status}: clients treat it as ${Math.floor(status / 100)}00.`,
  ])
}

function fromRow([status, section, meaning]: Row): HttpStatus {
  const [rfc, part] = section.includes(':') ? (section.split(':') as [string, string]) : ['9110', section]
  return {
    status,
    phrase: reasonPhrases.get(status) ?? statusClasses[statusClass(status)].name,
    meaning,
    reference: `RFC ${rfc}, section ${part}`,
    referenceUrl: `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${part}`,
  }
}
