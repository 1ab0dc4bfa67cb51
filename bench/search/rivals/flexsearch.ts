import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type RivalDocument, type RivalField, rivalFields } from './documents'
import type { Rival, RivalSetting } from './rival'

/** What is used of it. */
interface FlexSearchModule {
  readonly Charset: Readonly<Record<string, object>>
  readonly Encoder: new (...options: readonly object[]) => object
  readonly Document: new (
    options: object,
  ) => {
    add(document: RivalDocument): unknown
    search(
      query: string,
      options: object,
    ): readonly { readonly field: RivalField; readonly result: readonly string[] }[]
  }
}

/** It has no scores: a field counts so much, by the place that it gives a document. */
const weights: Readonly<Record<RivalField, number>> = {
  code: 6,
  title: 4,
  message: 3,
  keywords: 3,
  phrases: 3,
  summary: 2,
  causes: 1.5,
  solutions: 1,
}

interface Options {
  readonly tokenize: string
  readonly encoder: object
  readonly suggest: boolean
}

/** FlexSearch with an index for each field: tokenizers, encoders and suggestions as its documentation advises for fuzzy search. */
export async function flexSearchRival(folder: string): Promise<Rival> {
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(folder, file)).href)
  // What is used is written down above.
  const module = (await load('dist/flexsearch.bundle.module.min.mjs')) as FlexSearchModule
  const { default: english } = (await load('dist/module/lang/en.js')) as { readonly default: object }
  const { Charset, Encoder } = module
  const encoders = {
    Default: () => new Encoder(Charset.Default ?? {}),
    LatinBalance: () => new Encoder(Charset.LatinBalance ?? {}),
    'Default with English': () => new Encoder(Charset.Default ?? {}, english),
    'LatinBalance with English': () => new Encoder(Charset.LatinBalance ?? {}, english),
  }
  return {
    name: 'FlexSearch',
    settings: ['strict', 'forward', 'tolerant'].flatMap((tokenize) =>
      Object.entries(encoders).flatMap(([encoderName, encoder]) =>
        [true, false].map((suggest) =>
          setting(module, `${tokenize}, ${encoderName}, suggest ${suggest}`, { tokenize, encoder: encoder(), suggest }),
        ),
      ),
    ),
  }
}

function setting(module: FlexSearchModule, name: string, { tokenize, encoder, suggest }: Options): RivalSetting {
  return {
    name,
    open: async (documents) => {
      const index = new module.Document({
        document: { id: 'id', index: rivalFields.map((field) => ({ field, tokenize, encoder })) },
      })
      for (const document of documents) index.add(document)
      return async (query) => {
        const scores = new Map<string, number>()
        for (const { field, result } of index.search(query, { suggest, limit: 20 }))
          for (const [place, id] of result.entries())
            scores.set(id, (scores.get(id) ?? 0) + weights[field] / (place + 1))
        return [...scores].map(([id, score]) => ({ id, score })).sort((left, right) => right.score - left.score)
      }
    },
  }
}
