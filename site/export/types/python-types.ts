import { absoluteUrl, homePath } from '../../../catalog/address/links'
import type { Catalog } from '../../../catalog/model/catalog'
import type { Site } from '../../../catalog/model/site'
import { distinctNames, nameOf } from './identifiers'
import { pythonRuntime } from './python-runtime'
import { commentLine, filledArguments, quotedText } from './source-text'
import { type TypedCode, type TypedForm, typedCodes } from './typed-catalog'

const keywords: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield self'.split(
    ' ',
  ),
)

/** Names of the module and of Python that a class of an error would hide where it is needed. */
const classNames: ReadonlySet<string> = new Set([
  'None',
  'True',
  'False',
  'Problem',
  'Value',
  'Final',
  'ClassVar',
  'Optional',
])

/**
 * A module for Python 3.9 and later: a class for each catalog, and in it an exception for each code, with constants and
 * typed values. It needs the standard library alone.
 */
export function pythonTypes(site: Site, catalogs: readonly Catalog[]): string {
  const names = distinctNames(
    catalogs.map(({ slug }) => slug),
    'pascal',
    classNames,
  )
  const parts = catalogs.map((catalog) => catalogClass(site, catalog, names.get(catalog.slug) ?? ''))
  return [
    `# Made by Faultbook from ${absoluteUrl(site, homePath)}. Do not edit: make it again.`,
    pythonRuntime,
    parts.join('\n\n'),
  ].join('\n')
}

function catalogClass(site: Site, catalog: Catalog, name: string): string {
  const codes = typedCodes(site, catalog)
  const names = distinctNames(
    codes.map(({ key }) => key),
    'pascal',
    classNames,
  )
  const classes = codes.flatMap((code) => codeClasses(code, names.get(code.key) ?? ''))
  return `class ${name}:\n    ${quotedText(`The errors of ${commentLine(catalog.name)}.`)}\n\n${classes.join('\n\n')}\n`
}

/** The exception of a code, and one for each of its variants. */
function codeClasses(code: TypedCode, name: string): string[] {
  const variants = distinctNames(
    code.forms.flatMap(({ variant }) => variant ?? []),
    'pascal',
  )
  return code.forms.map((form) =>
    exceptionClass(code, form, form.variant === undefined ? name : `${name}${variants.get(form.variant)}`),
  )
}

function exceptionClass(code: TypedCode, form: TypedForm, name: string): string {
  const { codeText, type, title, statuses, summary, deprecated } = code
  const params = distinctNames(
    form.params.map((param) => param.name),
    'lower',
    keywords,
  )
  const meanings = form.params.map((param) => `${params.get(param.name)}: ${param.meaning ?? 'a value of the message'}`)
  const words = [summary, ...meanings, ...(deprecated === undefined ? [] : [`${deprecated}.`])]
  const nameOfParam = (param: string) => params.get(param) ?? nameOf(param, 'lower', keywords)
  const values = form.params.map((param) => `(${quotedText(param.name)}, ${nameOfParam(param.name)})`)
  const texts = (filled: TypedCode['code']) => `(${filledArguments(filled, quotedText, nameOfParam)},)`
  const given = form.params.map((param) => `, ${nameOfParam(param.name)}: Value`).join('')
  return `    class ${name}(Problem):
        ${quotedText(words.map(commentLine).join(' '))}

        CODE: Final = ${quotedText(codeText)}
        TYPE: Final = ${quotedText(type)}
        TITLE: Final = ${quotedText(title)}
        STATUS: Final = ${statuses[0] ?? 'None'}

        def __init__(self${given === '' ? '' : `, *${given}`}) -> None:
            super().__init__(
                ${texts(code.code)},
                self.TYPE,
                self.TITLE,
                self.STATUS,
                ${form.message === undefined ? 'None' : texts(form.message)},
                (${values.map((value) => `${value},`).join(' ')}),
                ${form.variant === undefined ? 'None' : quotedText(form.variant)},
            )`
}
