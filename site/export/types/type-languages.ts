import type { Catalog } from '../../../catalog/model/catalog'
import type { Site } from '../../../catalog/model/site'
import { csharpTypes } from './csharp-types'
import { goTypes } from './go-types'
import { javaTypes } from './java-types'
import { pythonTypes } from './python-types'
import { typescriptTypes } from './typescript-types'

/** What a generated file is called in its language. */
export interface TypeNames {
  /** The package of Go or Java, or the namespace of C#. */
  readonly package?: string | undefined
  /** The class around a Java file: its file has this name. */
  readonly outer?: string | undefined
}

export interface TypeLanguage {
  /** What the help says of it. */
  readonly summary: string
  /** What a package or namespace may be called; undefined where there is none. */
  readonly package?: RegExp
  write(site: Site, catalogs: readonly Catalog[], names: TypeNames): string
}

const dotted = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/

/** The languages of `faultbook export --types`, by the name that the flag takes. */
export const typeLanguages: ReadonlyMap<string, TypeLanguage> = new Map<string, TypeLanguage>([
  ['ts', { summary: 'TypeScript', write: (site, catalogs) => typescriptTypes(site, catalogs) }],
  [
    'go',
    {
      summary: 'Go',
      package: /^[a-z_]\w*$/,
      write: (site, catalogs, names) => goTypes(site, catalogs, names.package),
    },
  ],
  [
    'java',
    {
      summary: 'Java',
      package: dotted,
      write: (site, catalogs, { outer = 'Faults', package: name }) =>
        javaTypes(site, catalogs, { outer, ...(name !== undefined && { package: name }) }),
    },
  ],
  ['python', { summary: 'Python', write: (site, catalogs) => pythonTypes(site, catalogs) }],
  [
    'csharp',
    {
      summary: 'C#',
      package: dotted,
      write: (site, catalogs, names) => csharpTypes(site, catalogs, names.package),
    },
  ],
])
