import { text } from 'node:stream/consumers'
import { occurrenceFragment } from '../../catalog/address/occurrence-fragment'
import { isSecret } from '../../catalog/text/mask-secrets'
import { type AskedCode, codesOfPaste, type FoundCode, isFound, type UnknownCode } from '../../search/asked/asked-code'
import type { Search } from '../../search/text/answer'
import type { Reference } from '../../site/reference/reference'
import type { EntryForm } from '../../site/reference/reference-forms'
import { UsageError } from '../call/arguments'
import type { Call, Command, Io } from '../call/command'
import { knownName } from '../call/known-name'
import { CodeSources } from '../explain/code-sources'
import { codesOf } from '../explain/codes-of-address'
import { entryText } from '../explain/entry-text'
import { foundJson, unknownJson } from '../explain/explained-json'
import { plainJson, plainText, Terminal } from '../terminal/terminal'

/** What the exit code says; of several codes the highest counts. */
const exitCodes = { found: 0, unusable: 2, unknown: 3, retired: 4 } as const

export const explain: Command = {
  name: 'explain',
  summary: 'explains a code: what happened, why, what to do',
  operands: [
    {
      name: 'CODE',
      summary:
        'a code in any spelling, its address, or a message with its values; - reads a response or a log from standard input',
      isRepeated: true,
    },
  ],
  flags: {
    catalog: { value: 'SLUG', summary: 'looks in this catalog only' },
    from: {
      value: 'SOURCE',
      summary:
        'a content folder, a built site or the address of a site; else FAULTBOOK_CONTENT, errors/, content/, or the catalogs in the package',
    },
    json: { summary: 'for programs: an object per line, the entry with what was asked and the values that were read' },
    url: { summary: 'prints the address of each code, and nothing else' },
  },
  notes: [
    'Exit code 0: found. 3: no such code; the nearest are named. 4: the code is retired; its successor is named.',
    '2: there is nothing to look in, or nothing to look for. Of several codes the highest counts.',
  ],
  run(call) {
    const { flags, operands } = call
    if (flags.has('json') && flags.has('url')) throw new UsageError('--json and --url do not go together: choose one.')
    if (operands.filter((operand) => operand === '-').length > 1)
      throw new UsageError('Standard input can be read once: write - once.')
    return explainAll(call)
  },
}

async function explainAll(call: Call): Promise<number> {
  const { project, operands, flags, io } = call
  const sources = new CodeSources({
    project,
    io,
    named: flags.text('from'),
    onNote: (note: string) => io.err(`${note}\n`),
  })
  const asked: (AskedIn | Error)[] = []
  for (const operand of operands) asked.push(...(await askedBy(operand, sources, call)))
  let exit: number = exitCodes.found
  let isFirst = true
  for (const item of withoutRepeats(asked)) {
    const shown = item instanceof Error ? unusable(item) : await tell(item, call)
    exit = Math.max(exit, shown.exit)
    const isLine = flags.has('json') || flags.has('url')
    if (shown.out !== '') {
      io.out(isLine || isFirst ? `${shown.out}\n` : `\n${separator(call)}\n\n${shown.out}\n`)
      isFirst = false
    }
    // Between what is explained, a blank line on both streams: in a terminal they are one.
    if (shown.err !== '') io.err(isLine || isFirst ? `${shown.err}\n` : `\n${shown.err}\n`)
  }
  return exit
}

/** Catalogs that cannot be opened are told once, however many operands they are for. */
function withoutRepeats(asked: readonly (AskedIn | Error)[]): (AskedIn | Error)[] {
  const told = new Set<string>()
  return asked.filter((item) => {
    if (!(item instanceof Error)) return true
    if (told.has(item.message)) return false
    told.add(item.message)
    return true
  })
}

/** A code that was asked for, and the catalogs that it was looked up in. */
interface AskedIn {
  readonly code: AskedCode
  readonly reference: Reference
}

