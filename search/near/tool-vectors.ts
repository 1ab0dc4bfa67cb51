import { readWordVectors, type WordVectors } from './word-vectors'
import data from './word-vectors.json' with { type: 'json' }

let vectors: WordVectors | undefined

/** The vectors that come with Faultbook (README.md beside this file), read when they are first asked for. */
export function toolVectors(): WordVectors {
  vectors ??= readWordVectors(data)
  return vectors
}
