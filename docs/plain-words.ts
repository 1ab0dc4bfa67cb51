/** A word or phrase that this repository does not use, and what to write. Other people's content may. */
export interface PlainWord {
  readonly not: RegExp
  readonly so: string
  /** A text that the rule finds. */
  readonly example: string
}

/** What a native reader stumbles over; each was in our own text. */
export const plainWords: readonly PlainWord[] = [
  {
    not: /\b(?<!by it)(?:stands?|stood)\b(?! (?:alone|for|out|in for|up)\b)/gi,
    so: '"is", "has" or "says"',
    example: 'the code stands in `error`',
  },
  { not: /\bmend(?:s|ed|ing)?\b/gi, so: '"fix"', example: 'mend the body' },
  { not: /\b(?:anew|afresh)\b/gi, so: '"again"', example: 'request it anew' },
  { not: /\bin vain\b/gi, so: '"without success", or what happened', example: 'looked for in vain' },
  { not: /\bin place of\b/gi, so: '"instead of"', example: 'in place of a request' },
  { not: /\bwants? to hear\b/gi, so: '"expects"', example: 'what the API wants to hear' },
  { not: /\bfor ever\b/gi, so: '"forever", or "permanently"', example: 'it is kept for ever' },
  { not: /\bat hand\b/gi, so: '"available"', example: 'where it is at hand' },
  { not: /\be-mails?\b/gi, so: '"email"', example: 'an e-mail address' },
  { not: /\btyping errors?\b/gi, so: '"typo"', example: 'a typing error' },
  { not: /\b(?:the day before yesterday|the site of before)\b/gi, so: 'what it is', example: 'the site of before' },
  { not: /\b(?:nobody|no one) knows of\b/gi, so: '"unknown"', example: 'pages that nobody knows of' },
  { not: /\b(?:lead(?:s|ing)?|led) on\b/gi, so: '"redirect"', example: 'it leads on to another' },
  { not: /\bset-up\b/gi, so: '"setup"', example: 'the set-up' },
  { not: /\bin your hand\b/gi, so: '"that you have"', example: 'what you have in your hand' },
  { not: /\bthat there can be\b/gi, so: '"valid", or what is allowed', example: 'a host that there can be' },
  { not: /, for there (?:is|are)\b/gi, so: '"because"', example: 'nothing was written, for there is one already' },
  { not: /\b(?:code|typefaces) of others\b/gi, so: '"third-party"', example: 'typefaces of others' },
  {
    not: /\b(?:keeps?|keep not|does not keep) to its policy\b/gi,
    so: '"violates"',
    example: 'does not keep to its policy',
  },
  { not: /\bends with 1\b/gi, so: '"exits with 1"', example: 'it ends with 1' },
  { not: /(?<!user )\bis told\b(?! (?:to|apart))/gi, so: '"is reported"', example: 'a loss is told' },
  { not: /\bis taken for\b/gi, so: '"counts as", or what replaces what', example: 'it is taken for the name' },
  { not: /\bone's own\b/gi, so: '"your own"', example: "a logo of one's own" },
  { not: /\bcancell(?:ed|ing)\b(?=[^`]*$)/g, so: '"canceled"', example: 'it was cancelled' },
]
