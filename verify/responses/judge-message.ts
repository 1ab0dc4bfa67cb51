import type { Catalog, Entry } from '../../catalog/model/catalog'
import { maskSecrets } from '../../catalog/text/mask-secrets'
import { withoutStop } from '../../catalog/values/fits-template'
import { withoutCode } from '../../catalog/values/without-code'
import { type EntriesByName, entriesByName } from '../model/entries-by-name'
import { entryTemplates, fits, type Template } from '../model/entry-templates'
import { type Finding, placeText } from '../model/finding'
import type { RecordedResponse } from './record'
import { sentMessages } from './sent-messages'

/** Longest message that is repeated. */
const longest = 200

/** Compares messages of responses with those of their codes: a warning, since an API may send others. */
export class MessageJudge {
  readonly #byName: EntriesByName
  readonly #bySlug: ReadonlyMap<string, Catalog>

  constructor({ catalogs }: { readonly catalogs: readonly Catalog[] }) {
    this.#byName = entriesByName(catalogs.flatMap(({ entries }) => entries))
    this.#bySlug = new Map(catalogs.map((catalog) => [catalog.slug, catalog]))
  }

  judge({ places, headers }: RecordedResponse, body: unknown, entry: Entry | undefined): Finding[] {
    if (entry === undefined || body === undefined || mayBeOfAnother(entry, headers.get('content-language'))) return []
    const [first, ...more] = sentMessages(body, this.#bySlug.get(entry.catalog)?.envelope)
    if (first === undefined) return []
    // Two parts of an API may use one code, and catalogs may share one.
    const entries = this.#byName.get(entry.code) ?? [entry]
    if (entries.some((one) => !isStated(one) || [first, ...more].some(({ text }) => isSaid(one, text)))) return []
    const { own, variants } = entryTemplates(entry)
    const expected = own?.message ?? variants.find((variant) => variant !== undefined)?.message ?? ''
    return [
      {
        kind: 'response-message',
        code: entry.code,
        catalog: entry.catalog,
        place: places.body(first.path),
        expected: `the message of ${entry.code}, filled in: ${JSON.stringify(expected)}`,
        received: JSON.stringify(shortened(maskSecrets(first.text))),
        write: `the message of the API at ${placeText(entry.place)}, a variant with this one, or a "messageNote" that says that there are others`,
        related: [entry.place],
      },
    ]
  }
}

/** Whether an entry says what is sent: it has a message that its reference shows, and no note that there are others. */
function isStated(entry: Entry): boolean {
  const { own, variants } = entryTemplates(entry)
  const isAny = own !== undefined || variants.some((variant) => variant !== undefined)
  return isAny && entry.messageNote === undefined && entry.messageSource === 'documented'
}

function isSaid(entry: Entry, text: string): boolean {
  const { own, translated, variants } = entryTemplates(entry)
  const texts = [text, withoutCode(text, [entry])].flatMap((one) => [one, withoutStop(one)])
  const isFilled = (template: Template | undefined) =>
    template !== undefined &&
    texts.some(
      (one) => fits(template, one) || withoutStop(template.message) === one || fits(withoutLastStop(template), one),
    )
  // The title says what happened too.
  return texts.includes(withoutStop(entry.title)) || [own, ...translated, ...variants].some(isFilled)
}

function withoutLastStop(template: Template): Template {
  const pieces = [...template.pieces]
  const last = pieces.pop() ?? ''
  return { ...template, pieces: [...pieces, withoutStop(last)] }
}

/** Whether a response says that it is in a language which the entry has no message in. English is what most are written in. */
function mayBeOfAnother({ messages }: Entry, language: string | undefined): boolean {
  if (language === undefined) return false
  const [main = ''] = language.trim().toLowerCase().split('-')
  return main !== 'en' && !Object.keys(messages).some((known) => known.toLowerCase().split('-')[0] === main)
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}\u2026`
}
