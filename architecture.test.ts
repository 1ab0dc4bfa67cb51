import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { build, type Loader } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'

/** What each room may import of ours, besides itself: the rooms of ARCHITECTURE.md. */
const layers: Readonly<Record<string, readonly string[]>> = {
  content: [],
  catalog: [],
  site: ['catalog'],
  search: ['catalog'],
  importers: ['catalog'],
  verify: ['catalog', 'site', 'importers', 'search'],
  render: ['catalog'],
  disk: ['catalog', 'site'],
  client: ['catalog', 'search', 'site'],
  components: ['catalog', 'site', 'search', 'render', 'client'],
  build: ['catalog', 'site', 'search', 'render', 'disk', 'client', 'components'],
  // Development serves everything through Next: what the build makes, the route handler makes on request.
  app: ['catalog', 'site', 'search', 'render', 'disk', 'client', 'components', 'build', 'mcp', 'verify', 'cli'],
  mcp: ['catalog', 'site', 'search'],
  cli: ['catalog', 'site', 'importers', 'search', 'disk', 'build', 'mcp', 'verify'],
  scripts: ['catalog', 'site', 'search', 'render', 'disk', 'components', 'build', 'cli', 'docs'],
  bench: ['catalog', 'site', 'search', 'disk', 'build', 'scripts', 'cli'],
  'bad-input': ['catalog', 'site', 'search', 'disk', 'build', 'scripts', 'cli'],
  e2e: ['catalog', 'site', 'search', 'disk', 'build', 'bad-input', 'scripts', 'cli'],
  docs: ['catalog', 'site', 'disk', 'cli', 'verify'],
}

/** What tests and fixtures of a room may import of ours besides. */
const testLayers: Readonly<Record<string, readonly string[]>> = {
  content: ['catalog', 'site', 'disk'],
  catalog: ['site'],
  search: ['site', 'disk', 'build'],
  build: ['scripts'],
  importers: ['site', 'disk'],
  verify: ['site', 'disk'],
  mcp: ['disk'],
}

/** The packages of the folders that run anywhere; Node, React and Next are none of them. */
const purePackages: Readonly<Record<string, readonly string[]>> = {
  catalog: [
    'jsonc-parser',
    'mdast',
    'mdast-util-gfm',
    'mdast-util-to-markdown',
    'remark-gfm',
    'remark-mdx',
    'remark-parse',
    'unified',
    'yaml',
    'zod',
  ],
  site: ['mdast', 'mdast-util-gfm', 'mdast-util-to-markdown', 'zod'],
  search: ['fuse.js'],
  importers: ['jsonc-parser', 'mdast', 'parse5', 'toml-eslint-parser', 'yaml'],
  verify: ['zod'],
  client: ['@github/combobox-nav'],
}

/** Files from which those that they import take a type back. Each is to lose its row: the type wants a file of its own. */
const givesTypesBack: readonly string[] = []

interface Import {
  /** Path of the file below the root. */
  readonly from: string
  /** As it is written. */
  readonly specifier: string
  /** The file of ours that it leads to, below the root; undefined for a package, a style sheet and the like. */
  readonly to: string | undefined
}

const root = import.meta.dirname
const skipped = new Set(['node_modules', 'dist', 'out', 'public', 'test-results', 'playwright-report'])
const extensions = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']

let files: readonly string[] = []
let imports: readonly Import[] = []
beforeAll(async () => {
  files = codeFiles(root)
  imports = await readImports(files)
})

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '.')
const isTest = (path: string) => /\.(?:test|spec|fixture)\.tsx?$/.test(path)
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

test('every file and import of the project is read', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(imports.length).toBeGreaterThan(files.length)
  for (const folder of ['catalog', 'disk', 'cli']) {
    expect({ folder, read: files.some((file) => folderOf(file) === folder) }).toEqual({ folder, read: true })
  }
})

test('every folder with code has its row among the layers', () => {
  const folders = [...new Set(files.map(folderOf))].filter((folder) => folder !== '.')
  expect(folders.filter((folder) => layers[folder] === undefined)).toEqual([])
})

