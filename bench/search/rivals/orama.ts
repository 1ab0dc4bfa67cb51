import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type RivalDocument, rivalFields } from './documents'
import type { Rival, RivalHit, RivalSetting } from './rival'

/** What is used of it. */
interface OramaModule {
  create(options: object): object
  insertMultiple(index: object, documents: readonly RivalDocument[]): unknown
  search(index: object, options: object): { readonly hits: readonly RivalHit[] } | Promise<{ hits: RivalHit[] }>
}

const boosts = {
  even: {},
  'boost 3 to 1': { code: 3, title: 3, message: 2, keywords: 2, phrases: 2 },
  'boost 10 to 1': { code: 10, title: 6, message: 4, keywords: 4, phrases: 5, summary: 2 },
}

/** Edits that a word may be away; where a second number is given, it is tried when the first finds nothing. */
const tolerances = [[0], [1], [0, 1]]

/** Orama in full-text mode: stemming, boosts, tolerance, and a threshold for how many words have to match. */
export async function oramaRival(folder: string): Promise<Rival> {
  // What is used is written down above.
  const module = (await import(pathToFileURL(join(folder, 'dist/esm/index.js')).href)) as OramaModule
  return {
    name: 'Orama',
    settings: Object.entries(boosts).flatMap(([boostName, boost]) =>
      tolerances.flatMap((tolerance) =>
        [0, 0.5, 1].map((threshold) =>
          setting(module, `${boostName}, tolerance ${tolerance.join(', then ')}, threshold ${threshold}`, {
            options: { boost, threshold },
            tolerance,
          }),
        ),
      ),
    ),
  }
}

interface Asking {
  readonly options: object
  readonly tolerance: readonly number[]
}

function setting(module: OramaModule, name: string, { options, tolerance }: Asking): RivalSetting {
  return {
    name,
    open: async (documents) => {
      const schema = Object.fromEntries(['id', ...rivalFields].map((field) => [field, 'string']))
      const index = module.create({ schema, components: { tokenizer: { stemming: true, language: 'english' } } })
      await module.insertMultiple(index, documents)
      return async (term) => {
        for (const edits of tolerance) {
          const asked = { term, properties: rivalFields, limit: 20, tolerance: edits, ...options }
          const { hits } = await module.search(index, asked)
          if (hits.length > 0) return hits.map(({ id, score }) => ({ id, score }))
        }
        return []
      }
    },
  }
}
