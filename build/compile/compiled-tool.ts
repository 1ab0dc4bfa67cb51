import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import type { PictureFiles } from '../../disk/store/picture-store'
import { codeAssetNames } from '../sources/asset-sources'

/** What `compileTool` writes as `tool.json`. */
const schema = z.object({
  /** A hash of the code. */
  version: z.string(),
  /** Changes whenever the same text could be highlighted otherwise. */
  highlight: z.string(),
  /** Changes whenever the same picture could be drawn otherwise. */
  pictures: z.string(),
  /** The path of each shared file that is compiled from code. */
  assets: z.record(z.enum(codeAssetNames), z.string()),
  /** All files beside it, each with the hash of its content. */
  files: z.array(z.tuple([z.string(), z.string()])),
})

export type CompiledTool = z.infer<typeof schema>

/** What depends on code alone, as folders of the compiled tool. */
export const compiledFolders = {
  /** Files that are in every site as they are. */
  site: 'site',
  explorer: 'explorer',
  pictures: 'pictures',
} as const

/** The files that draw pictures of pages, in a compiled tool. */
export function compiledPictureFiles(folder: string): PictureFiles {
  const file = (name: string) => join(folder, compiledFolders.pictures, name)
  return { latin: file('latin.woff'), extended: file('latin-extended.woff'), renderer: file('renderer.wasm') }
}

const manifestName = 'tool.json'

/** What is compiled in a folder; undefined where it is missing, damaged or of another version of Faultbook. */
export function readCompiledTool(folder: string): CompiledTool | undefined {
  try {
    const compiled = schema.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')))
    return compiled.files.every(([path, hash]) => hashOfFile(join(folder, path)) === hash) ? compiled : undefined
  } catch {
    return undefined
  }
}

/** Writes down what is compiled in a folder. */
export function writeCompiledTool(folder: string, compiled: Omit<CompiledTool, 'files'>): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((file): [string, string] => [relative(folder, file).split(sep).join('/'), hashOfFile(file)])
    .sort(([one], [other]) => (one < other ? -1 : 1))
  writeFileSync(join(folder, manifestName), `${JSON.stringify({ ...compiled, files })}\n`)
}

function hashOfFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
