import type { Example, Place } from '../../model/catalog'
import type { DataPath } from '../../model/located'
import type { Problem } from '../../model/problem'
import { nearest } from '../../text/nearest'
import { findLines } from '../../text/request-lines'
import type { Check } from '../frame/check'

/** A line that is said to cause the error is in the request, and a corrected request differs from it. */
export const checkCorrections: Check = ({ parsed }) =>
  parsed.flatMap(({ entry, locate }) =>
    entry.examples.flatMap((example, index) => {
      // Where there is something to say: to look a place up takes long.
      const at =
        (...path: DataPath) =>
        () =>
          locate(['examples', index, ...path])
      return [
        ...(example.causedBy ?? []).flatMap((line, order) => causeProblems(example, line, at('causedBy', order))),
        ...correctedProblems(example, at('corrected')),
      ]
    }),
  )

function causeProblems({ title, request }: Example, line: string, place: () => Place): Problem[] {
  if (request !== undefined && findLines(request, [line]).length > 0) return []
  const lines = (request ?? '')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  return [
    {
      kind: 'example-cause',
      subject: line,
      place: place(),
      expected: `a line of the request of "${title}", letter by letter`,
      received: request === undefined ? 'an example without a request' : 'one that the request does not have',
      write: nearest(line.trim(), lines) ?? lines[0] ?? 'nothing, or the request too',
    },
  ]
}

function correctedProblems({ title, request, corrected }: Example, place: () => Place): Problem[] {
  if (corrected === undefined || (request !== undefined && request !== corrected)) return []
  return [
    {
      kind: 'example-corrected',
      subject: `the corrected request of "${title}"`,
      place: place(),
      expected: 'a request, and another one that avoids its error',
      received: request === undefined ? 'no request' : 'the same request twice',
      write: request === undefined ? 'the request too' : 'what has to change, or no `corrected`',
    },
  ]
}
