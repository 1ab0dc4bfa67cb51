import type { RivalDocument } from './documents'

/** A result, the best first. */
export interface RivalHit {
  readonly id: string
  /** The higher the better; of no meaning between engines. */
  readonly score: number
}

/** One way to set an engine. */
export interface RivalSetting {
  /** What is special about it, in the words of its options. */
  readonly name: string
  /** Indexes the documents. */
  open(documents: readonly RivalDocument[]): Promise<(query: string) => Promise<readonly RivalHit[]>>
}

/** A search engine with the settings that are tried. */
export interface Rival {
  readonly name: string
  readonly settings: readonly RivalSetting[]
  /** Ends what it has started. */
  close?(): Promise<void>
}
