import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportFolder } from '../build/explorer/next-settings.mjs'
import { frameworkParts } from '../build/notices/framework-parts'
import { licenceOf, packagesAround } from '../build/notices/licence-of'
import { partOfFile } from '../build/notices/part-of-file'
import { noticesPath } from '../catalog/address/links'
import { copyProject } from '../scripts/copy-project'
import { at } from './content'
import { expect, test } from './fixtures'

test('the site says whose code and typefaces it contains, with their licences', async ({ request }) => {
  const response = await request.get(at(noticesPath))
  expect(response.headers()['content-type']).toContain('text/plain')
  const text = await response.text()
  for (const part of frameworkParts) expect(text).toContain(licenceOf(part, packagesAround(process.cwd(), part)).text)
  expect(text).toContain('SIL Open Font License')
})

test('the scripts of the explorer contain these packages, and no other', { tag: '@built-in' }, () => {
  test.setTimeout(300_000)
  const project = mkdtempSync(join(tmpdir(), 'faultbook-maps-'))
  try {
    copyProject(project)
    const env = { ...process.env, FAULTBOOK_SOURCE_MAPS: '1', NEXT_TELEMETRY_DISABLED: '1' }
    const { status, stderr } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      cwd: project,
      env: { ...env, NODE_ENV: 'production' },
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    const sources = sourcesOfMaps(join(project, exportFolder, '_next', 'static', 'chunks'))
    expect(sources.length).toBeGreaterThan(100)
    expect([...new Set(sources.flatMap((file) => partOfFile(file) ?? []))].sort()).toEqual(frameworkParts)
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
})

interface SourceMap {
  readonly sources?: readonly string[]
  readonly sections?: readonly { readonly map: SourceMap }[]
}

function sourcesOfMaps(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.map'))
    .flatMap((name) => sourcesOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

function sourcesOf({ sources = [], sections = [] }: SourceMap): readonly string[] {
  return [...sources, ...sections.flatMap(({ map }) => sourcesOf(map))]
}
