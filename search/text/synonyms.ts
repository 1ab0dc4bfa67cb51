import { stem } from './stem'

/**
 * General vocabulary of APIs: the words of a line stand for one another, at a discount.
 * Nothing here belongs to one catalog; what is special to a code goes into its `keywords`.
 */
const lines = `
absent missing lacking omitted forgotten blank empty
access permission right privilege
account user customer member
admin administrator
allow permit
app application
auth authentication authenticate login signin sign logon
ban block lock freeze suspend
body payload content
break fail crash unsuccessful unable
broken malformed corrupt invalid unreadable
busy overload load capacity
cancel abort stop kill
change modify edit update alter
clash conflict collision concurrent simultaneous version
complete finish end done
config configuration
crash unexpected exception bug internal
credential secret password
db database sql storage
deactivate disable inactive switch
deny refuse reject forbid forbidden
download export
down outage unavailable downtime maintenance
duplicate exist twice taken unique
email mail
endpoint url route path
environment staging production test
expire old stale outdated lapse
fail finish work function
field property attribute parameter
flow workflow automation
format syntax shape form
hang slow timeout long
illegal invalid
immutable readonly unmodifiable fixed change modify
incorrect wrong invalid bad
insufficient lack missing
job task
key token session login
kick logout revoke signout
limit quota throttle rate
long length size exceed
many limit exceed often frequent fast
misspell typo spell wrong
nest nested deep hierarchy object
nonexistent unknown exist found
org organization tenant company workspace
own owner belong mine
param parameter argument
password pwd passphrase
record entry item object
repeat retry
required mandatory
revoke withdraw invalidate
role group
rotate renew replace
scope permission
short weak requirement
timeout slow deadline took take wait
upload import
`

const synonyms: ReadonlyMap<string, ReadonlySet<string>> = read()
const none: ReadonlySet<string> = new Set()

/** Stems that may stand in for a stem. */
export function synonymsOf(term: string): ReadonlySet<string> {
  return synonyms.get(term) ?? none
}

function read(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>()
  for (const line of lines.trim().split('\n')) {
    const terms = line.split(' ').map(stem)
    for (const term of terms) {
      const others = table.get(term) ?? new Set()
      for (const other of terms) if (other !== term) others.add(other)
      table.set(term, others)
    }
  }
  return table
}
