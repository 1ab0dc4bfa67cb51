import type { SourceFile } from '../../catalog/parse/data/source-file'
import { readCode } from '../readers/code/read-code'
import type { ParseCode } from '../readers/code/syntax/syntax-node'
import { readOpenApi } from '../readers/openapi/read-openapi'
import { type Form, isCode } from '../rows/detect-form'
import { type Loss, lossAt, type Reading, type ReadOptions, type Row, startOf } from '../rows/row'
import { readers } from './registry'

/** What reading needs besides the sources. Losses are added to. */
export interface GroupReading {
  readonly options: ReadOptions
  readonly parse: ParseCode | undefined
  readonly referenced: readonly SourceFile[]
  readonly losses: Loss[]
}

/** The rows of all sources of one form. A file on which a parser gives up is lost alone. */
export function readGroup(form: Form, files: readonly SourceFile[], reading: GroupReading): readonly Row[] {
  const { losses } = reading
  const read = readerOf(form, reading)
  if (read === undefined) {
    losses.push(...files.map(({ path }) => lossAt(startOf(path), `a file of a form that cannot be read here: ${form}`)))
    return []
  }
  const whole = attempt(read, files)
  if (typeof whole !== 'string') return taken(whole, losses)
  const good = files.filter((file) => {
    const alone = attempt(read, [file])
    if (typeof alone === 'string') losses.push(lossAt(startOf(file.path), `a file that could not be read: ${alone}`))
    return typeof alone !== 'string'
  })
  const rest = attempt(read, good)
  if (typeof rest !== 'string') return taken(rest, losses)
  losses.push(...good.map(({ path }) => lossAt(startOf(path), `a file that could not be read: ${rest}`)))
  return []
}

type Read = (files: readonly SourceFile[]) => Reading

function readerOf(form: Form, { options, parse, referenced }: GroupReading): Read | undefined {
  if (form === 'openapi') return (files) => readOpenApi([...files, ...referenced], options)
  const read = readers.get(form)
  if (read !== undefined) return (files) => read(files, options)
  if (parse === undefined || !isCode(form)) return undefined
  return (files) => readCode(files, { ...options, language: form, parse })
}

/** What a reader gives, or why a library gave up. */
function attempt(read: Read, files: readonly SourceFile[]): Reading | string {
  try {
    return read(files)
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown'
  }
}

function taken({ rows, losses: lost }: Reading, losses: Loss[]): readonly Row[] {
  for (const loss of lost) losses.push(loss)
  return rows
}
