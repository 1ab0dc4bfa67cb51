/** Longest source file, in UTF-16 code units. */
export const longestSource = 32 * 1024 * 1024

/** Most characters of all source files together. */
export const longestSources = 128 * 1024 * 1024

/** Deepest nesting of a source. */
export const deepestSource = 96

/** Most nodes that a source may have once its aliases are followed. */
export const mostNodes = 4_000_000

/** Most rows that one import takes. */
export const mostRows = 200_000

/** Longest file of code: a syntax tree takes many times the memory of its text. */
export const longestCode = 4 * 1024 * 1024
