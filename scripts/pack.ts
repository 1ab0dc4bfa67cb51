/**
 * `prepack`: what npm publishes, in `dist/`: the command and the library as JavaScript with all packages in them, types,
 * the compiled tool, the built-in catalogs, grammars and licences. Whoever installs it gets no other package.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compileTool } from '../build/compile/compile-tool'
import { contentTexts } from '../disk/reference/content-loader'
import { buildSearchIndex } from '../search/index/build-index'
import { commandBundle } from './package/command-bundle.mjs'
import { copyGrammars, grammarPackages } from './package/copy-grammars'
import { isPackedContent } from './package/is-packed-content'
import { packageNotices } from './package/package-notices'
import { showPackageReadme } from './package/package-readme'
import { writeTypes } from './package/write-types'

const root = dirname(import.meta.dirname)
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
const { files, sources } = await commandBundle(root, { index: 'index.ts' })
for (const { path, text } of files) {
  const isCommand = path === 'faultbook.mjs'
  writeFileSync(join(dist, path), isCommand ? `#!/usr/bin/env node\n${text}` : text, isCommand ? { mode: 0o755 } : {})
}
writeTypes(root, join(dist, 'types'))
await compileTool({ sources: root, into: join(dist, 'compiled') })
cpSync(join(root, 'content'), join(dist, 'content'), {
  recursive: true,
  filter: isPackedContent,
})
// What `explain` reads where nobody has a content folder: the forms of the built-in catalogs.
for (const [path, text] of contentTexts({ content: join(root, 'content'), base: root }, buildSearchIndex)) {
  const file = join(dist, 'reference', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
copyGrammars(join(dist, 'grammars'))
writeFileSync(join(dist, 'third-party-notices.txt'), packageNotices(root, sources, grammarPackages))
showPackageReadme(root)
console.log('dist/ is complete.')
