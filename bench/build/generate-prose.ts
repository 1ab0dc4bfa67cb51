/** What an entry says, from its number: plausible sentences of the length that hand-written entries have, no two alike. */
export function proseOf(number: number) {
  const pick = (list: readonly string[], salt: number) => list[mix(number * 31 + salt) % list.length] ?? ''
  const thing = pick(things, 1)
  const field = pick(fields, 2)
  const fault = pick(faults, 3)
  const value = `${pick(values, 4)}-${number}`
  const id = `${thing.slice(0, 3)}_${number.toString(36).padStart(5, '0')}`
  const cause = (salt: number) => ({
    text: `The ${pick(things, salt)} ${pick(faults, salt + 1)} because its \`${pick(fields, salt + 2)}\` was ${pick(verbs, salt + 3)} ${pick(times, salt + 4)}, in case ${number}.`,
    check: `Read the ${pick(things, salt + 5)} again and compare \`${pick(fields, salt + 6)}\` with what the request had.`,
    fix: `Send \`${pick(fields, salt + 7)}\` as the ${pick(things, salt + 8)} has it, ${pick(times, salt + 9)}.`,
  })
  return {
    thing,
    field,
    fault,
    value,
    id,
    collection: `${thing}s`,
    title: `${capital(thing)} ${fault}`,
    summary: `The ${thing} ${fault}, so its \`${field}\` could not be changed (case ${number}).`,
    causes: [cause(10), cause(30), cause(50)],
    solutions: [
      { text: `Read the ${thing} again, and send \`${field}\` with its present version (${number}).` },
      { text: `Wait until the ${pick(things, 70)} is ${pick(verbs, 71)}, then send the request once more.` },
      { text: `Ask whoever owns the ${pick(things, 72)} to correct \`${pick(fields, 73)}\` ${pick(times, 74)}.` },
    ],
  }
}

const things =
  'order account invoice shipment policy session user group token report project webhook contract payment device schedule'.split(
    ' ',
  )
const fields =
  'status amount currency ownerId expiresAt name scope quota region reason parentId email priority startDate endDate limit'.split(
    ' ',
  )
const faults = [
  'is closed',
  'has expired',
  'is locked',
  'does not exist',
  'is not complete',
  'belongs to another account',
  'has too many parts',
  'was changed meanwhile',
  'is not allowed here',
  'cannot be read',
]
const verbs = 'changed removed cut doubled renamed released replaced archived'.split(' ')
const times = [
  'before the request came in',
  'while it was being read',
  'after the last export',
  'in another region',
  'by a second client',
  'during the nightly run',
]
const values = 'draft open eu-west monthly primary internal blue pending'.split(' ')

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A number spread over 32 bits (the last steps of MurmurHash3). */
function mix(number: number): number {
  let mixed = number ^ (number >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
