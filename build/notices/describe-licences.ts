import type { Licence } from './licence-of'

const rule = '-'.repeat(80)

/** Licences as plain text behind a sentence, each text once. */
export function describeLicences(sentence: string, licences: Iterable<Licence>): string {
  const namesOf = new Map<string, string[]>()
  for (const { name, text } of licences) namesOf.set(text, [...(namesOf.get(text) ?? []), name])
  const sections = [...namesOf].map(([text, names]) => `${rule}\n${names.join(', ')}\n${rule}\n\n${text}\n`)
  return `${sentence}\n\n${sections.join('\n')}`
}
