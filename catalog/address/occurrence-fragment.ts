import { argumentText, mostArguments, occurrenceIds, type Pairs } from '../values/argument-text'

/** Writes a fragment with its `#` that `readOccurrence` reads, or an empty text where nothing is given. */
export function occurrenceFragment(params: Pairs, requestId?: string, at?: string): string {
  const pairs = [...params].map(([name, value]): [string, string] => [`p.${name}`, value])
  const others = [requestId, at].flatMap((value, index): [string, string][] => {
    const name = occurrenceIds[index]
    return value === undefined || name === undefined ? [] : [[name, value]]
  })
  const shown = [...pairs.slice(0, mostArguments - others.length), ...others]
  const text = shown.map(([name, value]) => `${formEncode(name)}=${formEncode(argumentText(value).value)}`).join('&')
  return text === '' ? '' : `#${text}`
}

/** Text as `URLSearchParams` writes it. */
function formEncode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
