import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type RivalDocument, rivalFields } from './documents'
import type { Rival, RivalHit, RivalSetting } from './rival'

/** What is used of it. */
interface MiniSearchModule {
  readonly default: new (
    options: object,
  ) => {
    addAll(documents: readonly RivalDocument[]): void
    search(query: string, options: object): readonly RivalHit[]
  }
}

const boosts = {
  even: {},
  'boost 3 to 1': { code: 3, title: 3, message: 2, keywords: 2, phrases: 2 },
  'boost 10 to 1': { code: 10, title: 6, message: 4, keywords: 4, phrases: 5, summary: 2 },
}

/** MiniSearch with prefixes and fuzzy terms, as its documentation shows them. */
export async function miniSearchRival(folder: string): Promise<Rival> {
  // What is used is written down above.
  const module = (await import(pathToFileURL(join(folder, 'dist/es/index.js')).href)) as MiniSearchModule
  const searches = {
    'prefix, fuzzy 0.2': { prefix: true, fuzzy: 0.2 },
    'prefix and fuzzy 0.2 from 4 letters': {
      prefix: (term: string) => term.length > 3,
      fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
    },
    'prefix of the last word, fuzzy 0.2 from 4 letters': {
      prefix: (term: string, at: number, terms: readonly string[]) => at === terms.length - 1 && term.length > 2,
      fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
    },
  }
  return {
    name: 'MiniSearch',
    settings: Object.entries(boosts).flatMap(([boostName, boost]) =>
      Object.entries(searches).flatMap(([searchName, options]) =>
        ['OR', 'AND'].map((combineWith) =>
          setting(module, `${boostName}, ${searchName}, ${combineWith}`, { boost, combineWith, ...options }),
        ),
      ),
    ),
  }
}

function setting(module: MiniSearchModule, name: string, options: object): RivalSetting {
  return {
    name,
    open: async (documents) => {
      const index = new module.default({ fields: rivalFields })
      index.addAll(documents)
      return async (query) => index.search(query, options)
    },
  }
}
