/** `prepack`: what npm publishes, in `dist/`: the command and the library as JavaScript, types, and the compiled tool. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compileTool } from '../build/compile/compile-tool'
import { commandBundle } from './command-bundle.mjs'
import { tools } from './gate/tools'

const root = dirname(import.meta.dirname)
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
for (const { path, text } of (await commandBundle(root, { index: 'index.ts' })).files) {
  // Whoever installs the package builds without compilers.
  const isCommand = path === 'faultbook.mjs'
  writeFileSync(join(dist, path), isCommand ? `#!/usr/bin/env node\n${text}` : text, isCommand ? { mode: 0o755 } : {})
}
execFileSync(process.execPath, [tools.tsc, '--project', 'tsconfig.package.json'], { cwd: root, stdio: 'inherit' })
await compileTool({ sources: root, into: join(dist, 'compiled') })
cpSync(join(root, 'content'), join(dist, 'content'), {
  recursive: true,
  filter: (path) => !/snippets\.test\.ts$/.test(path),
})
console.log('dist/ is complete.')
