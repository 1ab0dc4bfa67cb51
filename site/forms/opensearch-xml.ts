import { absoluteUrl, searchPath } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { xmlText } from './xml-text'

/** `/opensearch.xml`: lets a browser search the site from its address bar. What is searched for is in the fragment, which no server gets to see. */
export function opensearchXml(site: Site): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${xmlText([...site.name].slice(0, 16).join(''))}</ShortName>`,
    `  <Description>${xmlText(`Error codes of ${site.name}`)}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Url type="text/html" template="${xmlText(absoluteUrl(site, searchPath))}#q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}
