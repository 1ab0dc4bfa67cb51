import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaFiles } from './schema-files'

test('the committed schemas are those of the code; where they are not: npm run schemas', () => {
  const committed = readdirSync('schemas').map((name) => ({
    file: `schemas/${name}`,
    text: readFileSync(`schemas/${name}`, 'utf8'),
  }))
  expect(committed.toSorted((a, b) => (a.file < b.file ? -1 : 1))).toEqual(schemaFiles())
})

test('editors are told which schema a file of the content has', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))
  const named: string[] = settings['json.schemas'].map(({ url }: { url: string }) => url.replace('./', ''))
  expect(schemaFiles().map(({ file }) => file)).toEqual(expect.arrayContaining(named))
  expect(named.length).toBeGreaterThan(2)
})
