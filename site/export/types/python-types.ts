import type { Catalog } from '../../../catalog/model/catalog'
import type { Site } from '../../../catalog/model/site'
import { formNames } from './form-names'
import { namesOf } from './identifiers'
import { pythonRuntime } from './python-runtime'
import { filledArguments, generatedLine, quotedText } from './source-text'
import { type TypedCatalog, type TypedCode, type TypedForm, typedCatalog } from './typed-catalog'

/** What a param cannot be called: keywords, and what a constructor uses. */
const keywords: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield self super'.split(
    ' ',
  ),
)

/** Names of the module and of Python that a class would hide where it is needed. */
const classNames: ReadonlySet<string> = new Set(
  'None True False Problem Value Any Dict Final Mapping Optional Sequence Tuple Type Union'.split(' '),
)

/**
 * A module for Python 3.9 and later: a class for each catalog, and in it an exception for each code, with constants and
 * typed values. It needs the standard library alone.
 */
export function pythonTypes(site: Site, catalogs: readonly Catalog[]): string {
  const nameOfCatalog = namesOf(
    catalogs.map(({ slug }) => slug),
    'pascal',
    classNames,
  )
  const parts = catalogs.map((catalog) => catalogClass(typedCatalog(site, catalog), nameOfCatalog(catalog.slug)))
  return [`# ${generatedLine(site)}`, pythonRuntime, parts.join('\n\n')].join('\n')
}

function catalogClass({ name: catalogName, codes }: TypedCatalog, name: string): string {
  const nameOfCode = namesOf(
    codes.map(({ key }) => key),
    'pascal',
    classNames,
  )
  const nameOfForm = formNames(
    codes.map((code) => ({ code, parts: [nameOfCode(code.key)] })),
    new Set(classNames),
  )
  const classes = codes.flatMap((code) => code.forms.map((form) => exceptionClass(code, form, nameOfForm(form))))
  return `class ${name}:\n    ${quotedText(`The errors of ${catalogName}.`)}\n\n${classes.join('\n\n')}\n`
}

function exceptionClass(code: TypedCode, form: TypedForm, name: string): string {
  const { codeText, type, titles, statuses, retry, summary, deprecated } = code
  const asksStatus = statuses.length === 0
  const nameOfParam = namesOf(
    form.params.map((param) => param.name),
    'lower',
    asksStatus ? new Set([...keywords, 'status']) : keywords,
  )
  const meanings = form.params.map((param) => `${nameOfParam(param.name)}: ${param.meaning}`)
  const words = [summary, ...meanings, ...(deprecated === undefined ? [] : [`${deprecated}.`])]
  const values = form.params.map((param) => `(${quotedText(param.name)}, ${nameOfParam(param.name)})`)
  const texts = (filled: TypedCode['code']) => `(${filledArguments(filled, quotedText, nameOfParam)},)`
  const params = form.params.map((param) => `, ${nameOfParam(param.name)}: Value`)
  const given = [...(asksStatus ? [', status: int'] : []), ...params].join('')
  const ofStatus = titles.map(([of, text]) => `${of}: ${quotedText(text)}`).join(', ')
  return `    class ${name}(Problem):
        ${quotedText(words.join(' '))}

        CODE: Final = ${quotedText(codeText)}
        TYPE: Final = ${quotedText(type)}
        TITLE: Final = ${quotedText(form.title)}
        STATUS: Final = ${form.statuses[0] ?? 'None'}
        RETRY: Final = ${textOrNone(retry?.rule)}
        ATTEMPTS: Final = ${retry?.attempts ?? 'None'}
        WAIT_SECONDS: Final = ${retry === undefined || retry.waitSeconds.length === 0 ? 'None' : `(${retry.waitSeconds.map((wait) => `${wait},`).join(' ')})`}
        AFTER_SECONDS: Final = ${retry?.afterSeconds ?? 'None'}
        SAFE_TO_REPEAT: Final = ${textOrNone(retry?.safeToRepeat)}
${ofStatus === '' ? '' : `        _titles = {${ofStatus}}\n`}
        def __init__(self${given === '' ? '' : `, *${given}`}) -> None:
            super().__init__(
                ${texts(code.code)},
                self.TYPE,
                self.TITLE,
                ${asksStatus ? 'status' : 'self.STATUS'},
                ${form.message === undefined ? 'None' : texts(form.message)},
                (${values.map((value) => `${value},`).join(' ')}),
                ${form.variant === undefined ? 'None' : quotedText(form.variant)},
            )`
}

function textOrNone(text: string | undefined): string {
  return text === undefined ? 'None' : quotedText(text)
}
