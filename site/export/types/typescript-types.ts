import type { Catalog } from '../../../catalog/model/catalog'
import type { Site } from '../../../catalog/model/site'
import { type Filled, generatedLine } from './source-text'
import { type TypedCode, type TypedForm, type TypedRetry, typedCatalog } from './typed-catalog'
import { envelopeConstructor } from './typescript-envelope'
import { typescriptRuntime } from './typescript-runtime'
import { catalogConstants, catalogIdentifiers, inComment, propertyKey, sourceLiteral } from './typescript-text'

/**
 * A TypeScript module of its own: the codes of the catalogs as constants, `problem()`, a constructor for the envelope of
 * each catalog that has one, and what sends problems in fetch handlers, Express, Fastify, Hono and Next.
 */
export function typescriptTypes(site: Site, catalogs: readonly Catalog[]): string {
  const names = catalogIdentifiers(catalogs)
  const parts = catalogs.map((catalog) => catalogPart(site, catalog, names.get(catalog.slug) ?? ''))
  return [`// ${generatedLine(site)}`, ...parts, typescriptRuntime].join('\n\n')
}

function catalogPart(site: Site, catalog: Catalog, name: string): string {
  const { codes } = typedCatalog(site, catalog)
  const rows = codes.map((code) => `  /** ${commentOf(code)} */\n  ${propertyKey(code.key)}: ${constantOf(code)},`)
  const constants = catalogConstants(catalog, { name, rows, satisfies: 'Readonly<Record<string, Documented>>' })
  return `${constants}\n\n${envelopeConstructor(catalog, name)}`.trimEnd()
}

function commentOf({ summary, deprecated, forms: [first] }: TypedCode): string {
  const values = first.params.map(
    ({ name, meaning }) => ` \`${name}\`: ${/[.!?]$/.test(meaning) ? meaning : `${meaning}.`}`,
  )
  return inComment(`${summary}${values.join('')}${deprecated === undefined ? '' : ` @deprecated ${deprecated}`}`)
}

function constantOf(code: TypedCode): string {
  const [first, ...variants] = code.forms
  const variantRows = variants.map((form): [string, unknown] => [form.variant ?? '', formConstant(code, form)])
  // `fromEntries` makes a variant called `__proto__` a key like any other.
  const all = variants.length === 0 ? {} : { variants: Object.fromEntries(variantRows) }
  return sourceLiteral({ ...formConstant(code, first), ...all })
}

function formConstant({ codeText, code, type, retry, titles }: TypedCode, form: TypedForm): object {
  const { statuses, title } = form
  return {
    code: codeText,
    type,
    title,
    ...(statuses.length > 0 && { status: statuses[0] }),
    ...(statuses.length > 1 && { statuses }),
    ...(titles.length > 0 && statuses.length > 1 && { titles: Object.fromEntries(titles) }),
    ...(retry !== undefined && retryConstants(retry)),
    ...(form.params.length > 0 && { params: form.params.map(({ name }) => name) }),
    ...(form.message !== undefined && { message: byTurns(form.message) }),
    ...(code.some((part) => typeof part !== 'string') && { codeParts: byTurns(code) }),
    ...(form.variant !== undefined && { variant: form.variant }),
  }
}

function retryConstants({ rule, attempts, waitSeconds, afterSeconds, safeToRepeat }: TypedRetry): object {
  return {
    retry: rule,
    ...(attempts !== undefined && { attempts }),
    ...(waitSeconds.length > 0 && { waitSeconds }),
    ...(afterSeconds !== undefined && { afterSeconds }),
    ...(safeToRepeat !== undefined && { safeToRepeat }),
  }
}

/** Literal text and names of params by turns, literal text first. */
function byTurns(filled: Filled): string[] {
  const turns: string[] = ['']
  for (const part of filled) {
    if (typeof part === 'string') turns.push(`${turns.pop() ?? ''}${part}`)
    else turns.push(part.param, '')
  }
  return turns
}
