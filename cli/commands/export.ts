import { basename, extname, resolve } from 'node:path'
import type { Catalog } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { counted } from '../../catalog/text/counted'
import { exportForms } from '../../site/export/export-forms'
import { typeLanguages } from '../../site/export/types/type-languages'
import { UsageError } from '../call/arguments'
import type { Command, FlagValues } from '../call/command'
import { chosenCatalogs, knownBy } from '../call/known-name'
import { shellWord } from '../call/shell-word'
import { readSound } from '../call/sound-content'
import { isExported, writeExported } from '../export/exported-file'
import { overlayWriter } from '../export/overlay-writer'

export const exportCommand: Command = {
  name: 'export',
  summary: 'writes the codes in another form, or as typed constants for the code of the API',
  operands: [
    {
      name: 'FORM',
      summary: `${[...exportForms].map(([name, { summary }]) => `${name}: ${summary}`).join('; ')}; left out with --types and --openapi-overlay`,
      isOptional: true,
    },
    { name: 'CATALOG', summary: 'the catalogs; all of them if none is named', isOptional: true, isRepeated: true },
  ],
  flags: {
    types: {
      value: 'LANGUAGE',
      summary: `constants and typed constructors of responses: ${[...typeLanguages.keys()].join(', ')}`,
    },
    package: { value: 'NAME', summary: 'with --types: the package of Go or Java, the namespace of C#' },
    'openapi-overlay': { value: 'FILE', summary: 'what this API description lacks, as an OpenAPI Overlay 1.0' },
    out: { value: 'FILE', summary: 'the file to write; else the text goes to standard output' },
    check: { summary: 'with --out: writes nothing, and fails where FILE is not what would be written' },
  },
  run({ project, operands, flags, io }) {
    const description = flags.text('openapi-overlay')
    checkFlags(flags)
    const { write, names } =
      description === undefined
        ? readCall(operands, flags)
        : { write: overlayWriter({ project, io, file: description }), names: operands }
    const content = readSound(project)
    if (typeof content === 'string') {
      io.err(`${content}\n`)
      return 1
    }
    const chosen = chosenCatalogs(content.catalogs, names)
    const text = write(content.site, chosen)
    if (typeof text === 'number') return text
    const file = flags.text('out')
    if (file === undefined) {
      io.out(text)
      return 0
    }
    const path = resolve(project.base, file)
    if (flags.has('check')) {
      if (isExported(path, text)) return 0
      io.err(`${file} is not what the catalog says; run ${writingCall(operands, flags)}\n`)
      return 1
    }
    const reason = writeExported(path, text)
    if (reason !== undefined) {
      io.err(`Cannot write ${file}: ${reason}\n`)
      return 1
    }
    const count = chosen.reduce((sum, { entries }) => sum + entries.length, 0)
    const what = description === undefined ? counted(count, 'code') : `what ${description} does not have`
    io.err(`${file}: ${what} of ${chosen.map(({ slug }) => slug).join(', ')}\n`)
    return 0
  },
}

/** What is written, and the catalogs that are named. */
interface ExportCall {
  /** The text; an exit code where there is none to write. */
  write(site: Site, catalogs: readonly Catalog[]): string | number
  readonly names: readonly string[]
}

/** Each way to write the codes is a call of its own. */
function checkFlags(flags: FlagValues): void {
  if (flags.has('types') && flags.has('openapi-overlay'))
    throw new UsageError('--types and --openapi-overlay do not go together: choose one.')
  if (flags.has('package') && !flags.has('types')) throw new UsageError('--package belongs to --types.')
  if (flags.has('check') && !flags.has('out')) throw new UsageError('--check compares a file: --out FILE is missing.')
}

/** The call that writes what `--check` compares. */
function writingCall(operands: readonly string[], flags: FlagValues): string {
  const given = ['types', 'package', 'openapi-overlay', 'out'].flatMap((name) => {
    const value = flags.text(name)
    return value === undefined ? [] : [`--${name}`, value]
  })
  return ['faultbook', 'export', ...[...operands, ...given].map(shellWord)].join(' ')
}

function readCall(operands: readonly string[], flags: FlagValues): ExportCall {
  const language = flags.text('types')
  if (language !== undefined) return { write: typesWriter(language, flags), names: operands }
  const [form, ...names] = operands
  if (form === undefined) throw new UsageError('FORM or --types LANGUAGE is missing: what to write.')
  return { write: knownBy('form', form, exportForms).write, names }
}

function typesWriter(name: string, flags: FlagValues): ExportCall['write'] {
  const language = knownBy('language', name, typeLanguages)
  const wanted = flags.text('package')
  if (wanted !== undefined && language.package?.test(wanted) !== true) {
    const reason = language.package === undefined ? 'has no package' : `cannot have a package "${wanted}"`
    throw new UsageError(`${language.summary} ${reason}.`)
  }
  const outer = name === 'java' ? javaClass(flags.text('out')) : undefined
  return (site, catalogs) => language.write(site, catalogs, { package: wanted, outer })
}

/** A Java file is called like its class. */
function javaClass(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  const name = basename(file, extname(file))
  if (/^[A-Za-z_]\w*$/.test(name)) return name
  throw new UsageError(`A class cannot be called "${name}". Name the file as a class is called: --out Faults.java.`)
}
