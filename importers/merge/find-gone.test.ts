import { expect, test } from 'vitest'
import { Folder } from './folder.fixture'

const source = (...rows: object[]) => JSON.stringify(rows)
const paid = { code: 'PAID', constant: '1001', status: 409, message: 'Order is paid' }
const locked = { code: 'LOCKED', constant: '1002', status: 409, message: 'Order {id} is locked' }

test('a new code with the name of a gone one looks like the same under another code, at each import', () => {
  const folder = new Folder()
  folder.import(source(paid, locked))
  const now = source(paid, { ...locked, code: 'IN_USE', message: 'Order {id} is in use' })
  const renamed = {
    to: 'IN_USE',
    because: 'both are called 1002',
    write: '"code": "IN_USE", "aliases": ["LOCKED","1002"]',
  }
  expect(folder.import(now).gone).toMatchObject([
    { code: 'LOCKED', write: '"retired": "2026-01-31", with the date or version since which it is not sent', renamed },
  ])
  expect(folder.import(now)).toMatchObject({ files: [], gone: [{ code: 'LOCKED', renamed }] })
  folder.edit((entries) => {
    entries.pop()
    Object.assign(entries[1] ?? {}, { code: 'IN_USE', aliases: ['LOCKED', '1002'] })
  })
  expect(folder.import(now)).toMatchObject({ gone: [], conflicts: [] })
  expect(folder.entries()).toMatchObject([{ code: 'PAID' }, { code: 'IN_USE', aliases: ['LOCKED', '1002'] }])
  expect(folder.import(now)).toMatchObject({ files: [], gone: [], conflicts: [] })
})

test('a new code with the status and the message of a gone one looks like it too', () => {
  const folder = new Folder()
  folder.import(source({ ...locked, constant: undefined }))
  expect(folder.import(source({ ...locked, code: 'IN_USE', constant: undefined })).gone).toMatchObject([
    {
      code: 'LOCKED',
      renamed: {
        because: 'it has the same status and message',
        write: '"code": "IN_USE", "aliases": ["LOCKED"]',
      },
    },
  ])
})

test('what may be several codes, or has nothing in common, is only gone', () => {
  const folder = new Folder()
  folder.import(source({ ...locked, constant: undefined }))
  const twins = ['IN_USE', 'BUSY'].map((code) => ({ ...locked, code, constant: undefined }))
  expect(folder.import(source(...twins)).gone[0]).not.toHaveProperty('renamed')
  const other = new Folder()
  other.import(source(locked))
  expect(other.import(source(paid)).gone[0]).not.toHaveProperty('renamed')
})

test('a code that another source still has is not gone, but may look renamed', () => {
  const folder = new Folder()
  folder.import(source(paid, locked))
  folder.import('LOCKED=Gesperrt\nPAID=Bezahlt\n', 'm_de.properties')
  const { gone, summary } = folder.import(source({ ...locked, code: 'IN_USE' }))
  expect(gone).toMatchObject([{ code: 'LOCKED', isKept: true, renamed: { to: 'IN_USE' } }])
  expect(summary.gone).toBe(0)
})
