import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Catalog } from '../../catalog/model/catalog'
import { formatProblem, isError } from '../../catalog/model/problem'
import { counted } from '../../catalog/text/counted'
import { nearest } from '../../catalog/text/nearest'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { type ExportForm, exportForms } from '../../site/export/export-forms'
import { UsageError } from '../call/arguments'
import type { Command } from '../call/command'
import { overlayText } from '../verify/overlay-text'

export const exportCommand: Command = {
  name: 'export',
  summary: 'writes the codes in another form',
  operands: [
    {
      name: 'FORM',
      summary: [...exportForms].map(([name, { summary }]) => `${name}: ${summary}`).join('; '),
      isOptional: true,
    },
    { name: 'CATALOG', summary: 'the catalogs; all of them if none is named', isOptional: true, isRepeated: true },
  ],
  flags: {
    out: { value: 'FILE', summary: 'the file to write; else the text goes to standard output' },
    'openapi-overlay': {
      value: 'FILE',
      summary: 'instead of a form: what this API description lacks, as an OpenAPI Overlay 1.0',
    },
  },
  run({ project, operands, flags, io }) {
    const description = flags.text('openapi-overlay')
    const names = description === undefined ? operands.slice(1) : operands
    const exported = description === undefined ? formOf(operands[0]) : undefined
    const { catalogs, problems } = readContent(project)
    const { site, problems: siteProblems } = readSite(project)
    const errors = [...siteProblems, ...problems].filter(isError)
    if (errors.length > 0) {
      io.err(`${errors.map(formatProblem).join('\n\n')}\n`)
      return 1
    }
    const chosen = chosenCatalogs(catalogs, names)
    const text = exported?.write(site, chosen) ?? overlayText({ project, io, file: description ?? '' }, chosen, site)
    if (typeof text === 'number') return text
    const file = flags.text('out')
    if (file === undefined) {
      io.out(text)
      return 0
    }
    try {
      writeFileSync(resolve(project.base, file), text)
    } catch (error) {
      io.err(`Cannot write ${file}: ${error instanceof Error ? error.message : error}\n`)
      return 1
    }
    const count = chosen.reduce((sum, { entries }) => sum + entries.length, 0)
    const what = description === undefined ? counted(count, 'code') : `what ${description} does not have`
    io.err(`${file}: ${what} of ${chosen.map(({ slug }) => slug).join(', ')}\n`)
    return 0
  },
}

function formOf(name: string | undefined): ExportForm {
  if (name === undefined) throw new UsageError(`FORM is missing. There are: ${[...exportForms.keys()].join(', ')}.`)
  const form = exportForms.get(name)
  if (form !== undefined) return form
  const names = [...exportForms.keys()]
  const near = nearest(name, names)
  const hint = near === undefined ? '' : ` Did you mean ${near}?`
  throw new UsageError(`There is no form "${name}".${hint} There are: ${names.join(', ')}.`)
}

function chosenCatalogs(catalogs: readonly Catalog[], names: readonly string[]): readonly Catalog[] {
  const slugs = catalogs.map(({ slug }) => slug)
  for (const name of names) {
    if (slugs.includes(name)) continue
    const near = nearest(name, slugs)
    const hint = near === undefined ? '' : ` Did you mean ${near}?`
    throw new UsageError(`There is no catalog "${name}".${hint} There are: ${slugs.join(', ')}.`)
  }
  return names.length === 0 ? catalogs : catalogs.filter(({ slug }) => names.includes(slug))
}
