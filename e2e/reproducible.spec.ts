import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { differingFiles, folderManifest } from '../disk/files/folder-manifest'
import { copyProject } from '../scripts/copy-project'
import { buildSite } from './hosts/build-site'

/** Far from where the site under test was built, where a capital i has a dot and days begin a day earlier or later. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', FAULTBOOK_OUT: 'elsewhere' }

test('a build in another folder, time zone and language, without any cache, gives the same bytes', {
  tag: '@built-in',
}, async () => {
  test.setTimeout(600_000)
  const project = mkdtempSync(join(tmpdir(), 'faultbook-project-'))
  try {
    copyProject(project)
    await buildSite(elsewhere, project)
    const here = folderManifest(process.env.FAULTBOOK_OUT || 'out') ?? new Map()
    const there = folderManifest(join(project, 'elsewhere')) ?? new Map()
    expect(differingFiles(here, there)).toEqual([])
    expect(here.size).toBeGreaterThan(300)
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
})
