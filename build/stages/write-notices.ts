import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticesPath } from '../../catalog/model/links'
import { thirdPartyNotices } from '../notices/third-party-notices'
import { BuildError } from '../report/build-error'

/**
 * Writes the licences of what the site contains of others.
 *
 * @throws BuildError where one of them is not known
 */
export async function writeNotices(folder: string): Promise<void> {
  try {
    writeFileSync(join(folder, noticesPath), await thirdPartyNotices())
  } catch (error) {
    // What the system says has a sentence of its own.
    if (!(error instanceof Error) || 'code' in error) throw error
    throw new BuildError(error.message)
  }
}
