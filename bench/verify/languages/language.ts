/** A constant and the code that it has. */
export interface ConstantRow {
  readonly name: string
  readonly code: string
}

/** A member of an enum of errors. */
export interface MemberRow extends ConstantRow {
  readonly status: number
  /** With `{id}` where something is filled in. */
  readonly message: string
}

/** An error as a statement gives it. */
export interface Given {
  readonly code: string
  readonly status: number
  readonly message: string
}

/** A function: its name and its body. */
export type Func = readonly [name: string, body: string]

/** How a language writes what a generated repository has. All functions give text; statements are bodies of functions. */
export interface Language {
  readonly name: string
  readonly ending: string
  /** The path of a file of code, and of a file of tests. */
  path(name: string): string
  testPath(name: string): string
  /** A file with functions, each of a name and a body; what else is at its top, and a test. */
  file(name: string, functions: readonly Func[], parts: { readonly top: string; readonly test: string }): string
  constants(owner: string, rows: readonly ConstantRow[]): string
  members(owner: string, rows: readonly MemberRow[]): string
  /** A function that is a test, in a file that is none; undefined where the language has none. */
  readonly test: ((name: string, body: string) => string) | undefined
  comment(text: string): string
  documentation(text: string): string
  throwDirect(given: Given): string
  respond(given: Given): string
  throwConstant(owner: string, name: string): string
  throwMember(owner: string, name: string): string
  /** The code is put together from a constant and a text. */
  throwJoined(owner: string, prefix: string, rest: string): string
  throwInterpolated(owner: string, prefix: string, rest: string): string
  /** The code is at the beginning of a message that has something filled in. */
  throwWithin(code: string): string
  compare(code: string): string
  /** A text that is no code. */
  keep(text: string): string
}
