import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { installBeside } from '../../install-beside'
import { flexSearchRival } from './flexsearch'
import { fuseRival } from './fuse'
import { miniSearchRival } from './minisearch'
import { oramaRival } from './orama'
import { pagefindRival } from './pagefind'
import type { Rival } from './rival'

/** None of them is a dependency of this project; Fuse.js is. */
const versions = { minisearch: '7.2.0', '@orama/orama': '3.1.18', flexsearch: '0.8.212', pagefind: '1.6.0' } as const

/** Installs the other search engines below a folder, once, and opens them. */
export async function installRivals(folder: string): Promise<readonly Rival[]> {
  mkdirSync(folder, { recursive: true })
  const install = (name: keyof typeof versions) => installBeside(name, versions[name], folder)
  return [
    fuseRival(),
    await miniSearchRival(install('minisearch')),
    await oramaRival(install('@orama/orama')),
    await flexSearchRival(install('flexsearch')),
    await pagefindRival(install('pagefind'), join(folder, 'pagefind-index')),
  ]
}
