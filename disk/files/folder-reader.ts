import { lstatSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { Problem, ProblemKind } from '../../catalog/model/problem'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { ContentPlace } from '../../site/project'
import { type ContentLimits, contentLimits } from './content-limits'
import { ContentRoot, type FileRead } from './content-root'
import { decodeText } from './decode-text'
import { displayPath } from './display-path'

/** Most links to folders in a content folder, and how deep folders may lie in it. */
export const mostFolderLinks = 1000
export const deepestFolder = 32

interface OpenFolder {
  readonly path: string
  /** The real paths of the folders around it. */
  readonly above: readonly string[]
}

/** Reads files of the content folder. What cannot be read becomes a problem; nothing is thrown. */
export class FolderReader {
  readonly problems: Problem[] = []
  readonly #folder: string
  readonly #base: string
  readonly #root: ContentRoot | undefined
  readonly #limits: ContentLimits
  #bytes = 0
  #files = 0
  #links = 0

  /** `content` is the root: what links lead to must lie inside it. */
  constructor({ content: root, base }: ContentPlace) {
    this.#base = base
    this.#folder = root
    this.#root = this.has(root) ? this.#attempt(root, () => new ContentRoot(root)) : undefined
    this.#limits = contentLimits(root, this.#root)
  }

  /** Whether there is something at a path, or may be: a link to nowhere counts, and what cannot be looked at. */
  has(path: string): boolean {
    try {
      return lstatSync(path, { throwIfNoEntry: false }) !== undefined
    } catch {
      return true
    }
  }

  /** Names in a folder, by code unit, so that every machine reads in the same order; without hidden ones. */
  names(folder: string): string[] {
    const most = this.#limits.files
    const left = most - this.#files
    const names = this.#attempt(folder, () => this.#root?.names(folder, left + 1)) ?? []
    if (names.length <= left) {
      this.#files += names.length
      return names.filter((name) => !name.startsWith('.')).sort()
    }
    if (left >= 0) {
      const write = 'fewer files here, or a larger "limits": { "files": … } in site.json'
      const words = [`at most ${most} files and folders`, 'more in this folder', write] as const
      this.report('limit', folder, words, 'folder')
    }
    this.#files = most + 1
    return []
  }

  /** The paths of all files below a folder, by name. A link to a folder that it is in is not followed. */
  walk(folder: string): string[] {
    const root = this.#attempt(folder, () => this.#root?.realPath(this.#folder))
    const files: string[] = []
    const open: (OpenFolder | string)[] = [{ path: folder, above: root === undefined ? [] : [root] }]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (typeof next === 'string') files.push(next)
      // Files and folders come out again in the order of their names.
      else for (const item of this.#itemsOf(next).reverse()) open.push(item)
    }
    return files
  }

  #itemsOf({ path: folder, above }: OpenFolder): (OpenFolder | string)[] {
    const real = this.#attempt(folder, () => this.#root?.realPath(folder))
    if (real === undefined) return []
    if (above.includes(real)) {
      const words = ['a folder', 'a link to a folder that contains it', 'nothing here: remove the link'] as const
      return this.report('unused-file', folder, words) ?? []
    }
    // Folders with two links each to the next one have more ways through them than anybody can walk.
    if (real !== join(above.at(-1) ?? real, basename(folder))) this.#links++
    if (this.#links > mostFolderLinks) {
      const words = [`at most ${mostFolderLinks} links to folders`, 'more of them', 'the files themselves'] as const
      return this.#links === mostFolderLinks + 1 ? (this.report('limit', folder, words, 'folder') ?? []) : []
    }
    if (above.length > deepestFolder) {
      const words = [`folders at most ${deepestFolder} deep`, 'a deeper one', 'its files in a folder above'] as const
      return this.report('limit', folder, words, 'folder') ?? []
    }
    return this.names(folder).flatMap((name): (OpenFolder | string)[] => {
      const path = join(folder, name)
      const kind = this.kindOf(path)
      if (kind === 'file') return [path]
      if (kind !== 'folder') return []
      if (/\.(?:json|mdx)$/i.test(name)) {
        this.report('unused-file', path, ['a file', 'a folder with the name of a file', 'another name for the folder'])
      }
      return [{ path, above: [...above, real] }]
    })
  }

  /** What a path leads to; undefined where that is neither a file nor a folder, which is then a problem. */
  kindOf(path: string): 'file' | 'folder' | undefined {
    const kind = this.#attempt(path, () => this.#root?.kindOf(path))
    return kind === 'other' || kind === 'outside' ? this.#refuseKind(path, kind) : kind
  }

  /** The bytes of a file, whatever they mean. */
  bytes(path: string): Buffer | undefined {
    const read = this.#attempt(path, () => this.#root?.read(path, this.#limits.file))
    return read === undefined ? undefined : this.#bytesOf(path, read)
  }

  /** The text of a file: UTF-8, of a size that a page can have. */
  text(path: string): SourceFile | undefined {
    const bytes = this.bytes(path)
    if (bytes === undefined) return undefined
    const text = decodeText(this.#shown(path), bytes)
    if (typeof text === 'string') return { path: this.#shown(path), text }
    const { received, place } = text
    const subject = this.#shown(path)
    this.problems.push({
      kind: 'encoding',
      subject,
      place,
      expected: 'UTF-8',
      received,
      write: 'the same file, saved as UTF-8',
    })
    return undefined
  }

  #shown(path: string): string {
    return displayPath(path, this.#base)
  }

  #bytesOf(path: string, read: FileRead): Buffer | undefined {
    if ('kind' in read) return this.#refuseKind(path, read.kind)
    if ('size' in read) {
      const words = [
        `at most ${this.#limits.file} bytes`,
        `${read.size} bytes`,
        'several files, one for each family, or a larger "limits": { "fileMegabytes": … } in site.json',
      ] as const
      return this.report('limit', path, words, 'file')
    }
    const { folder: most } = this.#limits
    if (this.#bytes <= most && this.#bytes + read.bytes.length > most) {
      const write = 'less, or a larger "limits": { "folderMegabytes": … } in site.json'
      const words = [`at most ${most} bytes in the content folder`, 'more up to this file', write] as const
      this.report('limit', path, words, 'folder')
    }
    this.#bytes += read.bytes.length
    return this.#bytes > most ? undefined : read.bytes
  }

  #refuseKind(path: string, kind: 'folder' | 'other' | 'outside') {
    if (kind === 'outside') {
      const root = this.#shown(this.#folder)
      const words = [
        `files inside ${root}`,
        'a link that leads out of it',
        'the file itself, instead of the link',
      ] as const
      return this.report('unused-file', path, words)
    }
    const received = kind === 'folder' ? 'a folder' : 'a pipe, a socket or a device'
    return this.report('unused-file', path, ['a file', received, 'a file, or nothing here'])
  }

  /** Says that a file has no use where it is. */
  refuse(path: string, expected: string, root: string) {
    const name = relative(root, path).split(sep).join('/')
    const write = /\.(?:md|markdown)$/i.test(name) ? `${name.replace(/\.[^.]+$/, '')}.mdx` : 'nothing here'
    this.report('unused-file', path, [expected, `"${name}"`, write], name)
  }

  /** Notes a problem of a file: what was expected, what was received, what to write. */
  report(kind: ProblemKind, path: string, words: readonly [string, string, string], subject = this.#shown(path)) {
    const [expected, received, write] = words
    const place = { file: this.#shown(path), line: 1, column: 1 }
    this.problems.push({ kind, subject, place, expected, received, write })
    return undefined
  }

  /** What the disk gives, or a problem where it gives an error: no such file, no right to read it, a link to nowhere. */
  #attempt<T>(path: string, read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      const { received, write } = reasons.get(code) ?? { received: code, write: 'a file that can be read' }
      return this.report('unused-file', path, ['a file that can be read', received, write])
    }
  }
}

const reasons = new Map([
  [
    'ENOENT',
    { received: 'a link to nowhere, or a file that has just gone (ENOENT)', write: 'the file itself, or nothing here' },
  ],
  ['ELOOP', { received: 'a link that leads back to itself (ELOOP)', write: 'the file itself, or nothing here' }],
  ['EACCES', { received: 'a file that may not be read (EACCES)', write: 'a file that can be read' }],
  ['EPERM', { received: 'a file that may not be read (EPERM)', write: 'a file that can be read' }],
  ['ENAMETOOLONG', { received: 'a path that is too long (ENAMETOOLONG)', write: 'a shorter name' }],
])