test('ARCHITECTURE.md shows what each room may import', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const rows = [...text.matchAll(/^\| `(\w+)\/` \| .+? \| (.+?) \| .+? \|$/gm)]
  const shown = rows.map(([, room = '', words = ''], index): [string, string[]] => {
    const above = rows.slice(0, index).flatMap(([, name = '']) => (name === 'content' ? [] : [name]))
    const exception = /^all above except (\w+)$/.exec(words)?.[1]
    if (words.startsWith('all above')) return [room, above.filter((name) => name !== exception).sort()]
    return [room, words === '–' ? [] : words.split(', ').sort()]
  })
  const ofSite = Object.entries(layers).filter(([room]) => room === 'content' || !ofRepository.includes(room))
  expect(Object.fromEntries(shown)).toEqual(
    Object.fromEntries(ofSite.map(([room, allowed]) => [room, allowed.toSorted()])),
  )
})

test('imports follow the layers', () => {
  const crossing = imports.flatMap(({ from, to }) => {
    const [home, target] = [folderOf(from), folderOf(to ?? from)]
    if (home === '.' || target === home) return []
    const allowed = [...(layers[home] ?? []), ...(isTest(from) ? (testLayers[home] ?? []) : [])]
    // Settings at the root (the styles, the names of folders) belong to everyone who builds or tests.
    const isSetting = target === '.' && (isTest(from) || ['scripts', 'e2e'].includes(home))
    return allowed.includes(target) || isSetting ? [] : [`${from} imports ${to}`]
  })
  expect(crossing).toEqual([])
})

test('what runs anywhere imports neither Node nor a package that is not listed', () => {
  const foreign = imports.flatMap(({ from, specifier }) => {
    const allowed = purePackages[folderOf(from)]
    if (allowed === undefined || isTest(from) || specifier.startsWith('.')) return []
    return !isBuiltin(specifier) && allowed.includes(packageOf(specifier)) ? [] : [`${from} imports ${specifier}`]
  })
  expect(foreign).toEqual([])
})

test('every package that a pure folder may import is imported there', () => {
  const used = imports
    .filter(({ from }) => !isTest(from))
    .map(({ from, specifier }) => `${folderOf(from)} ${packageOf(specifier)}`)
  const listed = Object.entries(purePackages).flatMap(([folder, packages]) =>
    packages.map((name) => `${folder} ${name}`),
  )
  expect(listed.filter((name) => !used.includes(name))).toEqual([])
})

test('one file knows that Fuse exists, besides what measures us against it', () => {
  const knowing = imports
    .filter(({ from, specifier }) => packageOf(specifier) === 'fuse.js' && folderOf(from) !== 'bench')
    .map(({ from }) => from)
  expect(knowing).toEqual(['search/words/fuzzy.ts'])
})

test('within a room, imports between its folders go one way', () => {
  const edges = imports.flatMap(({ from, to }) => {
    if (to === undefined || isTest(from) || folderOf(from) !== folderOf(to)) return []
    const [home, target] = [dirname(from), dirname(to)]
    return home === target ? [] : [{ from: home, specifier: '', to: target }]
  })
  expect(edges.length).toBeGreaterThan(100)
  expect(findCycles(edges)).toEqual([])
})

/** Folders that no project is handed to: measures and tests of this repository, and words. All others get one as an argument. */
const ofRepository: readonly string[] = ['scripts', 'bench', 'bad-input', 'e2e', 'docs', 'content']

