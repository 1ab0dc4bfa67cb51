import { bundledFiles } from './bundled-files'
import { describeLicences } from './describe-licences'
import { frameworkParts } from './framework-parts'
import { licenceOf, packagesAround } from './licence-of'
import { partOfFile } from './part-of-file'

/**
 * The licences of all third-party code and typefaces that travel with the site, each text once, as plain text.
 *
 * @throws Error with a sentence where one of them has no text of its licence
 */
export async function thirdPartyNotices(sources: string): Promise<string> {
  const bundled = (await bundledFiles(sources)).flatMap((file) => partOfFile(file) ?? [])
  const parts = [...new Set([...bundled, ...frameworkParts])].sort()
  return describeLicences(
    'This site contains third-party code and typefaces. These are their licences.',
    parts.map((part) => licenceOf(part, packagesAround(sources, part))),
  )
}
