import { parseTemplate, type TemplatePart } from '../values/message-template'
import type { Entry } from './catalog'

type Named = Pick<Entry, 'code' | 'namespace'> & { readonly placeholders?: Entry['placeholders'] | undefined }

/** An entry as references, the registry and messages name it: its code, in a name space `namespace/CODE`. */
export function entryName({ code, namespace }: Pick<Entry, 'code' | 'namespace'>): string {
  return namespace === undefined ? code : `${namespace}/${code}`
}

/** A code split at the arguments that it contains: `FLOOD_WAIT_` and `{seconds}`; one part if it has none. */
export function codeParts({ code, placeholders = ['brace'] }: Pick<Named, 'code' | 'placeholders'>): TemplatePart[] {
  const parts = parseTemplate(code, placeholders)
  // A code that is only an argument would match every code.
  return parts.some(({ kind }) => kind === 'text') ? parts : [{ kind: 'text', text: code }]
}

/** The placeholders of a code as it writes them, each with the name that its value has in links and results. */
export function codeParams(
  entry: Pick<Named, 'code' | 'placeholders'>,
): (readonly [placeholder: string, name: string])[] {
  return codeParts(entry).flatMap(({ kind, text }) => (kind === 'text' ? [] : [[text, argumentName(text)] as const]))
}

function argumentName(placeholder: string): string {
  const name = placeholder.replace(/[^A-Za-z0-9_]+/g, '')
  return name === '' ? 'value' : name
}

/** The path below the catalog if the author gives none: `namespace/FLOOD_WAIT_seconds`. */
export function defaultSlug(entry: Named): string {
  const code = codeParts(entry)
    .map(({ kind, text }) => (kind === 'text' ? text : argumentName(text)))
    .join('')
  return entryName({ ...entry, code })
}
