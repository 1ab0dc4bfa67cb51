import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix, relative, sep } from 'node:path'
import { tools } from '../gate/tools'

/** Packages whose types are in ours. They travel with them, since the package has no dependencies. */
const vendored = new Map([['zod', 'node_modules/zod/index.d.ts']])

/** What is in comments begins with none of these at the start of a line. */
const specifiers = /(^(?:import|export)\s[^'";]*?\bfrom\s+|^import\s+|\bimport\(\s*)(['"])([^'"]+)\2/gm

/**
 * Writes the types of what a program may import: `index.d.ts` and all that it needs, with the ends of names that Node.js
 * asks for.
 *
 * @throws Error where they need the types of a package that does not travel with them
 */
export function writeTypes(root: string, into: string): void {
  const made = mkdtempSync(join(tmpdir(), 'faultbook-types-'))
  try {
    execFileSync(process.execPath, [tools.tsc, '--project', 'tsconfig.package.json', '--outDir', made], {
      cwd: root,
      stdio: 'inherit',
    })
    const done = new Map<string, string>()
    const open = [join(made, 'index.d.ts')]
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (done.has(file)) continue
      const from = file
      const place = placeOf(from, made, root)
      const text = readFileSync(from, 'utf8').replace(
        specifiers,
        (_, before: string, quote: string, specifier: string) => {
          const target = targetOf(specifier, from, root)
          open.push(target)
          return `${before}${quote}${between(place, placeOf(target, made, root))}${quote}`
        },
      )
      done.set(from, place)
      const target = join(into, place)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, text)
    }
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** The file that a specifier leads to. */
function targetOf(specifier: string, from: string, root: string): string {
  if (!specifier.startsWith('.')) {
    const file = vendored.get(specifier)
    if (file === undefined) throw new Error(`The types of the package need those of ${specifier} (${from}).`)
    return join(root, file)
  }
  const base = join(dirname(from), specifier.replace(/\.js$/, ''))
  const found = [`${base}.d.ts`, join(base, 'index.d.ts')].find((file) => existsSync(file))
  if (found === undefined) throw new Error(`${from} names ${specifier}, which is not there.`)
  return found
}

/** Where a file is among the types, with slashes. */
function placeOf(file: string, made: string, root: string): string {
  const own = relative(made, file)
  const place = own.startsWith('..') ? relative(join(root, 'node_modules'), file) : own
  return place.split(sep).join('/')
}

function between(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to).replace(/\.d\.ts$/, '.js')
  return path.startsWith('.') ? path : `./${path}`
}
