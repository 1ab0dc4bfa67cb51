import type { SourceFile } from '../../catalog/parse/data/source-file'

/** The forms that are code. */
const codeForms = ['java', 'kotlin', 'go', 'typescript', 'javascript', 'python', 'csharp', 'php', 'rust'] as const

/** The foreign forms that can be read. */
export const forms = [
  'openapi',
  'markdown',
  'csv',
  'json',
  'yaml',
  'toml',
  'proto',
  'properties',
  'diagnostics',
  'errcodes',
  'spark',
  ...codeForms,
] as const
export type Form = (typeof forms)[number]

const code: ReadonlySet<string> = new Set(codeForms)

/** Whether a form is code, which needs the grammar of its language. */
export function isCode(form: string): boolean {
  return code.has(form)
}

/** Other names that people have for a form. */
const otherNames: Readonly<Record<string, Form>> = {
  swagger: 'openapi',
  md: 'markdown',
  mdx: 'markdown',
  tsv: 'csv',
  yml: 'yaml',
  protobuf: 'proto',
  ts: 'typescript',
  js: 'javascript',
  py: 'python',
  'c#': 'csharp',
  cs: 'csharp',
  kt: 'kotlin',
  rs: 'rust',
  postgresql: 'errcodes',
  bundle: 'properties',
}

const byEnding: Readonly<Record<string, Form>> = {
  md: 'markdown',
  mdx: 'markdown',
  markdown: 'markdown',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  proto: 'proto',
  properties: 'properties',
  java: 'java',
  kt: 'kotlin',
  kts: 'kotlin',
  go: 'go',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescript',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  py: 'python',
  cs: 'csharp',
  php: 'php',
  rs: 'rust',
}

/** The form that a name means; undefined for none. */
export function formByName(name: string): Form | undefined {
  const plain = name.toLowerCase()
  return forms.find((form) => form === plain) ?? new Map(Object.entries(otherNames)).get(plain)
}

const endings: ReadonlyMap<string, Form> = new Map(Object.entries(byEnding))

/** The form that the ending of a path means. */
export function formOfPath(path: string): Form | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return endings.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
}

/** The form of a source, by its path and by how it begins. */
export function detectForm({ path, text }: SourceFile): Form | undefined {
  const form = formOfPath(path)
  const start = text.slice(0, 20_000)
  if (/^\s*Section: Class/m.test(start) && /^\w{5}\s+[EWS]\s+\w+/m.test(text.slice(0, 60_000))) return 'errcodes'
  if (form === 'json' || form === 'yaml' || form === undefined) {
    if (/^\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?\d/m.test(start) || /"(?:openapi|swagger)"\s*:\s*"\d/.test(text))
      return 'openapi'
    if (/^\s*\{\s*"[^"\n]+"\s*:\s*\{\s*"category"\s*:\s*"\w+"\s*,\s*"code"\s*:\s*\d+/.test(start)) return 'diagnostics'
    if (/"message"\s*:\s*\[/.test(start) && /"(?:sqlState|subClass)"\s*:/.test(text)) return 'spark'
  }
  if (form !== undefined) return form
  if (/^\s*[[{]/.test(start)) return 'json'
  return /^[^\n,]+(?:,[^\n,]+)+\n/.test(start) ? 'csv' : undefined
}
