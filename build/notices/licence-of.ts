import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({ version: z.string().optional() })
const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[-._][\w.-]*)?$/i

export interface Licence {
  /** As people know the package, with its version where it tells one. */
  readonly name: string
  /** What its files of licences say. */
  readonly text: string
}

/**
 * The licence of a package, or of a part of Next, below a folder of packages.
 *
 * @throws Error with a sentence where the package has no text of one
 */
export function licenceOf(part: string, packages: string): Licence {
  const folder = join(packages, part)
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile() && licenceFile.test(item.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n').trim())
    .filter((text) => text !== '')
  if (texts.length === 0) {
    throw new Error(
      `The package ${part} travels with the site, and ${folder.replaceAll('\\', '/')}/ has no text of its licence. Take a version that has one, or do without the package.`,
    )
  }
  const { version } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const name = part.replace('next/dist/compiled/', '')
  return { name: version === undefined ? name : `${name} ${version}`, text: texts.join('\n\n') }
}

/** The folder of packages in which the code in `sources` finds a package: the first of those where Node.js looks. */
export function packagesAround(sources: string, part: string): string {
  const folders = createRequire(join(sources, 'package.json')).resolve.paths(part) ?? []
  const found = folders.find((folder) => existsSync(join(folder, part)))
  if (found === undefined) throw new Error(`The package ${part} is not installed. Run npm ci.`)
  return found
}
