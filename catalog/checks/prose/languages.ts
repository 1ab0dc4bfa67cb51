import type { Problem } from '../../model/problem'
import type { ParsedEntry } from '../../parse/parse-entries'
import { listed } from '../../text/listed'
import { templatePlaceholders } from '../../values/message-template'
import type { Check } from '../frame/check'

/** Messages in other languages: each under one language tag that is one, with the placeholders of the message. */
export const checkLanguages: Check = ({ parsed, unknown }) =>
  parsed.flatMap((item) => [...tagProblems(item), ...(unknown.has('placeholders') ? [] : placeholderProblems(item))])

function tagProblems({ entry, locate }: ParsedEntry): Problem[] {
  const seen = new Map<string, string>()
  return Object.keys(entry.messages).flatMap((tag): Problem[] => {
    const canonical = canonicalTag(tag)
    const twin = canonical === undefined ? undefined : seen.get(canonical)
    if (canonical !== undefined && twin === undefined) {
      seen.set(canonical, tag)
      return []
    }
    return [
      {
        kind: 'bad-language',
        subject: tag,
        place: locate(['messages', tag]),
        expected: 'a language tag (BCP 47) such as de, pt-BR or zh-Hant, each language once',
        received: twin === undefined ? `"${tag}"` : `"${tag}" beside "${twin}", the same language`,
        write: twin === undefined ? 'the tag of the language' : 'one of the two messages',
      },
    ]
  })
}

/** The tag as it is usually written; undefined where it is none. */
function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** A translation may turn the order of its placeholders, not lose or add one. */
function placeholderProblems({ entry, locate }: ParsedEntry): Problem[] {
  const { message, messages, placeholders: syntaxes } = entry
  if (message === undefined) return []
  const expected = templatePlaceholders(message, syntaxes)
  return Object.entries(messages).flatMap(([tag, text]): Problem[] => {
    const received = templatePlaceholders(text, syntaxes)
    if (received.toSorted().join('\n') === expected.toSorted().join('\n')) return []
    return [
      {
        kind: 'other-placeholders',
        subject: tag,
        place: locate(['messages', tag]),
        expected:
          expected.length === 0 ? 'no placeholders, as in the message' : `those of the message: ${listed(expected)}`,
        received: received.length === 0 ? 'none' : listed(received),
        write: 'the message as the API sends it in this language',
      },
    ]
  })
}
