import { z } from 'zod'
import { line } from './text-schema'

/** Where the site is published and what it is called. Every absolute URL comes from here. */
export interface Site {
  readonly name: string
  /** Origin without a trailing slash: `https://errors.example.com`. Part of each code's identity: choose it once. */
  readonly url: string
  /** `''`, or the folder that the site lives in: `/errors`. */
  readonly basePath: string
  readonly repositoryUrl?: string | undefined
  /** Where a reader edits a file: a URL with `{path}` and `{line}`. */
  readonly editUrl?: string | undefined
  /** Pages that stand elsewhere now: former path, and path of today. Codes have aliases for that. */
  readonly moved?: Readonly<Record<string, string>> | undefined
}

const originWords = 'an origin such as https://errors.example.com; a path belongs into basePath'

/** What `new URL` takes and gives back unchanged: its port is one, and its host is no number in disguise. */
const origin = z
  .string()
  .transform((value) => value.replace(/\/+$/, ''))
  .pipe(
    z
      .string()
      .regex(/^https?:\/\/(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+(?::\d{1,5})?$/, { error: originWords, abort: true })
      .refine(isWebAddress, { error: `${originWords}; a port is a number from 1 to 65535` }),
  )

const basePath = z
  .string()
  .transform((value) => value.replace(/\/+$/, ''))
  .pipe(
    z.string().regex(/^(?:\/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)*$/, {
      error: 'an absolute path such as /errors, or nothing',
    }),
  )

const addressWords = 'an address that begins with https://'

/** Letters, digits and marks of addresses: nothing that a reader could not see. */
const address = z
  .string()
  .regex(/^https:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%{}]+$/, { error: addressWords, abort: true })

const webAddress = address.refine(isWebAddress, {
  error: 'an https address without a user name, and with a port below 65536',
})

/** The places of an address for editing that are filled in. */
const editPlaces = ['{path}', '{line}']

const editAddress = address
  .refine((value) => (value.match(/\{[^{}]*\}?|\}/g) ?? []).every((place) => editPlaces.includes(place)), {
    error: 'no other places than {path} and {line}',
    abort: true,
  })
  .refine((value) => value.includes('{path}'), {
    error: 'an address with {path}, where the file is filled in',
    abort: true,
  })
  .refine((value) => isWebAddress(value), {
    error: 'an https address without a user name, and with a port below 65536',
  })

/** Whether `new URL` takes it: http or https, no credentials, a port that is one, and a host that is no number in disguise. */
function isWebAddress(value: string): boolean {
  const parts = /^https?:\/\/([A-Za-z0-9.-]+)(?::(\d{1,5}))?(?=[/?#]|$)/.exec(value)
  if (parts === null) return false
  const [, host = '', port] = parts
  if (port !== undefined && (Number(port) > 65_535 || Number(port) === 0)) return false
  const labels = host.split('.')
  // A last label that is a number makes the host an address of four bytes, which `new URL` reads in many forms.
  if (!/^(?:\d+|0x[0-9a-f]*)$/i.test(labels.at(-1) ?? '')) return labels.every((label) => label !== '')
  return labels.length === 4 && labels.every((label) => /^(?:0|[1-9]\d{0,2})$/.test(label) && Number(label) < 256)
}

const pagePath = z.string().regex(/^\/(?:[A-Za-z0-9-][A-Za-z0-9._-]*\/)+$/, {
  error: 'the path of a page, such as /my-api/family/old/',
})

/** `content/site.json`. Every field may be left out. */
export const siteSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: line('Name of the site, as its header shows it.').max(60).default('Faultbook'),
    url: origin.default('https://errors.example.com').meta({ description: 'Origin that the site is published at.' }),
    basePath: basePath.default('').meta({ description: 'Folder that the site lives in, where it is not the root.' }),
    repositoryUrl: webAddress.optional().meta({ description: 'Repository of the content.' }),
    editUrl: editAddress.optional().meta({
      description: 'Address for editing a file; `{path}` and `{line}` are filled in.',
    }),
    moved: z.record(pagePath, pagePath).optional().meta({
      description: 'Pages that stand elsewhere now: former path, and path of today. Codes have aliases for that.',
    }),
  })
  .meta({ id: 'Site', title: 'Faultbook site' })

export type AuthoredSite = z.input<typeof siteSchema>
