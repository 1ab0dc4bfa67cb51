/** What is between two sentences, or two lines. */
export const sentenceBreak = /\n|(?<=[.!?])\s+(?=\p{Lu})/u
