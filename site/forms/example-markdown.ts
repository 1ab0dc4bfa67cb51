import type { Example } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { codeSpanParts } from '../../catalog/text/markdown-tree'
import { provenanceWords } from '../../catalog/values/vocabulary'
import { blockField } from './field-markdown'
import { joined } from './markdown-parts'
import { codeFence, codeSpan, escapeMarkdown } from './markdown-source'
import { sourceLine } from './source-line'

/** An example of an entry. The response is next to the request that gets it; the corrected request gets another one. */
export function exampleMarkdown(site: Site, item: Example): string {
  const { title, source, request, causedBy, corrected, response, shown, note } = item
  return joined([
    // Where code is all the markup that it has, it is Markdown as it is.
    `### ${codeSpanParts(title) === undefined ? escapeMarkdown(title) : title}`,
    sourceLine(source),
    partSources(item),
    note === undefined ? '' : blockField(site, note),
    request === undefined ? '' : codeFence(request, 'http'),
    causedBy === undefined ? '' : `Caused by ${causedBy.map(codeSpan).join(', ')}.`,
    response === undefined ? '' : codeFence(response, 'http'),
    shown === undefined ? '' : codeFence(shown, ''),
    corrected === undefined ? '' : correctedPart(corrected, item),
  ])
}

/** What of an example comes from elsewhere than the example as a whole. */
function partSources(item: Example): string {
  const { requestSource, responseSource, headersSource } = item
  const parts = [
    ['Request', requestSource],
    ['Response', responseSource],
    ['Header fields', headersSource],
  ] as const
  return parts
    .flatMap(([name, source]) =>
      source === undefined || source === item.source
        ? []
        : [`${name}: ${provenanceWords[source].label.toLowerCase()}.`],
    )
    .join(' ')
}

function correctedPart(corrected: string, { correctedSource = 'illustrative' }: Example): string {
  const label = provenanceWords[correctedSource].label.toLowerCase()
  return `Corrected request (${label}):\n\n${codeFence(corrected, 'http')}`
}
