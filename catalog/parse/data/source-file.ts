/** A file of the content folder, already decoded. The catalog layer never touches a disk. */
export interface SourceFile {
  /** Path as messages name it, with `/` between folders: `content/access-manager/aut.json`. */
  readonly path: string
  readonly text: string
}

/** A folder of guides: that of a catalog, or `content/guides/`, which has those of the site. */
export interface GuideFolder {
  readonly guides: readonly SourceFile[]
  /** Files that guides show, by their path below `snippets/`. */
  readonly snippets: readonly { readonly file: string; readonly text: string }[]
  /** Whether a file of the folder could not be read, so that something is missing here. */
  readonly isPartial?: boolean
}

/** The files of one catalog: `content/<slug>/`. */
export interface SourceFolder extends GuideFolder {
  readonly slug: string
  /** Path of the folder as messages name it. */
  readonly path: string
  /** `catalog.json`, where there is one. */
  readonly catalog: SourceFile | undefined
  /** JSON files of entries and `.mdx` entries, in the order of their paths. */
  readonly entries: readonly SourceFile[]
  /** Whether there is a `catalog.json`, or may be one, that could not be read; why has been said. */
  readonly isCatalogUnread?: boolean
}
