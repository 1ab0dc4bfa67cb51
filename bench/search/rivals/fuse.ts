import Fuse, { type IFuseOptions } from 'fuse.js'
import type { RivalDocument } from './documents'
import type { Rival, RivalSetting } from './rival'

const keys = [
  { name: 'code', weight: 4 },
  { name: 'title', weight: 3 },
  { name: 'message', weight: 2 },
  { name: 'keywords', weight: 2 },
  { name: 'phrases', weight: 2 },
  { name: 'summary', weight: 1 },
  { name: 'causes', weight: 1 },
  { name: 'solutions', weight: 0.5 },
]

/** Fuse.js alone: weights by field, and for long texts `ignoreLocation`, as its documentation advises. */
export function fuseRival(): Rival {
  return {
    name: 'Fuse.js',
    settings: [
      setting('weights, ignoreLocation, threshold 0.3', { ignoreLocation: true, threshold: 0.3 }),
      setting('weights, ignoreLocation, threshold 0.5', { ignoreLocation: true, threshold: 0.5 }),
      setting('weights, useTokenSearch any, threshold 0.2', {
        useTokenSearch: true,
        tokenMatch: 'any',
        threshold: 0.2,
      }),
      setting('weights, useTokenSearch any, threshold 0.3, ignoreLocation', {
        useTokenSearch: true,
        tokenMatch: 'any',
        threshold: 0.3,
        ignoreLocation: true,
      }),
      setting('weights, useTokenSearch all, threshold 0.3, ignoreLocation', {
        useTokenSearch: true,
        tokenMatch: 'all',
        threshold: 0.3,
        ignoreLocation: true,
      }),
    ],
  }
}

function setting(name: string, options: IFuseOptions<RivalDocument>): RivalSetting {
  return {
    name,
    open: async (documents) => {
      const fuse = new Fuse(documents, { keys, includeScore: true, ignoreDiacritics: true, ...options })
      return async (query) => fuse.search(query).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }))
    },
  }
}
