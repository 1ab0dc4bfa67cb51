import Negotiator from 'negotiator'

/** The encodings that texts are sent in, the smaller one first, with the end of the name of a packed file. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/**
 * The encodings that a client would rather have than the plain text, best first. Of those that it likes alike the
 * smaller one is best. None where it does not say: a program that asks without the header may not unpack anything.
 */
export function acceptedEncodings(header: string): Encoding[] {
  if (header === '') return []
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const forms = [...encodings, 'identity']
  const accepted = negotiator.encodings(forms, { preferred: forms })
  const plain = accepted.indexOf('identity')
  const better = plain === -1 ? accepted : accepted.slice(0, plain)
  return better.filter((name): name is Encoding => name === 'br' || name === 'gzip')
}
