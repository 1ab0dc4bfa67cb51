import type { SourceFile } from '../../../catalog/parse/data/source-file'

/** Paths of the files that `$ref` names in a source, as `joinPath` gives them. Nothing remote is among them. */
export function referencedPaths({ path, text }: SourceFile): string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(/["']?\$ref["']?[ \t]*:[ \t]*(?:"([^"#\n]+)|'([^'#\n]+)|([^"'#\s,}\]]+))/g)) {
    const target = (match[1] ?? match[2] ?? match[3] ?? '').trim()
    if (target !== '' && !isRemote(target)) found.add(joinPath(path, target))
  }
  return [...found]
}

/** Whether a reference leads away from the files available. */
export function isRemote(reference: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(reference)
}

/** The path that a relative one means in the file `from`. */
export function joinPath(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
