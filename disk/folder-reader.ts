import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Problem, ProblemKind } from '../catalog/problem'
import type { SourceFile } from '../catalog/source-file'
import { displayPath } from './display-path'

/** Largest content file, and largest content folder, in bytes. */
export const largestFile = 5_242_880
export const largestFolder = 52_428_800

/** Reads files of the content folder. What cannot be read becomes a problem; nothing is thrown. */
export class FolderReader {
  readonly problems: Problem[] = []
  #bytes = 0

  /** Names in a folder, by code unit, so that every machine reads in the same order; without hidden ones. */
  names(folder: string): string[] {
    const names = this.#attempt(folder, () => readdirSync(folder)) ?? []
    return names.filter((name) => !name.startsWith('.')).sort()
  }

  /** The paths of all files below a folder, by name. A link to a folder that it stands in is not followed. */
  walk(folder: string, above: readonly string[] = []): string[] {
    const real = this.#attempt(folder, () => realpathSync(folder))
    if (real === undefined) return []
    if (above.includes(real)) {
      return this.report('unused-file', folder, ['a folder', 'a link to a folder around it', 'nothing here']) ?? []
    }
    return this.names(folder).flatMap((name) => {
      const path = join(folder, name)
      const kind = this.kindOf(path)
      if (kind === 'folder') return this.walk(path, [...above, real])
      if (kind === 'file') return [path]
      if (kind === 'other') this.report('unused-file', path, ['a file or a folder', 'something else', 'nothing here'])
      return []
    })
  }

  /** What a path leads to; undefined where that cannot be told, which is then a problem. */
  kindOf(path: string): 'file' | 'folder' | 'other' | undefined {
    const stat = this.#attempt(path, () => statSync(path))
    if (stat === undefined) return undefined
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other'
  }

  /** The text of a file: UTF-8, of a size that a page can have. */
  text(path: string): SourceFile | undefined {
    const bytes = this.#attempt(path, () => {
      const { size } = statSync(path)
      return size > largestFile ? size : readFileSync(path)
    })
    if (bytes === undefined) return undefined
    if (typeof bytes === 'number') {
      const words = [`at most ${largestFile} bytes`, `${bytes} bytes`, 'several files, one for each family'] as const
      return this.report('limit', path, words, 'file')
    }
    if (this.#bytes <= largestFolder && this.#bytes + bytes.length > largestFolder) {
      const words = [`at most ${largestFolder} bytes in the content folder`, 'more up to this file', 'less'] as const
      this.report('limit', path, words, 'folder')
    }
    this.#bytes += bytes.length
    if (this.#bytes > largestFolder) return undefined
    const found = foreignEncoding(bytes)
    if (found === undefined) return { path: displayPath(path), text: withoutMark(bytes.toString('utf8')) }
    return this.report('encoding', path, ['UTF-8', found, 'the same file, saved as UTF-8'])
  }

  /** Says that a file has no use where it stands. */
  refuse(path: string, expected: string, root: string) {
    const name = relative(root, path).split(sep).join('/')
    const write = /\.(?:md|markdown)$/i.test(name) ? `${name.replace(/\.[^.]+$/, '')}.mdx` : 'nothing here'
    this.report('unused-file', path, [expected, `"${name}"`, write], name)
  }

  /** Notes a problem of a file: what was expected, what was received, what to write. */
  report(kind: ProblemKind, path: string, words: readonly [string, string, string], subject = displayPath(path)) {
    const [expected, received, write] = words
    this.problems.push({
      kind,
      subject,
      place: { file: displayPath(path), line: 1, column: 1 },
      expected,
      received,
      write,
    })
    return undefined
  }

  /** What the disk gives, or a problem where it gives an error: no such file, no right to read it, a link to nowhere. */
  #attempt<T>(path: string, read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      return this.report('unused-file', path, ['a file that can be read', code, 'a file with the right to read it'])
    }
  }
}

/** Editors on Windows begin a file with a byte order mark (U+FEFF): it says UTF-8, and is no part of the text. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Why bytes are not UTF-8, or undefined where they are. */
function foreignEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)'
  if (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0)) return 'UTF-16 without a byte order mark'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return undefined
  } catch {
    return 'bytes that are not UTF-8'
  }
}
