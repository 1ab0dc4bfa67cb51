import type { Entry, Envelope } from '../../model/catalog'
import { messagesOf } from '../../model/entry-messages'
import type { Problem } from '../../model/problem'
import { parseHttpResponse } from '../../text/http-message'
import { fitsTemplate } from '../../values/fits-template'
import type { Check } from '../frame/check'
import { jsonBody, valuesAt } from './http-body'

/**
 * The message of an example is one of its code, filled in: warnings only, since an API may send others. A note on the
 * message says that it does.
 */
export const checkExampleMessages: Check = ({ catalog, parsed, unknown }) => {
  const { envelope } = catalog
  if (envelope === undefined || unknown.has('envelope') || unknown.has('placeholders')) return []
  return parsed.flatMap(({ entry, locate }) => {
    const known = messagesOf(entry)
    if (known.length === 0 || entry.messageNote !== undefined) return []
    return entry.examples.flatMap(({ title, response }, index): Problem[] => {
      const sent = response === undefined ? [] : sentMessages(response, envelope)
      const [strange] = sent
      // A body of several errors has the messages of other codes too.
      if (strange === undefined || sent.some((text) => fits(text, entry))) return []
      return [
        {
          kind: 'example-message',
          subject: `the response of "${title}"`,
          place: locate(['examples', index, 'response']),
          expected: `the message of the code, filled in: ${JSON.stringify(known[0])}`,
          received: JSON.stringify(strange),
          write:
            'the message as the API sends it now; or a variant with this one; or a "messageNote" that says that there are others',
        },
      ]
    })
  })
}

/** The messages of a response, where its envelope has them. */
function sentMessages(response: string, { fields }: Envelope): string[] {
  const parsed = parseHttpResponse(response)
  if ('expected' in parsed) return []
  const body = jsonBody(parsed)
  return fields.flatMap(({ path, role }) => (role === 'message' ? valuesAt(body, path) : []))
}

function fits(text: string, entry: Entry): boolean {
  return messagesOf(entry).some((message) => fitsTemplate(message, text, entry.placeholders))
}
