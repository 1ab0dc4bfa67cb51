import type { Catalog } from '../../../catalog/model/catalog'
import type { Site } from '../../../catalog/model/site'
import { namesOf } from './identifiers'
import { javaRuntime } from './java-runtime'
import { asciiText, filledArguments, generatedLine, markupLine } from './source-text'
import { type TypedCatalog, type TypedCode, type TypedForm, type TypedRetry, typedCatalog } from './typed-catalog'

const keywords: ReadonlySet<string> = new Set(
  'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw throws transient try void volatile while true false null _'.split(
    ' ',
  ),
)

/** Classes that the class of a code uses, and must not hide. */
const usedByCodes = ['Problem', 'Object', 'String', 'Deprecated', 'Integer', 'List'] as const

/** Those that the file uses elsewhere. */
const usedByFile =
  'Boolean LinkedHashMap Map Math Number RuntimeException StandardCharsets StringBuilder URLEncoder'.split(' ')

/**
 * A file for Java 11 and later: a class for each catalog, and in it one for each code, with constants that the compiler
 * inlines and a constructor with an argument for each value of the message. It needs the JDK alone.
 */
export function javaTypes(
  site: Site,
  catalogs: readonly Catalog[],
  named: { readonly outer: string; readonly package?: string },
): string {
  const { outer } = named
  const nameOfCatalog = namesOf(
    catalogs.map(({ slug }) => slug),
    'pascal',
    new Set([...usedByCodes, ...usedByFile, outer]),
  )
  const parts = catalogs.map((catalog) =>
    catalogClass(typedCatalog(site, catalog), { outer, name: nameOfCatalog(catalog.slug) }),
  )
  return `// ${generatedLine(site)}
${named.package === undefined ? '' : `package ${named.package};\n\n`}import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Error codes, and the responses that link to their pages (RFC 9457). */
public final class ${outer} {
  private ${outer}() {}

${javaRuntime}
${parts.join('\n\n')}
}
`
}

function catalogClass(
  { name: catalogName, codes }: TypedCatalog,
  { outer, name }: { readonly outer: string; readonly name: string },
): string {
  const nameOfCode = namesOf(
    codes.map(({ key }) => key),
    'pascal',
    new Set([...usedByCodes, outer, name]),
  )
  return `  /** The errors of ${markupLine(catalogName)}. */
  public static final class ${name} {
    private ${name}() {}

${codes.map((code) => codeClass(code, nameOfCode(code.key))).join('\n\n')}
  }`
}

function codeClass(code: TypedCode, name: string): string {
  const { codeText, type, title, statuses, retry, summary, deprecated, forms } = code
  const nameOfVariant = namesOf(
    forms.flatMap(({ variant }) => variant ?? []),
    'pascal',
  )
  const warning = deprecated === undefined ? '' : ` @deprecated ${markupLine(deprecated)}`
  const status = statuses[0] === undefined ? '' : `      public static final int STATUS = ${statuses[0]};\n`
  const rule = retry === undefined ? '' : retryConstants(retry)
  return `    /** ${markupLine(summary)}${warning} */
${deprecated === undefined ? '' : '    @Deprecated\n'}    public static final class ${name} {
      public static final String CODE = ${asciiText(codeText)};
      public static final String TYPE = ${asciiText(type)};
      public static final String TITLE = ${asciiText(title)};
${status}${rule}
      private ${name}() {}

${forms.map((form) => constructorOf(code, form, nameOfVariant(form.variant ?? ''))).join('\n\n')}
    }`
}

function retryConstants({ rule, attempts, waitSeconds, afterSeconds, safeToRepeat }: TypedRetry): string {
  return [
    ['String RETRY', asciiText(rule)],
    ...(attempts === undefined ? [] : [['int ATTEMPTS', attempts]]),
    ...(waitSeconds.length === 0 ? [] : [['List<Integer> WAIT_SECONDS', `List.of(${waitSeconds.join(', ')})`]]),
    ...(afterSeconds === undefined ? [] : [['int AFTER_SECONDS', afterSeconds]]),
    ...(safeToRepeat === undefined ? [] : [['String SAFE_TO_REPEAT', asciiText(safeToRepeat)]]),
  ]
    .map(([name, value]) => `      public static final ${name} = ${value};\n`)
    .join('')
}

function constructorOf(code: TypedCode, form: TypedForm, suffix: string): string {
  const nameOfParam = namesOf(
    form.params.map(({ name }) => name),
    'camel',
    code.statuses.length === 0 ? new Set([...keywords, 'status']) : keywords,
  )
  const texts = (filled: TypedCode['code']) => `new Object[] {${filledArguments(filled, asciiText, nameOfParam)}}`
  const values = form.params.map(({ name }) => `${asciiText(name)}, ${nameOfParam(name)}`).join(', ')
  const status = code.statuses.length === 0 ? ['\n       * @param status of the response'] : []
  const meanings = [
    ...status,
    ...form.params.map(({ name, meaning }) => `\n       * @param ${nameOfParam(name)} ${markupLine(meaning)}`),
  ]
  const asksStatus = code.statuses.length === 0
  const params = [
    ...(asksStatus ? ['int status'] : []),
    ...form.params.map(({ name }) => `Object ${nameOfParam(name)}`),
  ]
  const isUsual = form.statuses[0] === code.statuses[0]
  const titles = code.titles.map(([of, title]) => `\n            .titled(${of}, ${asciiText(title)})`).join('')
  return `      /**
       * The response to ${markupLine(code.codeLine)}.${meanings.join('')}
       */
      public static Problem of${suffix}(${params.join(', ')}) {
        return new Problem(
            ${texts(code.code)}, TYPE, ${form.title === code.title ? 'TITLE' : asciiText(form.title)}, ${asksStatus ? 'status' : isUsual ? 'STATUS' : form.statuses[0]},
            ${form.message === undefined ? 'null' : texts(form.message)},
            new Object[] {${values}}, ${form.variant === undefined ? 'null' : asciiText(form.variant)})${titles};
      }`
}
