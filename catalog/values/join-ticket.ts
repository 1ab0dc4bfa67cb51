export interface TicketBlock {
  /** What is known of a code and of its occurrence; the code is in the first line. */
  readonly lines: readonly string[]
  /** What the code means, as text. */
  readonly summary: string | undefined
  readonly userText: string | undefined
}

/** A ticket: a block for each code, then lists of what to ask. A list without questions is left out. */
export function joinTicket(blocks: readonly TicketBlock[], asks: readonly AskList[]): string {
  const known = blocks.map(({ lines, summary, userText }) =>
    [...lines, summary && `What it means: ${summary}`, userText && `Tell the end user: ${userText}`]
      .filter(Boolean)
      .join('\n'),
  )
  const open = asks.map(([of, list]) => list.length > 0 && `${of}:\n${askLines(list)}`)
  return [...known, ...open].filter(Boolean).join('\n\n')
}

/** Whom to ask, and for what. */
export type AskList = readonly [of: string, asks: readonly string[]]

export const askedOfAll = 'Ask the customer for'

/** Questions as lines to fill in. */
export function askLines(asks: readonly string[]): string {
  return asks.map((ask) => `- ${ask.replace(/\.$/, '')}: ____`).join('\n')
}
