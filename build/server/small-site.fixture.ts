import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The files of a small site; `version` is in each, and in the name of its style sheet. */
export function smallSite(version = 'a'): Readonly<Record<string, string>> {
  const text = `${version} `.repeat(1_000)
  return {
    'index.html': `<link href="/assets/site.${version}.css">${text}`,
    '404.html': `no such page in ${text}`,
    'catalogs.json': '{ "url": "https://errors.example.com/" }',
    'shop/E.1/index.html': `entry ${text}`,
    'shop/E.1/index.json': JSON.stringify({ text }),
    'shop/E.1/index.md': `# ${text}`,
    [`assets/site.${version}.css`]: `/* ${text} */`,
    'llms.txt': text,
    'short.txt': 'short',
    'empty.txt': '',
    _headers: version,
  }
}

/** Writes files below a folder. */
export function writeSite(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Exchanges the site in `out/` for another one as a build does, and waits between the two renames. */
export async function exchangeSite(root: string, version: string, gap: number): Promise<void> {
  const [out, next, previous] = ['out', 'next', 'previous'].map((name) => join(root, name)) as [string, string, string] // three names
  writeSite(next, smallSite(version))
  renameSync(out, previous)
  await new Promise((done) => setTimeout(done, gap))
  renameSync(next, out)
  renameSync(previous, `${previous}.discarded`)
  rmSync(`${previous}.discarded`, { recursive: true })
}
