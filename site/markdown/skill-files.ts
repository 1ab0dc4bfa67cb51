import { absoluteUrl } from '../../catalog/address/links'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { listed } from '../../catalog/text/listed'
import type { SiteFile } from '../forms/site-file'
import { jsonText } from '../json-text'
import type { SiteContent } from '../site-context'
import { toolHome } from '../tool-home'

/**
 * Where agents look for skills, and what the index of them says: Agent Skills Discovery 0.2.0
 * (github.com/cloudflare/agent-skills-discovery-rfc); `SKILL.md` as agentskills.io/specification describes it.
 */
const folder = '/.well-known/agent-skills/'
const schema = 'https://schemas.agentskills.io/discovery/0.2.0/schema.json'

/** By the specification: at most 64 characters of a name, 1,024 of a description. */
const longest = { name: 64, description: 1_024 } as const

/** The skill of the site, and the index that names it. `digestOf` gives the SHA-256 of a text in hexadecimal. */
export function skillFiles(content: SiteContent, digestOf: (text: string) => string): SiteFile[] {
  const { site } = content
  const name = skillName(site)
  const path = `${folder}${name}/SKILL.md`
  const text = () => skillMarkdown(content)
  const index = () => ({
    $schema: schema,
    skills: [
      {
        name,
        type: 'skill-md',
        description: skillDescription(content),
        // From the root of the host, where the index is.
        url: `${site.basePath}${path}`,
        digest: `sha256:${digestOf(text())}`,
      },
    ],
  })
  return [
    { path: `${folder}index.json`, text: () => jsonText(index()) },
    { path, text },
  ]
}

/** Lower-case letters, digits and single hyphens: `acme-errors`. */
function skillName({ name }: Site): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest.name - '-errors'.length)
    .replace(/^-+|-+$/g, '')
  if (slug === '') return 'error-codes'
  return slug.includes('error') ? slug : `${slug}-errors`
}

function skillDescription({ catalogs }: SiteContent): string {
  const codes = catalogs.flatMap(({ entries }) => entries.slice(0, 1)).slice(0, 3)
  const samples = codes.length === 0 ? '' : `, for example ${listed(codes.map(entryName))}`
  const text = `Explains the ${errorCodes(catalogs)}: what happened, why, whether a retry can help, and what to do. Use it when a response, a log or a message has such a code${samples}.`
  return text.length <= longest.description ? text : `${text.slice(0, longest.description - 1)}…`
}

function errorCodes(catalogs: SiteContent['catalogs']): string {
  return catalogs.length === 0 ? 'error codes' : `error codes of ${listed(catalogs.map(({ name }) => name))}`
}

function skillMarkdown(content: SiteContent): string {
  const { site, catalogs } = content
  const at = (path: string) => absoluteUrl(site, path)
  const slugs = catalogs.length === 0 ? '' : `\nCatalogs: ${listed(catalogs.map(({ slug }) => `\`${slug}\``))}.`
  const form = site.isPacked === true ? 'its page' : '`index.md` below it is Markdown, `index.json` is JSON'
  return `---
name: ${skillName(site)}
description: ${JSON.stringify(skillDescription(content))}
---

# ${errorCodes(catalogs).replace(/^e/, 'E')}

## When you have a code

Its address is \`${at('/<catalog>/<CODE>/')}\`: ${form}. Where you do not know the catalog, look the code up in ${at('/registry.json')}. \`${at('/e/<CODE>/')}\` leads there in a browser; some hosts answer it with a redirect, on others a program follows the link in it.${slugs}

## When you have a message, a response or a log

\`\`\`sh
npx faultbook explain --from ${at('/')} -
\`\`\`

This needs the package \`faultbook\`: ${toolHome}#readme says how to install it. It reads standard input, finds every code, and fills in the values. Exit code 3: no such code. 4: the code is retired.
With \`--json\` it writes an object per line.

## When you look for a code

- All codes with address, status, title and retry rule: ${at('/registry.json')}
- All pages: ${at('/llms.txt')}

## What to do with it

- \`retry.rule\` says whether to send the request again: \`never\`, \`after-change\`, \`backoff\`, \`after-delay\`. Where it is null, nobody knows.
- \`retry.safeToRepeat\` says whether a repeated request can do a thing twice. Where it is \`no\` or \`check-first\`, check first whether the failed request was processed.
- Each cause has a \`check\` that tells it from the others, and a \`fix\`. Carry out the checks before you choose a fix.
- \`actors\` says who can act. Where that is not the caller, say so instead of changing the request.
- \`userText\` can be shown to an end user as it is.
`
}
