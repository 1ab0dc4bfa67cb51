import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { folderManifest } from '../disk/files/folder-manifest'
import { projectAt } from '../disk/project-at.fixture'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import type { Project } from '../site/project'
import { buildSite } from './build-site'
import { Progress } from './report/progress'

test('projects are built in one process, one after the other, and none leaves a trace in the next', async () => {
  const one = smallProject({ name: 'One', basePath: '', url: 'https://one.acme.dev' })
  const two = smallProject({ name: 'Two', basePath: '/errors', url: 'https://two.acme.dev' })
  const oneAgain = smallProject({ name: 'One', basePath: '', url: 'https://one.acme.dev' })
  for (const project of [one, two, oneAgain]) expect((await buildQuietly(project)).at(-1)).toMatch(/^out\/ +\d+ pages/)

  expect(addressesOf(one, 'One')).toEqual({ canonical: 'https://one.acme.dev/shop/ORD-One/', style: '/assets/' })
  expect(addressesOf(two, 'Two')).toEqual({
    canonical: 'https://two.acme.dev/errors/shop/ORD-Two/',
    style: '/errors/assets/',
  })
  const sites = [one, two, oneAgain].map(({ out }) => folderManifest(out))
  expect(sites[0]?.size).toBeGreaterThan(20)
  expect(sites[2]).toEqual(sites[0])
  expect([...(sites[1]?.keys() ?? [])].filter((path) => path.includes('ORD-One'))).toEqual([])
}, 180_000)

interface Site {
  readonly name: string
  readonly basePath: string
  readonly url: string
}

/** A project in a folder of its own, with one code that bears the name of the site. */
function smallProject(site: Site): Project {
  const base = temporaryFolder({
    'content/site.json': JSON.stringify(site),
    'content/shop/catalog.json': JSON.stringify(catalogData()),
    'content/shop/order.json': JSON.stringify({ entries: [entryData({ code: `ORD-${site.name}` })] }),
  })
  const places = { content: join(base, 'content'), out: join(base, 'out'), work: join(base, '.faultbook'), base }
  return { ...projectAt('content'), ...places }
}

/** The lines that a build says. */
async function buildQuietly(project: Project): Promise<string[]> {
  const said: string[] = []
  const output = { write: (text: string) => said.push(text), isTerminal: false, hasColour: false }
  await buildSite(project, { isPrecompressed: false, progress: new Progress(output) })
  return said
}

/** What the page of the code says about its own address, and where it looks for its style. */
function addressesOf({ out }: Project, name: string) {
  const html = readFileSync(join(out, 'shop', `ORD-${name}`, 'index.html'), 'utf8')
  return {
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
    style: /href="([^"]*)site\.\w+\.css"/.exec(html)?.[1],
  }
}
