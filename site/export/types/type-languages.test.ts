import { expect, test } from 'vitest'
import { sampleCatalog } from '../../../catalog/model/catalog.fixture'
import { typescriptModule } from '../typescript-module'
import { typeLanguages } from './type-languages'
import { madeEntry, typesSite } from './types.fixture'

const title = 'Order {0} has already been paid'
const catalog = {
  ...sampleCatalog(),
  entries: [
    madeEntry({ code: 'PAID', title, summary: 'It was paid.', statuses: [409] }),
    madeEntry({ code: 'NO_STATUS', title, summary: 'It was paid.', statuses: [] }),
  ],
}

/** What is the title in a generated file of any language. */
const titles = /\btitle\b(?:: Final)?["']?\s*[:=]\s*(?:"([^"]*)"|'([^']*)')/gi

test.each([
  ...[...typeLanguages].map(([name, { write }]) => [name, () => write(typesSite, [catalog], {})] as const),
  ['the module of codes', () => typescriptModule(typesSite, [catalog])] as const,
])('%s has no title with placeholders, which responses would send as they are', (_, write) => {
  const found = [...write().matchAll(titles)].map(([, double, single]) => double ?? single)
  expect(found.filter((text) => text !== '')).toEqual(['Conflict', 'NO_STATUS'])
})