/** The codes of an operand; why there are none where its catalogs cannot be opened, which stops no other operand. */
async function askedBy(operand: string, sources: CodeSources, { flags, io }: Call): Promise<(AskedIn | Error)[]> {
  if (operand.trim() === '') throw new UsageError('CODE is empty: write a code, or - to read standard input.')
  try {
    const { reference, search } = await sources.of(operand)
    const named = flags.text('catalog')
    const slugs = reference.catalogs.map(({ slug }) => slug)
    const catalog = named === undefined ? undefined : knownName('catalog', named, slugs)
    const codes =
      operand === '-' ? await codesOfInput(search, io, catalog) : codesOf(search, operand, { slugs, catalog })
    return codes.map((code) => ({ code, reference }))
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error
    return [error]
  }
}

async function codesOfInput(search: Search, { input }: Io, catalog: string | undefined): Promise<readonly AskedCode[]> {
  const paste = await text(input)
  if (paste.trim() === '') throw new Error('Standard input is empty: there is nothing to explain.')
  return codesOfPaste(search, paste, catalog)
}

interface Told {
  readonly out: string
  readonly err: string
  readonly exit: number
}

async function tell({ code, reference }: AskedIn, call: Call): Promise<Told> {
  if (!isFound(code)) return tellUnknown(code, reference, call)
  try {
    return await tellFound(code, reference, call)
  } catch (error) {
    if (error instanceof Error) return unusable(error)
    throw error
  }
}

function unusable({ message }: Error): Told {
  return { out: '', err: message, exit: exitCodes.unusable }
}

async function tellFound(found: FoundCode, reference: Reference, { flags, io }: Call): Promise<Told> {
  const entry = await reference.entry(found)
  if (entry === undefined)
    throw new Error(`${reference.from} lists ${found.catalog}/${found.slug} but has no page for it.`)
  const exit = entry.lifecycle.retired === undefined ? exitCodes.found : exitCodes.retired
  if (flags.has('url')) return { out: plainText(addressOf(entry, found)), err: '', exit }
  if (flags.has('json')) return { out: plainJson(foundJson(found, await reference.entryJson(found))), err: '', exit }
  const catalog = await reference.catalog(found.catalog)
  const explained = { found, entry, catalog, siteUrl: reference.url }
  return { out: entryText(new Terminal(io.screen), explained), err: '', exit }
}

/** The address with the values that were read, in its fragment, which no server sees. What looks like a secret stays behind. */
function addressOf({ url }: EntryForm, { values, variant, occurrences: [first] }: FoundCode): string {
  const harmless = (value: string | undefined) => (value === undefined || isSecret(value) ? undefined : value)
  const pairs = Object.entries(values).filter(([name, value]) => !isSecret(value, name))
  const fragment = occurrenceFragment(pairs, harmless(first?.requestId), harmless(first?.at))
  if (variant === undefined) return `${url}${fragment}`
  return fragment === '' ? `${url}#variant-${variant}` : `${url}#variant=${variant}&${fragment.slice(1)}`
}

function tellUnknown(code: UnknownCode, { url, from }: Reference, { flags }: Call): Told {
  const urlOf = ({ catalog, slug }: { catalog: string; slug: string }) => `${url}${catalog}/${slug}/`
  const exit = exitCodes.unknown
  if (flags.has('json')) return { out: plainJson(unknownJson(code, urlOf)), err: '', exit }
  const catalog = flags.text('catalog')
  const where = catalog === undefined ? from : `the catalog ${catalog} of ${from}`
  const near = code.nearest.map((hit) => `  ${hit.catalog}/${hit.code}  ${hit.title}`)
  const lines = [
    `No code is called ${JSON.stringify(plainText(code.asked))} in ${where}.`,
    ...(near.length === 0 ? [] : ['The nearest:', ...near]),
  ]
  return { out: '', err: lines.join('\n'), exit }
}

function separator({ io }: Call): string {
  return '─'.repeat(Math.min(io.screen.width ?? 40, 40))
}
