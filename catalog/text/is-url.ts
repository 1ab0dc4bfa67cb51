import { z } from 'zod'

const url = z.url()

/** Whether `new URL` takes an address. Only it knows all names that Punycode (`xn--…`) cannot stand for. */
export function isUrl(address: string): boolean {
  return url.safeParse(address).success
}
