import { join } from 'node:path'
import { z } from 'zod'
import { defaultLimits, limitsSchema } from '../../catalog/values/limits'
import type { ContentRoot } from './content-root'
import { decodeText } from './decode-text'

/** What a content folder may hold, in bytes and in files and folders. */
export interface ContentLimits {
  readonly file: number
  readonly folder: number
  readonly files: number
}

const withLimits = z.object({ limits: limitsSchema.optional() })

/** The limits that `site.json` sets, and the usual ones. What is wrong in it is told where the site is read. */
export function contentLimits(folder: string, root: ContentRoot | undefined): ContentLimits {
  const { fileMegabytes, folderMegabytes, files } = limitsOf(join(folder, 'site.json'), root)
  return { file: fileMegabytes * 1e6, folder: folderMegabytes * 1e6, files }
}

function limitsOf(file: string, root: ContentRoot | undefined) {
  try {
    const read = root?.read(file, defaultLimits.fileMegabytes * 1e6)
    const text = read === undefined || !('bytes' in read) ? undefined : decodeText(file, read.bytes)
    const parsed = withLimits.safeParse(typeof text === 'string' ? JSON.parse(text) : {})
    return parsed.data?.limits ?? defaultLimits
  } catch {
    return defaultLimits // no site file, or one that is told elsewhere
  }
}
