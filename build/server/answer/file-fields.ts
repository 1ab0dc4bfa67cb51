import { extname } from 'node:path'
import {
  contentTypes,
  hashedFolders,
  headerTable,
  packedExtensions,
  sharedExtensions,
} from '../../../site/hosts/header-table'
import { negotiatedFile } from '../../../site/hosts/negotiated-forms'

/** What the name of a file says of how it is sent. */
export interface FileFields {
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Whether it is a text, which is sent packed to whoever takes it so. */
  readonly isText: boolean
  /** Whether its name changes with its content. */
  readonly isHashed: boolean
}

const types: ReadonlyMap<string, string> = new Map(contentTypes)
const texts: ReadonlySet<string> = new Set(packedExtensions)
const shared: ReadonlySet<string> = new Set(sharedExtensions)

/** What is nothing of the kinds above is bytes: no browser guesses, and no reader is shown a wrong text. */
const unknownType = 'application/octet-stream'

/** The fields of a file, by its path below the folder of the site. */
export function fileFields(path: string): FileFields {
  const extension = extname(path).slice(1).toLowerCase()
  const isText = texts.has(extension)
  const isHashed = hashedFolders.some((folder) => `/${path}`.startsWith(folder))
  const type = types.get(extension) ?? unknownType
  const headers: (readonly [string, string])[] = [
    ['Content-Type', isText && !type.startsWith('image/') ? `${type}; charset=utf-8` : type],
    ...(isHashed ? headerTable.hashed : headerTable.pages),
    ...(shared.has(extension) ? headerTable.shared : []),
  ]
  const vary = negotiatedFile.test(path) ? 'Accept, Accept-Encoding' : 'Accept-Encoding'
  return { headers: isText ? [...headers, ['Vary', vary]] : headers, isText, isHashed }
}
