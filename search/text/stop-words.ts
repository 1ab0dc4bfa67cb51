import { editDistance } from '../../catalog/text/edit-distance'

const words = `
a about after ago all already also although always am an and another any anymore anyone anything are arent as
ask at away be became because become been before being both bring but by came can cannot cant come comes coming could
couldnt did didnt do does doesnt doing done dont due during each either else even ever every everything few for
from gets get getting gives give given go goes going gone got had hadnt happen happened happening happens has hasnt
have havent having he hello her here hers hey hi him his how however i im in into is isnt it its itself ive just
keep keeps kept let lets like lot made make makes making may maybe me mean means might mine more most much
must my myself need needs never nor not now of off often oh ok on once one ones only onto or other others our ours out
over per please put quite rather really receive received receiving said same saw say saying says see seeing seem
seems seen shall she should shouldnt show shown shows since so some somebody someone something sometimes soon still such
suddenly sure tell than thanks that thats the their them then there theres these they theyre thing things
think this those though through thus till to together told too toward tried tries trying until up upon us use
using very via want wanted wants was wasnt way we weird well went were werent what whats whatever when whenever where
whether which while who whole whom whose why will with within without wont would wouldnt yes yet you your yours youre
`

const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Whether a lower-case word says nothing about an error: "my", "cannot", "please". */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

const shortestMisspelt = 5

/** Whether a lower-case word is one edit away from one of them: `alredy`, `beacuse`. */
export function isMisspeltStopWord(word: string): boolean {
  if (word.length < shortestMisspelt) return false
  for (const stop of stopWords) {
    if (stop.length >= shortestMisspelt && stop[0] === word[0] && editDistance(stop, word, 1) <= 1) return true
  }
  return false
}
