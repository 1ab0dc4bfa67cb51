/** A setting that comes before `site.json`, and the name of the flag or variable that it comes from. */
export interface Override {
  readonly value: string
  readonly from: string
}

/** The tool itself, wherever it is installed. */
export interface Tool {
  /** The folder with its compiled scripts, styles, fonts and explorer; undefined where they are made from `sources`. */
  readonly compiled: string | undefined
  /** The root of the repository; undefined in the package. */
  readonly sources: string | undefined
  readonly version: string
}

/** Where everything is. Commands make it; whatever touches files gets it, or the part that it needs. All paths are absolute. */
export interface Project {
  readonly tool: Tool
  /** The folder of the catalogs. */
  readonly content: string
  /** The folder of the built site. */
  readonly out: string
  /** Lock, stage and caches. */
  readonly work: string
  /** Messages show paths relative to this folder: the one in which the command was given. */
  readonly base: string
  readonly url?: Override | undefined
  readonly basePath?: Override | undefined
}

/** What reading content needs. */
export type ContentPlace = Pick<Project, 'content' | 'base'>

/** What reading content and site file needs. */
export type SitePlace = Pick<Project, 'content' | 'base' | 'url' | 'basePath'>
