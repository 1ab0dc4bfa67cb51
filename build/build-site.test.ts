import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { projectAt } from '../disk/project-at.fixture'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { buildSite } from './build-site'
import { Progress } from './report/progress'

test('two projects are built in one process, one after the other, each from its own content and into its own folder', async () => {
  const said: string[] = []
  for (const [name, basePath] of [
    ['One', ''],
    ['Two', '/errors'],
  ] as const) {
    const base = temporaryFolder({
      'content/site.json': JSON.stringify({ name, basePath }),
      'content/shop/catalog.json': JSON.stringify(catalogData()),
      'content/shop/order.json': JSON.stringify({ entries: [entryData({ code: `ORD-${name}` })] }),
    })
    const places = { content: join(base, 'content'), out: join(base, 'out'), work: join(base, '.faultbook'), base }
    const output = { write: (text: string) => said.push(text), isTerminal: false, hasColour: false }
    await buildSite({ ...projectAt('content'), ...places }, { isPrecompressed: false, progress: new Progress(output) })
    const home = readFileSync(join(base, 'out', 'index.html'), 'utf8')
    expect(home).toContain(`${basePath}/assets/site.`)
    expect(readFileSync(join(base, 'out', 'shop', `ORD-${name}`, 'index.html'), 'utf8')).toContain(name)
    expect(said.at(-1)).toMatch(/^out\/ +\d+ pages/)
  }
})
