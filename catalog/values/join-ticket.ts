export interface TicketBlock {
  /** What is known of a code and of its occurrence. */
  readonly lines: readonly string[]
  /** What the code means, as text. */
  readonly summary: string | undefined
  readonly userText: string | undefined
}

/**
 * A ticket: a block for each code, then what to ask, for all codes first. What belongs to one code alone comes in a list
 * with its heading first; a list without questions is left out.
 */
export function joinTicket(
  blocks: readonly TicketBlock[],
  asks: readonly string[],
  ofCodes: readonly (readonly string[])[] = [],
): string {
  const known = blocks.map(({ lines, summary, userText }) =>
    [...lines, summary && `What it means: ${summary}`, userText && `Tell the end user: ${userText}`]
      .filter(Boolean)
      .join('\n'),
  )
  const lists = [['Ask the customer for', ...asks], ...ofCodes.filter(({ length }) => length > 1)]
  const open = lists.map(([of, ...own]) => `${of}:\n${askLines(own)}`.trim())
  return [...known, ...(asks.length + lists.length > 1 ? open : [])].filter(Boolean).join('\n\n')
}

/** Questions as lines to fill in. */
export function askLines(asks: readonly string[]): string {
  return asks.map((ask) => `- ${ask.replace(/\.$/, '')}: ____`).join('\n')
}
