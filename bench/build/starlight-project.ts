import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GeneratedCatalog, GeneratedEntry, GeneratedFamily } from './generate-content'

/** Its Astro wants Node 22, which the package `node` brings. None of it is a dependency of this project. */
const packages = ['astro@7.3.5', '@astrojs/starlight@0.42.4', 'node@22.23.3']

/** Installs Astro Starlight in a folder of its own, once, and gives that folder. */
export function installStarlight(): string {
  const folder = join(tmpdir(), 'faultbook-starlight')
  if (existsSync(join(folder, 'node_modules/astro/package.json'))) return folder
  console.log(`Installing ${packages.join(', ')} in ${folder} …`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  // `node` links its binary in an install script, so scripts are allowed in this folder.
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--engine-strict=false', ...packages], {
    cwd: folder,
    stdio: 'inherit',
  })
  return folder
}

/** How its site is built: the words of the command. */
export function starlightBuild(folder: string): readonly string[] {
  return [join(folder, 'node_modules/node/bin/node'), join(folder, 'node_modules/astro/bin/astro.mjs'), 'build']
}

/** Writes the same entries as pages of Starlight: one sidebar entry for each family, whose page lists its codes. */
export function writeStarlightContent(folder: string, catalogs: readonly GeneratedCatalog[]): void {
  for (const name of ['src', 'dist', '.astro', 'node_modules/.astro']) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
  const docs = join(folder, 'src/content/docs')
  mkdirSync(docs, { recursive: true })
  writeFileSync(join(folder, 'astro.config.mjs'), config(catalogs))
  writeFileSync(join(folder, 'src/content.config.ts'), collections)
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Generated errors\n---\n\nErrors, made for measuring.\n')
  for (const catalog of catalogs) {
    for (const family of catalog.families) {
      const place = join(docs, catalog.slug, family.slug)
      mkdirSync(place, { recursive: true })
      writeFileSync(join(place, 'index.md'), familyPage(family))
      for (const entry of family.entries) writeFileSync(join(place, `${entry.code.toLowerCase()}.md`), entryPage(entry))
    }
  }
}

const collections = `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`

function config(catalogs: readonly GeneratedCatalog[]): string {
  const sidebar = catalogs.map(({ slug, name, families }) => ({
    label: name,
    items: families.map((family) => ({ label: family.name, link: `/${slug}/${family.slug}/` })),
  }))
  return `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://errors.example.com',
  telemetry: false,
  integrations: [starlight({ title: 'Generated errors', sidebar: ${JSON.stringify(sidebar)} })],
})
`
}

function familyPage({ name, entries }: GeneratedFamily): string {
  const rows = entries.map(({ code, title }) => `- [${code}](${code.toLowerCase()}/): ${title}`)
  return `---\ntitle: ${name}\n---\n\n${rows.join('\n')}\n`
}

function entryPage(entry: GeneratedEntry): string {
  return [
    '---',
    `title: ${JSON.stringify(`${entry.code}: ${entry.title}`)}`,
    `description: ${JSON.stringify(entry.summary)}`,
    '---',
    '',
    `Status ${entry.status}. ${entry.summary}`,
    '',
    `> ${entry.message}`,
    '',
    '## Causes',
    '',
    ...entry.causes.map(({ text, check, fix }) => `- ${text}\n  - Check: ${check}\n  - Fix: ${fix}`),
    '',
    '## Solutions',
    '',
    ...entry.solutions.map(({ text }, at) => `${at + 1}. ${text}`),
    '',
    '## Example',
    '',
    '```http',
    ...entry.request,
    '```',
    '',
    '```http',
    ...entry.response,
    '```',
    '',
  ].join('\n')
}
