import { z } from 'zod'
import { type Accent, accentContrast, leastContrast, readableAccent, type Scheme } from '../values/accent'
import { line } from '../values/text-schema'
import { webAddress } from '../values/web-address'

/** Visible characters of addresses in a path of the site or behind a scheme. */
const linkAddress = z
  .string()
  .max(2000)
  .refine(
    (value) => (value.startsWith('https:') ? webAddress.safeParse(value).success && !/[{}]/.test(value) : isOwn(value)),
    {
      error: 'an https or mailto address, or a path of this site that begins with /',
    },
  )

function isOwn(value: string): boolean {
  return isMailAddress(value) || /^\/(?!\/)[A-Za-z0-9\-._~/#?=&%]*$/.test(value)
}

function isMailAddress(value: string): boolean {
  return /^mailto:[A-Za-z0-9.!#$&'*+/=^_`|~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:\?[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*)?$/.test(
    value,
  )
}

const reportPlaces = ['{code}', '{url}', '{title}']

export const reportAddress = z
  .string()
  .max(2000)
  .refine((value) => (value.match(/\{[^{}]*\}?|\}/g) ?? []).every((place) => reportPlaces.includes(place)), {
    error: 'no other places than {code}, {url} and {title}',
    abort: true,
  })
  .refine(
    (value) => {
      // A place in the host would let the content choose where readers go.
      const filled = value.replaceAll(/\{[a-z]+\}/g, 'x')
      const isPlaced = /^[^/?#]*\/\/[^/?#]*\{/.test(value) || /^mailto:[^?]*\{/.test(value)
      return !isPlaced && (isMailAddress(filled) || webAddress.safeParse(filled).success)
    },
    { error: 'an https or mailto address; {code}, {url} and {title} come after its host' },
  )

export const siteLink = z.strictObject({
  label: line('What the link says.').max(30),
  url: linkAddress.meta({ description: 'An https or mailto address, or a path of this site.' }),
})

/** A file of the content folder, below it and by a plain name. */
export function contentFile(description: string, types: readonly string[]) {
  const expected = `the path of a file in the content folder that ends with ${types.map((type) => `.${type}`).join(' or ')}`
  return z
    .string()
    .regex(new RegExp(`^(?!.*(?:^|/)\\.)[A-Za-z0-9._/-]+\\.(?:${types.join('|')})$`), { error: expected, abort: true })
    .refine((value) => !value.startsWith('/') && !value.includes('//'), { error: expected })
    .meta({ description })
}

export function logoFile(description: string) {
  return contentFile(description, ['svg', 'png'])
}

const hex = z.string().regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, {
  error: 'a colour such as #2a3dc2',
  abort: true,
})

export const accent = z
  .union(
    [
      hex.transform((light) => ({ light, dark: readableAccent(light, 'dark'), isPair: false })),
      z.strictObject({ light: hex, dark: hex }).transform((pair) => ({ ...pair, isPair: true })),
    ],
    { error: 'a colour such as #2a3dc2, or one for light and one for dark pages' },
  )
  .superRefine((value, context) => {
    const schemes = (['light', 'dark'] as const).filter(
      (scheme) => accentContrast(value[scheme], scheme) < leastContrast,
    )
    const [scheme] = schemes
    if (scheme === undefined) return
    const near = {
      light: readableAccent(value.light, 'light'),
      dark: readableAccent(value.isPair ? value.dark : value.light, 'dark'),
    }
    context.addIssue({
      code: 'custom',
      message: `a colour with a contrast of at least ${leastContrast} on ${scheme} pages (WCAG 2.2)`,
      params: {
        received: `${value[scheme]}, with ${contrastWords(value[scheme], scheme)}`,
        write: `"accent": { "light": "${near.light}", "dark": "${near.dark}" }`,
      },
    })
  })
  .transform(({ light, dark }): Accent => ({ light, dark }))

/** Rounded down: 4.49 is not 4.5. */
function contrastWords(color: string, scheme: Scheme): string {
  return (Math.floor(accentContrast(color, scheme) * 100) / 100).toFixed(2)
}
