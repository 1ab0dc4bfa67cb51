import { expect, test } from 'vitest'
import { catalogData, entryData } from '../../catalog/content.fixture'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { runMain } from '../run-main.fixture'

test('a retry that may do a thing twice asks to check first', async () => {
  const retry = { rule: 'backoff', note: 'The order may have been placed.', safeToRepeat: 'no' }
  const cwd = temporaryFolder({
    'errors/site.json': JSON.stringify({ name: 'Acme errors', url: 'https://errors.acme.example' }),
    'errors/shop/catalog.json': JSON.stringify(catalogData()),
    'errors/shop/order.json': JSON.stringify({ entries: [entryData({ code: 'ORD-0010', retry })] }),
  })
  const { out } = await runMain({ cwd }, 'explain', 'ORD-0010')
  expect(out).toContain('\n\nRetry with backoff, check first. The order may have been placed. Not safe to repeat.\n\n')
})

test('the guides that name a code are offered after what to do', async () => {
  const cwd = temporaryFolder({
    'errors/site.json': JSON.stringify({ name: 'Acme errors', url: 'https://errors.acme.example' }),
    'errors/shop/catalog.json': JSON.stringify(catalogData()),
    'errors/shop/order.json': JSON.stringify({ entries: ['ORD-1', 'ORD-2'].map((code) => entryData({ code })) }),
    'errors/shop/guides/retries.mdx':
      '---\ntitle: Retries\nsummary: What to send again.\n---\n\nSend [ORD-1](/shop/ORD-1/) again.\n',
  })
  const { out } = await runMain({ cwd }, 'explain', 'ORD-1')
  expect(out).toContain('\n\nGUIDES\n  - Retries (https://errors.acme.example/shop/guides/retries/)\n\nEXAMPLES\n')
  expect((await runMain({ cwd }, 'explain', 'ORD-2')).out).not.toContain('GUIDES')
})

test('a guide that cannot be read is no problem of who looks up a code', async () => {
  const cwd = temporaryFolder({
    'errors/site.json': JSON.stringify({ name: 'Acme errors', url: 'https://errors.acme.example' }),
    'errors/shop/catalog.json': JSON.stringify(catalogData()),
    'errors/shop/order.json': JSON.stringify({ entries: [entryData({ code: 'ORD-1' })] }),
    'errors/shop/guides/retries.mdx': 'Send [ORD-1](/shop/ORD-1/) again.\n',
  })
  const { out, err, code } = await runMain({ cwd }, 'explain', 'ORD-1')
  expect([err, code]).toEqual(['', 0])
  expect(out).toContain('Order not found')
  expect(out).not.toContain('GUIDES')
})
