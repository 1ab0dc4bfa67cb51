import { z } from 'zod'
import type { Accent } from '../values/accent'
import { limitsSchema } from '../values/limits'
import { line } from '../values/text-schema'
import { address, isWebAddress, webAddress } from '../values/web-address'
import { accent, contentFile, logoFile, reportAddress, siteLink } from './brand-fields'

/** A link of the header or the footer: to another site, into a mailbox, or to a path of this one. */
export interface SiteLink {
  readonly label: string
  readonly url: string
}

/** A picture of the content folder, as it is published. */
export interface PublishedImage {
  /** Without the base path: use it through `href`. */
  readonly path: string
  readonly width: number
  readonly height: number
}

/** What of a site's own look is published, under names with a hash. */
export interface Brand {
  readonly logo?: { readonly light: PublishedImage; readonly dark: PublishedImage; readonly alt?: string | undefined }
  /** Path of the stylesheet that comes after ours. */
  readonly style: string
  readonly accent?: Accent
  /** Paths of all files. */
  readonly files: readonly string[]
}

/** How the names of files in messages become paths in the repository: what goes from their start, and what comes before. */
export interface RepositoryPaths {
  readonly without: string
  readonly before: string
}

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
  readonly repositoryPaths?: RepositoryPaths | undefined
  readonly header?: readonly SiteLink[] | undefined
  readonly footer?: readonly SiteLink[] | undefined
  /** Where a reader reports a mistake: an address with `{code}`, `{url}` and `{title}`. */
  readonly report?: string | undefined
  readonly brand?: Brand | undefined
  /** Pages that have moved: the former path, and the present one. Codes have aliases for that. */
  readonly moved?: Readonly<Record<string, string>> | undefined
  /** Whether codes share the files of their JSON and Markdown, and short links are left to the page for lost addresses. */
  readonly isPacked?: true | undefined
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
      .refine(isWebAddress, {
        error: `${originWords}; its host is valid, its port a number from 1 to 65535`,
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
      description: 'Pages that have moved: the former path, and the present one. Codes have aliases for that.',
    }),
    logo: z
      .strictObject({
        light: logoFile('Logo on light pages: an SVG or PNG file of the content folder.'),
        dark: logoFile('Logo on dark pages.'),
        alt: line('What the logo says, where it is the name; the name is then not written beside it.')
          .max(60)
          .optional(),
      })
      .optional()
      .meta({ description: 'Logo in the header, instead of the mark.' }),
    accent: accent.optional().meta({
      description: 'Colour of links and marks, for light pages; that of dark pages is made from it. Or one for each.',
    }),
    header: z.array(siteLink).max(6).optional().meta({ description: 'Links of the header.' }),
    footer: z.array(siteLink).max(12).optional().meta({ description: 'Links of the footer.' }),
    report: reportAddress.optional().meta({
      description: 'Address for reporting a mistake; `{code}`, `{url}` and `{title}` are filled in.',
    }),
    limits: limitsSchema.optional(),
    styles: contentFile('A stylesheet of the content folder that comes after ours.', ['css']).optional(),
  })
  .meta({ id: 'Site', title: 'Faultbook site' })

/** What `site.json` says, before its files are read. */
export type SiteFields = z.output<typeof siteSchema>
