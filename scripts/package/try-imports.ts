import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tools } from '../gate/tools'

const program = `import { createSearch, formatProblem, openMcpHandler, readCatalogs, type Catalog, type Entry, type McpHandler, type SearchResult } from 'faultbook'

const { catalogs, problems } = readCatalogs('errors')
const [catalog]: readonly Catalog[] = catalogs
const [entry]: readonly Entry[] = catalog?.entries ?? []
const statuses: readonly number[] = entry?.statuses ?? []
const results: readonly SearchResult[] = createSearch(catalogs).search('ORD 1')
const told: string = problems.map(formatProblem).join('')
const handler: McpHandler = await openMcpHandler('errors', { hosts: ['localhost'] })
export const agents = (request: Request): Promise<Response> => handler.fetch(request)
// @ts-expect-error a code is text
const wrong: number = entry?.code ?? ''
export const found: string = \`\${results[0]?.catalog}/\${results[0]?.code} \${statuses.join()} \${told.length}\`
`

const check = `
import { agents, found } from './program.js'
const schema = import.meta.resolve('faultbook/schemas/entry.schema.json')
const manifest = import.meta.resolve('faultbook/package.json')
const inner = await import('faultbook/dist/faultbook.mjs').then(() => 'open', (error) => error.code)
const headers = { host: 'localhost', 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
const tools = await agents(new Request('http://localhost/mcp', { method: 'POST', headers, body })).then((answer) => answer.text())
console.log(JSON.stringify([found, tools.includes('resolve_error'), schema.endsWith('/entry.schema.json'), manifest.endsWith('/package.json'), inner]))
`

const expected = ['my-api/ORD-0001 409 0', true, true, true, 'ERR_PACKAGE_PATH_NOT_EXPORTED']

/**
 * Compiles a program that imports the package, as Node.js and as a bundler find its types, and runs it.
 *
 * @throws Error where it is not compiled, or gives another answer
 */
export function tryImports(folder: string): void {
  writeFileSync(join(folder, 'program.ts'), program)
  writeFileSync(join(folder, 'check.js'), check)
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    const options = { module, moduleResolution, target: 'es2022', strict: true, skipLibCheck: false, types: [] }
    const compilerOptions = { ...options, lib: ['es2022', 'dom'], rootDir: '.' }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }))
    execFileSync(process.execPath, [tools.tsc, '--project', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  }
  const said = execFileSync(process.execPath, ['check.js'], { cwd: folder, encoding: 'utf8' }).trim()
  if (said !== JSON.stringify(expected)) throw new Error(`A program that imports the package says ${said}.`)
}
