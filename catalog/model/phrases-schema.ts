import { z } from 'zod'
import { line } from '../values/text-schema'

/** Letters of a phrase: more is a story, in which the words that decide get lost. */
const shortestPhrase = 8
const longestPhrase = 120
const mostPhrases = 20

/** What people say who have an error: everyday words, which the search leads to it by. */
export const phrasesSchema = z
  .array(
    line('What somebody who has this error says: "my login keeps dropping".').min(shortestPhrase).max(longestPhrase),
  )
  .max(mostPhrases, { error: `at most ${mostPhrases} phrases` })
  .default([])
  .meta({
    description: 'What people say who have this error and do not know its name: everyday words, one phrase each.',
  })
