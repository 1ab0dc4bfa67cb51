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

const origin = z
  .string()
  .transform((value) => value.replace(/\/+$/, ''))
  .pipe(
    z.string().regex(/^https?:\/\/(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+(?::\d{1,5})?$/, {
      error: 'an origin such as https://errors.example.com; a path belongs into basePath',
    }),
  )

const basePath = z
  .string()
  .transform((value) => value.replace(/\/+$/, ''))
  .pipe(
    z.string().regex(/^(?:\/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)*$/, {
      error: 'an absolute path such as /errors, or nothing',
    }),
  )

const webAddress = z.string().regex(/^https:\/\/[^\s"<>\\^`]+$/, { error: 'an address that begins with https://' })

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
    editUrl: webAddress.optional().meta({
      description: 'Address for editing a file; `{path}` and `{line}` are filled in.',
    }),
    moved: z.record(pagePath, pagePath).optional().meta({
      description: 'Pages that stand elsewhere now: former path, and path of today. Codes have aliases for that.',
    }),
  })
  .meta({ id: 'Site', title: 'Faultbook site' })

export type AuthoredSite = z.input<typeof siteSchema>
