import type { Place } from '../../catalog/model/catalog'
import type { Cell } from './row'

const languages: Readonly<Record<string, string>> = {
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  japanese: 'ja',
  chinese: 'zh',
  korean: 'ko',
  russian: 'ru',
  dutch: 'nl',
  polish: 'pl',
}

/** A value under a key. A message in another language than English is known by the end of its key. */
export function makeCell(key: string, text: string, place: Place): Cell {
  const [, , tag] =
    /^(message|msg|text|messages|error_?message)s?[ _.(-]+([a-z]{2}(?:[-_][a-zA-Z]{2,4})?|[a-z]{5,10})\)?$/i.exec(
      key,
    ) ?? []
  const language =
    tag === undefined
      ? undefined
      : (languages[tag.toLowerCase()] ?? (tag.length < 5 || /[-_]/.test(tag) ? tag : undefined))
  if (language === undefined) return { key, text, place }
  if (/^en\b/i.test(language)) return { key, text, place, field: 'message' }
  return { key, text, place, field: 'message', language: language.replace('_', '-') }
}
