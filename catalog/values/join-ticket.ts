export interface TicketBlock {
  /** What is known of a code and of its occurrence. */
  readonly lines: readonly string[]
  /** What the code means, as text. */
  readonly summary: string | undefined
  readonly userText: string | undefined
}

/**
 * A ticket: a block for each code, then lists of what to ask, each with its heading first. A list without questions is
 * left out.
 */
export function joinTicket(blocks: readonly TicketBlock[], lists: readonly (readonly string[])[]): string {
  const known = blocks.map(({ lines, summary, userText }) =>
    [...lines, summary && `What it means: ${summary}`, userText && `Tell the end user: ${userText}`]
      .filter(Boolean)
      .join('\n'),
  )
  const open = lists.map(([of, ...asks]) => asks.length > 0 && `${of}:\n${askLines(asks)}`)
  return [...known, ...open].filter(Boolean).join('\n\n')
}

export const askedOfAll = 'Ask the customer for'

/** Questions as lines to fill in. */
export function askLines(asks: readonly string[]): string {
  return asks.map((ask) => `- ${ask.replace(/\.$/, '')}: ____`).join('\n')
}
