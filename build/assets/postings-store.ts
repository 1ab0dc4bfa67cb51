import { createHash } from 'node:crypto'
import type { CheckedStore } from '../../disk/store/checked-store'
import { entryDigest } from '../../disk/store/entry-digest'
import type { KeptPostings, PartPostings } from '../../search/index/part-postings'
import type { IndexedEntry } from '../../search/index/read-postings'

export interface PostingsPlace {
  readonly postings: CheckedStore
  /** Of the tool, which reads the texts. */
  readonly version: string
}

/** Where builds keep what they have read in the texts of each catalog. */
export class PostingsStore implements KeptPostings {
  readonly #asked: string[] = []

  constructor(private readonly place: PostingsPlace) {}

  take(entries: readonly IndexedEntry[]): PartPostings | undefined {
    const key = this.#keyOf(entries)
    this.#asked.push(key)
    const text = this.place.postings.take(key)?.toString('utf8')
    // What is in the store is what a build of this version has written: its checksum says so.
    return text === undefined ? undefined : (JSON.parse(text) as PartPostings)
  }

  keep(entries: readonly IndexedEntry[], made: PartPostings): void {
    this.place.postings.keep(this.#keyOf(entries), Buffer.from(JSON.stringify(made)))
  }

  /** Forgets all that nobody has asked for. */
  prune(): void {
    this.place.postings.prune(this.#asked)
  }

  #keyOf(entries: readonly IndexedEntry[]): string {
    const hash = createHash('sha256').update(`${this.place.version}\n`)
    for (const { entry, more } of entries) hash.update(`${entryDigest(entry)}${JSON.stringify(more)}\n`)
    return hash.digest('hex')
  }
}
