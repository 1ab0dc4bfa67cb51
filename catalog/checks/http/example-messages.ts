import type { Entry, Envelope } from '../../model/catalog'
import { messagesOf } from '../../model/entry-messages'
import type { Problem } from '../../model/problem'
import { parseJson } from '../../parse/data/parse-json'
import { fitsAround } from '../../text/fits-around'
import { parseHttpResponse } from '../../text/http-message'
import { fitsTemplate, templatePieces, withoutStop } from '../../values/fits-template'
import { usualMessagePaths } from '../../values/usual-message-paths'
import { withoutCode } from '../../values/without-code'
import type { Check } from '../frame/check'
import { jsonBody, valuesAt } from './http-body'

/** A message of an example. */
interface ShownMessage {
  readonly text: string
  /** Whether more may follow it: lines of a terminal and of a log have what they like. */
  readonly isOpen: boolean
}

/**
 * The message of an example is one of its code, filled in: warnings only, since an API may send others. A note on the
 * message says that it does. Without an envelope it is where most bodies have it, or behind the code in what is shown.
 */
export const checkExampleMessages: Check = ({ catalog, parsed, unknown }) => {
  const { envelope } = catalog
  if (unknown.has('envelope') || unknown.has('placeholders')) return []
  return parsed.flatMap(({ entry, locate }) => {
    const known = messagesOf(entry)
    if (known.length === 0 || entry.messageNote !== undefined) return []
    return entry.examples.flatMap(({ title, response, shown }, index): Problem[] => {
      const parts = [
        ['response', `the response of "${title}"`, response === undefined ? [] : inResponse(response, envelope)],
        ['shown', `what "${title}" shows`, shown === undefined ? [] : inShown(shown, entry)],
      ] as const
      return parts.flatMap(([part, subject, sent]) => {
        const [strange] = sent
        // A body of several errors has the messages of other codes too.
        if (strange === undefined || sent.some((message) => fits(message, entry))) return []
        return [
          {
            kind: 'example-message' as const,
            subject,
            place: locate(['examples', index, part]),
            expected: `the message of the code, filled in: ${JSON.stringify(known[0])}`,
            received: JSON.stringify(strange.text),
            write:
              'the message as the API sends it now; or a variant with this one; or a "messageNote" that says that there are others',
          },
        ]
      })
    })
  })
}

/** The messages of a response: where its envelope has them, or in the usual fields where the catalog has none. */
function inResponse(response: string, envelope: Envelope | undefined): ShownMessage[] {
  const parsed = parseHttpResponse(response)
  return 'expected' in parsed ? [] : inBody(jsonBody(parsed), envelope)
}

function inBody(body: unknown, envelope: Envelope | undefined): ShownMessage[] {
  const paths =
    envelope === undefined
      ? usualMessagePaths
      : envelope.fields.flatMap(({ path, role }) => (role === 'message' ? [path] : []))
  return paths.flatMap((path) => valuesAt(body, path)).map((text) => ({ text, isOpen: false }))
}

/** The messages of what a terminal or a log shows: of JSON those in the usual fields, else what follows the code and a colon. */
function inShown(shown: string, { code }: Entry): ShownMessage[] {
  const body = /^\s*[[{]/.test(shown) ? parseJson({ path: '', text: shown }).located?.value : undefined
  if (body !== undefined) return inBody(body, undefined)
  return shown.split('\n').flatMap((line) => {
    const at = line.indexOf(code)
    const isWord = at >= 0 && !/[\p{L}\p{N}_-]$/u.test(line.slice(0, at))
    const text = isWord ? /^\]?:\s+(\S.*)$/.exec(line.slice(at + code.length))?.[1] : undefined
    return text === undefined ? [] : [{ text: text.trim(), isOpen: true }]
  })
}

function fits({ text, isOpen }: ShownMessage, entry: Entry): boolean {
  const texts = [text, withoutCode(text, [entry])].flatMap((one) => [one, withoutStop(one)])
  // The title says what happened too.
  if (texts.includes(withoutStop(entry.title))) return true
  return messagesOf(entry).some((message) =>
    texts.some((one) => {
      if ([message, withoutStop(message)].some((known) => fitsTemplate(known, one, entry.placeholders))) return true
      return isOpen && fitsAround([...templatePieces(message, entry.placeholders), ''], one)
    }),
  )
}
