import { plainKey } from '../../mapping/field-names'

/** Languages as names of parameters and keys begin or end with them: those of ISO 639, and what is written instead. */
const languages: ReadonlyMap<string, string> = new Map([
  ...['en', 'zh', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'ko', 'ru', 'nl', 'pl', 'tr', 'uk', 'cs', 'sv', 'vi', 'ar'].map(
    (tag) => [tag, tag] as const,
  ),
  ['eng', 'en'],
  ['english', 'en'],
  ['cn', 'zh'],
  ['chs', 'zh'],
  ['zhcn', 'zh'],
  ['zhhans', 'zh'],
  ['chinese', 'zh'],
  ['cht', 'zh-TW'],
  ['zhtw', 'zh-TW'],
  ['zhhant', 'zh-TW'],
  ['german', 'de'],
  ['french', 'fr'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
  ['ptbr', 'pt-BR'],
  ['jp', 'ja'],
  ['japanese', 'ja'],
  ['kr', 'ko'],
  ['korean', 'ko'],
  ['russian', 'ru'],
])

const message = '(?:err(?:or)?)?(?:message|msg|text|description|desc|info|label)s?'
const inFront = new RegExp(`^([a-z]{2,10}?)${message}$`)
const behind = new RegExp(`^${message}(?:in)?([a-z]{2,10})$`)

/** The language of the message that a parameter or key is for: `zhMsg`, `messageEn`, `msg_de`. Undefined for any other. */
export function languageOf(key: string | undefined): string | undefined {
  const plain = plainKey(key ?? '')
  return languages.get(inFront.exec(plain)?.[1] ?? '') ?? languages.get(behind.exec(plain)?.[1] ?? '')
}

/** Values with the keys of messages where they are under their languages alone: `message: { en: "…", de: "…" }`. */
export function underLanguages<T extends { readonly kind: string; readonly key?: string }>(
  values: readonly T[],
): readonly T[] {
  if (!values.some(({ key, kind }) => key === 'en' && kind === 'text')) return values
  return values.map((value) => {
    const { key, kind } = value
    return kind === 'text' && languages.has(plainKey(key ?? '')) ? { ...value, key: `message_${key}` } : value
  })
}
