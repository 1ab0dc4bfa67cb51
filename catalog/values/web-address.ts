import { z } from 'zod'
import { isUrl } from '../text/is-url'

const addressWords = 'an address that begins with https://'

/** Letters, digits and marks of addresses: nothing that a reader could not see. */
export const address = z
  .string()
  .regex(/^https:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%{}]+$/, { error: addressWords, abort: true })

/** An https address as `new URL` takes it. */
export const webAddress = address.refine(isWebAddress, {
  error: 'an https address of a valid host name, without a user name, and with a port below 65536',
})

/** Whether `new URL` takes it: http or https, no credentials, a port that is one, and a host that is a name and no number in disguise. */
export function isWebAddress(value: string): boolean {
  const parts = /^https?:\/\/([A-Za-z0-9.-]+)(?::(\d{1,5}))?(?=[/?#]|$)/.exec(value)
  if (parts === null || !isUrl(value)) return false
  const [, host = '', port] = parts
  if (port !== undefined && (Number(port) > 65_535 || Number(port) === 0)) return false
  const labels = host.split('.')
  // A last label that is a number makes the host an address of four bytes, which `new URL` reads in many forms.
  if (!/^(?:\d+|0x[0-9a-f]*)$/i.test(labels.at(-1) ?? '')) return labels.every((label) => label !== '')
  return labels.length === 4 && labels.every((label) => /^(?:0|[1-9]\d{0,2})$/.test(label) && Number(label) < 256)
}
