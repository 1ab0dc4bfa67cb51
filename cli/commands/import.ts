import { resolve } from 'node:path'
import { formByName, forms } from '../../importers/rows/detect-form'
import type { ContentPlace } from '../../site/project'
import { UsageError } from '../call/arguments'
import type { Command } from '../call/command'
import { knownName } from '../call/known-name'
import { catalogsOfSources } from '../import/catalog-of-sources'
import { checkCatalog, howFlags, mapNote, readHow } from '../import/how-to-read'
import { importCatalog } from '../import/import-catalog'

export const importCommand: Command = {
  name: 'import',
  summary: 'imports error codes from your files',
  operands: [
    { name: 'SOURCE', summary: "a file, a folder or a pattern in quotes, such as 'errors/*.md'", isRepeated: true },
  ],
  flags: {
    catalog: {
      value: 'SLUG',
      summary:
        'the catalog that the codes go into; created if it does not exist; may be left out when the same sources are imported again',
    },
    form: { value: 'FORM', summary: `the form of the sources, if it is not recognised: ${forms.join(', ')}` },
    ...howFlags,
    into: { value: 'FOLDER', summary: 'the content; else FAULTBOOK_CONTENT, errors/ or content/' },
    'dry-run': { summary: 'prints the difference and writes nothing' },
    json: { summary: 'prints one summary object' },
  },
  notes: [
    mapNote,
    'An import prints which field it read each key as; those are the keys that --map can name. For an enum whose constants',
    'have numbers, the numbers are the codes and the names are aliases; to have it the other way round:',
    '',
    '  faultbook import ErrorCode.java --catalog shop --map code=name --map name=number',
    '',
    'The name of a message bundle says its language: messages_de.properties has German messages, and messages.properties',
    'or messages_en.properties the main ones.',
    '',
    'What people wrote is never touched, and no code is deleted. The flags are kept in import.json of the catalog,',
    'so that the same sources can be imported again without them.',
    'Exit code 0: everything that could be read is in. 1: no code was found, nothing could be written, or a field has',
    'changed both here and in the source. 2: a source is not there, or a flag cannot be understood.',
  ],
  run({ project, operands, flags, io }) {
    const into = flags.text('into')
    const target = into === undefined ? project : { ...project, content: resolve(project.base, into) }
    const catalog = flags.text('catalog') ?? formerCatalog(target, operands)
    checkCatalog(catalog)
    const form = flags.text('form')
    if (form !== undefined && formByName(form) === undefined) knownName('form', form, forms)
    return importCatalog({
      project: target,
      named: operands,
      catalog,
      ...(form === undefined ? {} : { form }),
      ...readHow(flags),
      isDry: flags.has('dry-run'),
      isJson: flags.has('json'),
      io,
    })
  },
}

/** The one catalog that these sources were imported into before. */
function formerCatalog(project: ContentPlace, named: readonly string[]): string {
  const former = catalogsOfSources(project, named)
  const [only] = former
  if (only !== undefined && former.length === 1) return only
  const several = former.length > 1 ? ` These sources are in several: ${former.join(', ')}.` : ''
  throw new UsageError(`--catalog is missing: the slug of the catalog to import into.${several}`)
}
