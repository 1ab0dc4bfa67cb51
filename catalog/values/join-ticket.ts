export interface TicketBlock {
  /** What is known of a code and of its occurrence. */
  readonly lines: readonly string[]
  /** What the code means, as text. */
  readonly summary: string | undefined
  readonly userText: string | undefined
}

/** A ticket: a block for each code, then what to ask the customer as lines to fill in, each question once. */
export function joinTicket(blocks: readonly TicketBlock[], asks: readonly string[]): string {
  const known = blocks.map(({ lines, summary, userText }) =>
    [
      ...lines,
      ...(summary === undefined ? [] : [`What it means: ${summary}`]),
      ...(userText === undefined ? [] : [`Tell the end user: ${userText}`]),
    ].join('\n'),
  )
  const open = [...new Set(asks)].map((ask) => `- ${ask.replace(/\.$/, '')}: ____`)
  return [...known, ...(open.length === 0 ? [] : [['Ask the customer for:', ...open].join('\n')])].join('\n\n')
}
