import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { CodeReader } from './code-reader'

test('a file may be read several times; one that cannot be read is a fault once', () => {
  const base = temporaryFolder({ 'a.ts': 'fail()', 'b.ts': new Uint8Array([0x66, 0xff, 0x66]) })
  const reader = new CodeReader(base)
  for (const name of ['a.ts', 'b.ts', 'a.ts', 'b.ts', 'gone.ts', 'gone.ts']) reader.read(join(base, name))
  expect(reader.read(join(base, 'a.ts'))).toEqual({ path: 'a.ts', text: 'fail()' })
  expect(reader.faults.map(({ file }) => file)).toEqual(['b.ts', 'gone.ts'])
})

test('a file of more than 4 MB is not read, and is a fault', () => {
  const base = temporaryFolder()
  writeFileSync(join(base, 'a.ts'), 'x'.repeat(4 * 1024 * 1024 + 1))
  const reader = new CodeReader(base)
  expect(reader.read(join(base, 'a.ts'))).toBeUndefined()
  expect(reader.faults.map(({ what }) => what)).toEqual([
    expect.stringMatching(/^a file that is too large: 4194305 bytes/),
  ])
})
