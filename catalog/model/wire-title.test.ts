import { expect, test } from 'vitest'
import { makeEntry } from '../made-catalog.fixture'
import { wireTitle } from './wire-title'

test.each([
  ['a title without placeholders', { title: 'Order already paid', statuses: [409] }, 'Order already paid'],
  ['100 %, which is no placeholder', { title: 'Disk 100% full', statuses: [507] }, 'Disk 100% full'],
  [
    'a title with a placeholder: the phrase of its first status',
    { title: 'Order {0} is paid', statuses: [409, 423] },
    'Conflict',
  ],
  ['a status without a phrase: the code', { title: 'Order %s is paid', statuses: [499] }, 'ORD-1'],
  ['no status: the code', { title: 'Order {id} is paid', statuses: [] }, 'ORD-1'],
  [
    'a code with an argument: its slug',
    { code: 'WAIT_{s}', slug: 'WAIT_s', title: 'Wait {s}', statuses: [] },
    'WAIT_s',
  ],
  ['signs that are no placeholders of the catalog', { title: 'No <br> here', statuses: [400] }, 'No <br> here'],
  [
    'placeholders that the catalog names',
    { title: 'No <name> here', statuses: [400], placeholders: ['angle' as const] },
    'Bad Request',
  ],
])('%s', (_, fields, title) => {
  expect(wireTitle(makeEntry({ code: 'ORD-1', ...fields }))).toBe(title)
})