/** The working folder, the environment, where packages lie, and a path that begins at the working folder. */
const surroundings =
  /\bprocess\s*\.\s*(?:cwd|env|chdir)\b|from '(?:node:)?process'|(?<!\(\?:|\*\*\/)\bnode_modules\/|(?<!execFile|exec|spawn)Sync\(\s*['"`][\w.]/

/** Files that name one of them, and why they may. */
const mayAsk: Readonly<Record<string, string>> = {
  'build/compile/compile-script.ts': 'a name that is replaced in the scripts of browsers',
  'build/notices/bundled-files.ts': 'the same',
  'cli/call/process-io.ts': 'the project of a call is made from it',
  'cli/call/repository-project.ts': 'the same, for the scripts and tests of this repository',
  'cli/faultbook.ts': 'React looks up once whether this is production',
  'disk/child-environment.ts': 'a process that is started gets the environment of this one',
  'index.ts': 'a program names its folders from where it runs',
  'next.config.mjs': 'Next reads it in a process of its own, which gets its settings by environment',
  'playwright.config.ts': 'the same',
}

test('only those who make a project ask for the working folder, the environment or the place of packages', () => {
  const read = files.filter((file) => !ofRepository.includes(folderOf(file)) && !isTest(file))
  expect(read.length).toBeGreaterThan(300)
  const asking = read.filter((file) => surroundings.test(withoutComments(readFileSync(join(root, file), 'utf8'))))
  expect(asking.toSorted()).toEqual(Object.keys(mayAsk))
})

test.each([
  'const { PORT } = process.env',
  'join(process . cwd(), name)',
  "import { env } from 'node:process'",
  "join(root, 'node_modules/shiki/package.json')",
  "readFileSync('package.json', 'utf8')",
])('%s asks for its surroundings', (code) => {
  expect(surroundings.test(code)).toBe(true)
})

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

test("'use client' stands exactly in *.client.tsx", () => {
  const marked = files.filter((file) => /^\s*(['"])use client\1/m.test(firstStatement(file)))
  expect(marked).toEqual(files.filter((file) => file.endsWith('.client.tsx')))
})

test('no file imports itself, directly or through others', () => {
  const without = (exempt: readonly string[]) => imports.filter(({ to }) => to === undefined || !exempt.includes(to))
  expect(findCycles(without(givesTypesBack))).toEqual([])
  for (const file of givesTypesBack) {
    const others = givesTypesBack.filter((other) => other !== file)
    expect({ file, isNeeded: findCycles(without(others)).length > 0 }).toEqual({ file, isNeeded: true })
  }
})

/** The text of a file up to its first line of code. */
function firstStatement(file: string): string {
  const text = readFileSync(join(root, file), 'utf8').replace(/^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*/, '')
  return text.slice(0, 20)
}

/** All code below a folder, by path below the root. */
function codeFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name)
    if (item.isDirectory()) return item.name.startsWith('.') || skipped.has(item.name) ? [] : codeFiles(path)
    return /(?<!\.d)\.(?:tsx?|mjs)$/.test(item.name) ? [relative(root, path).replaceAll('\\', '/')] : []
  })
}

/** Imports, dynamic imports and re-exports of files, those of types among them, as a parser finds them. */
async function readImports(paths: readonly string[]): Promise<Import[]> {
  const found: Import[] = []
  await build({
    absWorkingDir: root,
    entryPoints: [...paths],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    jsx: 'preserve',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [
      {
        name: 'imports',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
            if (kind === 'entry-point') return undefined
            found.push({
              from: relative(root, importer).replaceAll('\\', '/'),
              specifier: path,
              to: target(importer, path),
            })
            return { path, external: true }
          })
          onLoad({ filter: /.*/ }, ({ path }) => ({
            contents: withTypes(readFileSync(path, 'utf8')),
            loader: loaderOf(path),
          }))
        },
      },
    ],
  })
  return found
}

/** Imports of types, which a parser drops, made imports like any other. */
function withTypes(code: string): string {
  return code.replace(/^(import|export) type(?= (?:\{[^}]*\}|\*(?: as \w+)?|\w+) from )/gm, '$1')
}

function loaderOf(path: string): Loader {
  if (path.endsWith('.tsx')) return 'tsx'
  return path.endsWith('.ts') ? 'ts' : 'js'
}

/** The file of ours that a specifier leads to. */
function target(importer: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const base = resolve(dirname(importer), specifier)
  const file = extensions
    .map((extension) => `${base}${extension}`)
    .find((path) => existsSync(path) && statSync(path).isFile())
  return file === undefined ? undefined : relative(root, file).replaceAll('\\', '/')
}

/** Circles among files: `a → b → a`, each once. */
function findCycles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) if (to !== undefined) next.set(from, [...(next.get(from) ?? []), to])
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (file: string, way: readonly string[]) => {
    state.set(file, 'open')
    for (const to of next.get(file) ?? []) {
      if (state.get(to) === 'open') cycles.push([...way.slice(way.indexOf(to)), to].join(' → '))
      else if (state.get(to) === undefined) visit(to, [...way, to])
    }
    state.set(file, 'done')
  }
  for (const file of next.keys()) if (state.get(file) === undefined) visit(file, [file])
  return cycles
}
