import { expect, test } from 'vitest'
import { Folder } from './folder.fixture'

const table = (message: string) => `Code,HTTP,Message\nGEN-001,500,"${message}"\n`
const api = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  paths: {
    '/orders': {
      get: {
        responses: {
          '500': {
            description: 'Failed',
            content: {
              'application/json': {
                examples: {
                  broken: { summary: 'Something broke', value: { code: 'GEN-001', message: 'Unexpected error' } },
                },
              },
            },
          },
        },
      },
    },
  },
})
const both = (message: string) => ({ 'errors.csv': table(message), 'api.json': api })

/** What a person adds to a draft. */
const words = {
  summary: 'The API failed.',
  causes: [{ text: 'A bug in the API.' }, { text: 'A service behind it is down.' }],
  solutions: [{ text: 'Send the request again.' }, { text: 'Tell support the reference.' }],
}

/** A folder whose only entry a person has completed. */
function completed(): Folder {
  const folder = new Folder()
  folder.importAll(both('Unexpected error'))
  folder.edit(([entry = {}]) => {
    delete entry.draft
    Object.assign(entry, words)
  })
  return folder
}

test('a message that becomes a template is followed: the title stays, and the old example is told and no variant', () => {
  const folder = completed()
  const after = folder.importAll(both('Unexpected error, reference {trace_id}'))
  expect(after).toMatchObject({
    conflicts: [],
    reopened: ['GEN-001'],
    lost: [
      {
        file: 'api.json',
        what: 'an example of GEN-001 that does not fit its message, "Unexpected error, reference {trace_id}": it shows "Unexpected error"',
      },
    ],
  })
  const [entry] = folder.entries()
  expect(entry).toMatchObject({
    ...words,
    title: 'Something broke',
    message: 'Unexpected error, reference {trace_id}',
    params: [{ placeholder: '{trace_id}', name: 'trace_id' }],
    // Nobody has said yet what the new placeholder stands for.
    draft: true,
  })
  expect(entry).not.toHaveProperty('variants')
  expect(folder.importAll(both('Unexpected error, reference {trace_id}'))).toMatchObject({ files: [], reopened: [] })
})

test('a complete entry keeps the title that its source no longer has', () => {
  const folder = completed()
  folder.importAll({
    'errors.csv': table('Unexpected error'),
    'api.json': api.replace('"summary":"Something broke",', ''),
  })
  expect(folder.entries()).toMatchObject([{ title: 'Something broke' }])
  expect(folder.entries()[0]).not.toHaveProperty('draft')
})

test('a text that a person has changed and the source has not is no conflict when the message of its row changes', () => {
  const rows = (message: string) => `Code,HTTP,Message,Meaning\nGEN-001,500,"${message}",Something broke.\n`
  const folder = new Folder()
  folder.importAll({ 'errors.csv': rows('Unexpected error'), 'api.json': api })
  folder.edit(([entry = {}]) => Object.assign(entry, { summary: 'The API failed.' }))
  const sources = { 'errors.csv': rows('Unexpected error, reference {trace_id}'), 'api.json': api }
  expect(folder.importAll(sources).conflicts).toEqual([])
  expect(folder.entries()).toMatchObject([{ summary: 'The API failed.' }])
})

test('params go with the message: to the person who has changed it, and to the source that it follows', () => {
  const folder = new Folder()
  folder.import('Code,Message\nA1,Order {id} is gone\n', 'errors.csv')
  folder.edit(([entry = {}]) => Object.assign(entry, { message: 'The order {id} is gone' }))
  folder.import('Code,Message\nA1,No {kind} {id}\n', 'errors.csv')
  expect(folder.entries()).toMatchObject([
    { message: 'The order {id} is gone', params: [{ placeholder: '{id}', name: 'id' }] },
  ])
  folder.edit(([entry = {}]) => Object.assign(entry, { message: 'No {kind} {id}' }))
  folder.import('Code,Message\nA1,It is gone\n', 'errors.csv')
  expect(folder.entries()[0]).toMatchObject({ message: 'It is gone' })
  expect(folder.entries()[0]).not.toHaveProperty('params')
})

test('a status that an example of a person contradicts stays as it was, and is told until one of them changes', () => {
  const folder = completed()
  const response = 'HTTP/1.1 500 Internal Server Error\nContent-Type: application/json\n\n{ "code": "GEN-001" }'
  folder.edit(([entry = {}]) =>
    Object.assign(entry, { examples: [{ title: 'Mine', source: 'illustrative', response }] }),
  )
  const changed = 'Code,HTTP,Message\nGEN-001,503,Unexpected error\n'
  for (let round = 0; round < 2; round++) {
    expect(folder.import(changed, 'errors.csv').lost).toMatchObject([
      {
        file: 'content/shop/errors.json',
        what: expect.stringMatching(/^statuses of GEN-001, which the check refuses:/),
      },
    ])
    expect(folder.entries()).toMatchObject([{ statuses: [500] }])
  }
})

test('of two messages of a complete entry one is its own, and the other a variant', () => {
  const folder = completed()
  folder.import(`${table('Unexpected error')}GEN-001,500,Database is down\n`, 'errors.csv')
  expect(folder.entries()).toMatchObject([
    { message: 'Unexpected error', variants: [{ id: 'database-is-down', message: 'Database is down' }] },
  ])
  expect(folder.entries()[0]).not.toHaveProperty('draft')
})
