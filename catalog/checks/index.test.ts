import { expect, test } from 'vitest'
import { siteAddresses } from '../../site/site-addresses'
import { entryData, jsonFile, sourceFolder } from '../content.fixture'
import { readFolder } from '../read-folder'
import { checks } from '.'
import type { CheckInput } from './frame/check'

test('checks of a catalog without a fault look no place up, for which its files would be parsed again', () => {
  const example = {
    title: 'An empty order',
    source: 'documented',
    request: ['POST /orders HTTP/1.1', 'Host: api.example.com', 'Content-Type: application/json', '', '{"items":[]}'],
    causedBy: ['{"items":[]}'],
    corrected: [
      'POST /orders HTTP/1.1',
      'Host: api.example.com',
      'Content-Type: application/json',
      '',
      '{"items":[1]}',
    ],
    response: 'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{ "code": "ORD-1" }',
  }
  const entries = [entryData({ examples: [example] }), entryData({ code: 'ORD/2', slug: 'ORD-2' })]
  const { file, known, parsed } = readFolder(sourceFolder({ entries: [jsonFile({ entries })] }))
  const asked: string[] = []
  const locate: CheckInput['locate'] = (path) => {
    asked.push(path.join('.'))
    return known.place
  }
  const addresses = siteAddresses()
  const input: CheckInput = {
    ...{ catalogs: [known], guides: [], catalog: known, unknown: file.unknown, isPartial: false, locate, addresses },
    ...{ unread: new Set(), partial: new Set(), incomplete: new Set() },
    paths: () => new Set(addresses.linkable([known], [])),
    parsed: parsed.map((item) => ({ ...item, locate })),
  }
  expect(checks.length).toBeGreaterThan(15)
  expect(checks.flatMap((check) => check(input))).toEqual([])
  expect(asked).toEqual([])
})
