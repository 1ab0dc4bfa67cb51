import { bundledFiles } from './bundled-files'
import { frameworkParts } from './framework-parts'
import { licenceOf, packagesAround } from './licence-of'
import { partOfFile } from './part-of-file'

const rule = '-'.repeat(80)

/**
 * The licences of all code and typefaces of others that travel with the site, each text once, as plain text.
 *
 * @throws Error with a sentence where one of them has no text of its licence
 */
export async function thirdPartyNotices(sources: string): Promise<string> {
  const bundled = (await bundledFiles(sources)).flatMap((file) => partOfFile(file) ?? [])
  const namesOf = new Map<string, string[]>()
  for (const part of [...new Set([...bundled, ...frameworkParts])].sort()) {
    const { name, text } = licenceOf(part, packagesAround(sources, part))
    namesOf.set(text, [...(namesOf.get(text) ?? []), name])
  }
  const sections = [...namesOf].map(([text, names]) => `${rule}\n${names.join(', ')}\n${rule}\n\n${text}\n`)
  return `This site contains code and typefaces of others. These are their licences.\n\n${sections.join('\n')}`
}
