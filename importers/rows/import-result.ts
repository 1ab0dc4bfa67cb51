import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { Form } from './detect-form'
import type { ImportedEntry } from './imported-entry'
import type { Loss } from './row'

/** The summary of the command line, to the letter. All numbers but `form`, `statuses` and `lost`. */
export interface ImportSummary {
  readonly form: string
  readonly codes: number
  readonly statuses: Readonly<Record<string, number>>
  readonly drafts: number
  readonly variants: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly gone: number
  readonly lost: readonly Loss[]
}

/** A field that both a person and the source have changed since the last import. The person's text stays. */
export interface Conflict {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  readonly field: string
  /** What the source says now, as JSON. */
  readonly source: string
  /** What the content says, as JSON. */
  readonly content: string
}

/** A code that the last import wrote and that the source no longer has. */
export interface GoneCode {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  /** What to write into the entry, where the API no longer sends the code. */
  readonly write: string
  /** Whether another source still has it, so that it only looks renamed and is not gone. */
  readonly isKept: boolean
  /** The code that it may be called now, why, and what to write into its entry if it is. */
  readonly renamed?: { readonly to: string; readonly because: string; readonly write: string }
}

/** A column, key or path and the field that it was taken for. */
export interface Guess {
  readonly field: string
  readonly key: string
  readonly by: 'form' | 'name' | 'content' | 'map'
}

/** What an import does to one entry. */
export interface EntryChange {
  readonly code: string
  readonly kind: 'added' | 'changed'
  /** The title or message of an entry that is added. */
  readonly title?: string
  /** The fields of a changed entry that become others, as JSON; undefined for none. */
  readonly fields: readonly { readonly field: string; readonly before?: string; readonly after?: string }[]
}

/** Everything that an import gives. Nothing was written yet. */
export interface ImportResult {
  readonly form: Form | 'unknown'
  readonly entries: readonly ImportedEntry[]
  /** Files of the content folder that are new or different. */
  readonly files: readonly SourceFile[]
  readonly summary: ImportSummary
  readonly lost: readonly Loss[]
  /** What was taken over, and is probably not meant so: whoever imports should look at it. */
  readonly doubts: readonly Loss[]
  readonly conflicts: readonly Conflict[]
  /** Codes whose entries a person had completed, and which are drafts again, since the source says what no one explains. */
  readonly reopened: readonly string[]
  readonly gone: readonly GoneCode[]
  /** Codes that a person has deleted from the content and that the source still has. They stay deleted. */
  readonly deleted: readonly string[]
  /** Codes whose entries have another code now, which the source does not know. */
  readonly renamed: readonly RenamedCode[]
  readonly changes: readonly EntryChange[]
  /** Why nothing may be written: content that cannot be read, a mapping that fits nothing. */
  readonly refusals: readonly Loss[]
  readonly guesses: readonly Guess[]
  /** The placeholder syntaxes that messages of the source use. */
  readonly placeholders: readonly string[]
  /** How many drafts `catalog.json` allowed, and how many it allows now; undefined where that is the same. */
  readonly draftLimit: { readonly before: number; readonly after: number } | undefined
  /** How many rows of one source belong to a code of another one, which has their code as a name. */
  readonly joined: number
}

/** A code of a source, and the one that its entry has now. */
export interface RenamedCode {
  readonly code: string
  readonly to: string
}
