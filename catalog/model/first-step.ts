import type { Provenance } from '../values/vocabulary'
import type { Entry } from './catalog'

/** A text of an entry, and where it comes from where its author says so. */
export interface SourcedText {
  readonly text: string
  readonly source?: Provenance | undefined
}

/** What an entry says first: a cause, how to check it, and what to do about it; of each only what it says. */
export interface FirstStep {
  readonly cause?: SourcedText | undefined
  /** It comes from where the cause comes from. */
  readonly check?: SourcedText | undefined
  /** That of the cause comes from where the cause comes from; a solution says its own source. */
  readonly fix?: SourcedText | undefined
}

/** The first cause that can be checked or fixed, else the first of all; for the fix, where no cause has one, the first solution. */
export function firstStep({ causes, solutions }: Pick<Entry, 'causes' | 'solutions'>): FirstStep {
  const cause = causes.find(({ check, fix }) => check !== undefined || fix !== undefined) ?? causes[0]
  const [solution] = causes.some(({ fix }) => fix !== undefined) ? [] : solutions
  return {
    cause: cause && { text: cause.text, source: cause.source },
    check: cause?.check === undefined ? undefined : { text: cause.check },
    fix: cause?.fix === undefined ? solution && { text: solution.text, source: solution.source } : { text: cause.fix },
  }
}
