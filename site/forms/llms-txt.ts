import {
  absoluteUrl,
  catalogJsonPath,
  catalogPath,
  feedPath,
  guidePath,
  noticesPath,
} from '../../catalog/address/links'
import type { Catalog, Entry, Guide } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { lifecycleState, lifecycleWords, retiredLast } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { formPath } from '../packed-forms'
import type { SiteContent } from '../site-context'
import { type Coverage, coverageOf, sourcesCount } from '../site-words'
import { inlineField } from './field-markdown'
import { escapeMarkdown } from './markdown-source'

/** A catalog with more codes is named by its JSON alone, so that the file stays one that a model can read. */
const mostListed = 500

const coverageWords = {
  exchange: 'what each means, why it appears, what to do, with a request and a response',
  example: 'what each means, why it appears, what to do, with an example',
  draft: 'what each means and, as far as it is documented, why it appears and what to do',
} as const satisfies Record<Coverage, string>

/**
 * `/llms.txt` (llmstxt.org): name, summary, a paragraph, then sections of links with notes: where each
 * code stands as Markdown. What a reader with little room may skip is in the last section, `Optional`.
 */
export function llmsTxt({ site, catalogs, guides }: SiteContent): string {
  const count = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
  return [
    `# ${escapeMarkdown(site.name)}`,
    `> Error codes of ${catalogs.length === 1 ? sourcesCount(catalogs).replace('1', 'one') : sourcesCount(catalogs)}, ${count} in all: ${coverageWords[coverageOf(catalogs)]}.`,
    `The address of a code is \`${absoluteUrl(site, '/<catalog>/<CODE>/')}\`; ${formWords(site)}. All catalogs: ${absoluteUrl(site, '/catalogs.json')}`,
    ...catalogs.map((catalog) => catalogPart(site, catalog)),
    optionalPart(site, guides),
  ]
    .join('\n\n')
    .concat('\n')
}

function formWords({ isPacked }: Site): string {
  return isPacked === true
    ? 'its page names the `codes.md` and `codes.json` that hold it with the other codes of its family'
    : 'add `index.md` for Markdown or `index.json` for JSON'
}

function catalogPart(site: Site, catalog: Catalog): string {
  const lines = [
    line(
      `All codes of ${catalog.name}`,
      absoluteUrl(site, catalogJsonPath(catalog)),
      `${catalog.entries.length} codes as JSON`,
    ),
    line(`${catalog.name} reference`, absoluteUrl(site, catalogPath(catalog)), inlineField(site, catalog.summary)),
    ...catalog.guides.map((guide) =>
      line(guide.title, absoluteUrl(site, guidePath(guide)), escapeMarkdown(guide.summary)),
    ),
    ...(catalog.entries.length > mostListed ? [] : retiredLast(catalog.entries)).map((entry) =>
      line(
        `${entryName(entry)}: ${entry.title}`,
        absoluteUrl(site, formPath(site, entry, { form: 'md', catalog })),
        [`${stateOf(entry)}${entry.statuses.join(', ')}`.trim(), inlineField(site, entry.summary ?? '')]
          .filter((part) => part !== '')
          .map((part, at, { length }) => (at < length - 1 && !part.endsWith('.') ? `${part}.` : part))
          .join(' '),
      ),
    ),
  ]
  return `## ${escapeMarkdown(catalog.name)}\n\n${lines.join('\n')}`
}

function optionalPart(site: Site, guides: readonly Guide[]): string {
  const lines = [
    ...guides.map((guide) => line(guide.title, absoluteUrl(site, guidePath(guide)), escapeMarkdown(guide.summary))),
    line('Registry', absoluteUrl(site, '/registry.json'), 'every code with its address, status, title and retry rule'),
    line('Changes', absoluteUrl(site, feedPath), 'what was added, deprecated and retired, as an Atom feed'),
    line('Sitemap', absoluteUrl(site, '/sitemap.xml'), 'every page'),
    line('Third-party notices', absoluteUrl(site, noticesPath), 'licences of third-party code and typefaces'),
  ]
  return `## Optional\n\n${lines.join('\n')}`
}

/** `Retired. Draft. `, where the code is not simply in use and documented. */
function stateOf(entry: Entry): string {
  const state = lifecycleState(entry)
  const life = state === 'active' ? '' : `${lifecycleWords[state].label}. `
  return entry.draft === undefined ? life : `${life}Draft. `
}

function line(text: string, url: string, note: string): string {
  return `- [${escapeMarkdown(text)}](${url}): ${note.replace(/\s+/g, ' ')}`
}
