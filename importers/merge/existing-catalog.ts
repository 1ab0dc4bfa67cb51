import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import { isSyntax } from '../mapping/find-placeholders'
import { child, itemsOf, textOf } from '../readers/data/data-node'
import { readJson } from '../readers/data/read-json'

/** What `catalog.json` of the folder says that an import keeps to. */
export interface ExistingCatalog {
  readonly file: SourceFile
  /** How its messages write their placeholders, where it says so. */
  readonly placeholders: readonly PlaceholderSyntax[] | undefined
  /** Where the docs of the API are: relative links lead there. */
  readonly docsUrl: string | undefined
  /** Whether it has an envelope, so that its errors are HTTP responses. */
  readonly hasHttp: boolean
  readonly families: readonly string[]
  /** How many drafts there may be. */
  readonly drafts: number | undefined
}

/** Reads `catalog.json` among the files of a folder. */
export function readExistingCatalog(files: readonly SourceFile[]): ExistingCatalog | undefined {
  const file = files.find(({ path }) => path.endsWith('/catalog.json'))
  if (file === undefined) return undefined
  const { root } = readJson(file)
  const syntaxes = child(root, 'placeholders')
  const drafts = textOf(child(root, 'drafts'))
  return {
    file,
    placeholders:
      syntaxes === undefined
        ? undefined
        : itemsOf(syntaxes)
            .flatMap((item) => textOf(item) ?? [])
            .filter(isSyntax),
    docsUrl: textOf(child(root, 'docsUrl')),
    hasHttp: child(root, 'envelope') !== undefined,
    families: itemsOf(child(root, 'families')).flatMap((family) => textOf(child(family, 'slug')) ?? []),
    drafts: drafts !== undefined && /^\d+$/.test(drafts) ? Number(drafts) : undefined,
  }
}
