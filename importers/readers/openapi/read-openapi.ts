import type { ImportedExample, ImportedOperation } from '../../rows/imported-entry'
import { type Cell, lossAt, type Reader, type Row } from '../../rows/row'
import { child, type DataNode, descend, entriesOf, jsonOf, placeOf, textOf } from '../data/data-node'
import { readJson } from '../data/read-json'
import { readBody } from './body-code'
import { descriptionRows } from './description-rows'
import { Documents } from './documents'
import { extensionCodes } from './extension-codes'
import { errorResponses, mediaOf, type NamedExample, operationsOf, type ResponseUse } from './operations'
import { type CodeList, codeList, schemaCodes } from './schema-codes'
import { SchemaExamples } from './schema-examples'

/** Reads OpenAPI 3.0 to 3.2 and Swagger 2, also in several files. */
export const readOpenApi: Reader = (sources, { section }) => readDocuments(new Documents(sources), section)

/** The same, of documents that are parsed already. */
export function readDocuments(documents: Documents, section?: string): ReturnType<Reader> {
  const reading = new Reading(documents, section)
  for (const root of documents.roots.values()) if (isApi(root)) reading.readApi(root)
  for (const root of documents.roots.values()) reading.readComponents(root)
  return { rows: reading.finish(), losses: documents.losses }
}

function isApi(root: DataNode): boolean {
  return child(root, 'openapi') !== undefined || child(root, 'swagger') !== undefined
}

/** Names of schemas of errors. The reason of anything may be called one: `TerminationReason` is none of an error. */
const errorName = /error|problem|fault|exception|^reason|(?:fail|declin|reject)\w*reason/i
const statusName = /(?:^|\D)[45]\d\d(?:\D|$)/

/** Where a response or a list of codes is used. */
interface Uses {
  readonly statuses: Map<string, Cell>
  readonly operations: Map<string, ImportedOperation>
}

class Reading {
  readonly #documents: Documents
  readonly #section: string | undefined
  readonly #rows: Row[] = []
  readonly #lists = new Map<DataNode, { list: CodeList; uses: Uses }>()
  readonly #silent = new Map<string, { place: Cell['place']; count: number }>()
  readonly #schemas = new Map<DataNode, readonly CodeList[]>()
  readonly #used = new Set<DataNode>()
  readonly #ranges = new Set<string>()
  readonly #examples: SchemaExamples

  constructor(documents: Documents, section: string | undefined) {
    this.#documents = documents
    this.#section = section
    this.#examples = new SchemaExamples(documents)
  }

  readApi(root: DataNode) {
    this.#add(plainRows(extensionCodes(root)))
    this.#add(plainRows(extensionCodes(child(root, 'info'))))
    this.#add(descriptionRows(child(root, 'info'), this.#section))
    const tags = child(root, 'tags')
    for (const tag of tags?.kind === 'list' ? tags.items : []) this.#add(descriptionRows(tag, this.#section))
    for (const operation of operationsOf(this.#documents, root)) {
      const operations = [operation.operation]
      this.#add(plainRows(extensionCodes(operation.node)).map((row) => ({ ...row, operations })))
      this.#add(descriptionRows(operation.node, this.#section).map((row) => ({ ...row, operations })))
      for (const use of errorResponses(this.#documents, operation)) this.#readResponse(use)
    }
  }

  /** What is in components and is used by no response: its codes are codes still. */
  readComponents(root: DataNode) {
    const responses = child(root, 'components') ? descend(root, 'components', 'responses') : child(root, 'responses')
    for (const { key, node } of entriesOf(responses)) {
      if (this.#used.has(node)) continue
      this.#add(plainRows(extensionCodes(node)))
      for (const media of mediaOf(node)) if (errorName.test(key) || statusName.test(key)) this.#readShared(media, node)
    }
    const schemas = descend(root, 'components', 'schemas') ?? child(root, 'definitions')
    for (const { key, node } of entriesOf(schemas)) {
      this.#add(descriptionRows(node, this.#section))
      if (!errorName.test(key)) continue
      const own = /code|reason|type|errors?$/i.test(key) ? codeList(this.#documents, node) : undefined
      for (const list of own === undefined ? schemaCodes(this.#documents, node) : [own]) this.#addList(list, undefined)
    }
  }

  finish(): Row[] {
    for (const { examples, mediaType, uses } of this.#examples.ofOneStatus()) {
      const [use] = uses
      const rows = examples.flatMap((example) => this.#exampleRows(example, { mediaType, use }))
      const operations = uses.map(({ operation }) => operation)
      this.#add(rows.map((row) => ({ ...row, cells: [...row.cells, ...this.#statusCells(use)], operations })))
    }
    const shown = shownCodes(this.#rows)
    for (const { list, uses } of this.#lists.values()) this.#add(this.#listRows(list, uses, shown))
    for (const [status, { place, count }] of this.#silent) {
      const what = `${count} ${count === 1 ? 'response' : 'responses'} with ${status} that ${count === 1 ? 'names' : 'name'} no code`
      this.#documents.losses.push(lossAt(place, what))
    }
    return this.#rows
  }

  #add(rows: readonly Row[]) {
    for (const row of rows) this.#rows.push(row)
  }

  #readResponse(use: ResponseUse) {
    const { response, operation } = use
    this.#used.add(response)
    const status = this.#statusCells(use)
    const found = [...plainRows(extensionCodes(response)), ...descriptionRows(response, this.#section, true)]
    const media = mediaOf(response)
    let isShown = false
    for (const { mediaType, schema, examples } of media) {
      for (const example of examples) found.push(...this.#exampleRows(example, { mediaType, use }))
      if (examples.length === 0 && this.#examples.add(schema, mediaType, use)) isShown = true
      for (const list of this.#codesOf(schema)) this.#addList(list, use)
    }
    const isSilent = !isShown && found.length === 0 && media.every(({ schema }) => this.#codesOf(schema).length === 0)
    if (isSilent) this.#addSilent(use)
    this.#add(found.map((row) => ({ ...row, cells: [...row.cells, ...status], operations: [operation] })))
  }

  /** A response that no operation uses is there for other descriptions; its schema may hold its example. */
  #readShared({ mediaType, schema, examples }: ReturnType<typeof mediaOf>[number], response: DataNode) {
    const ofSchema = child(this.#documents.follow(schema), 'example')
    const lone = ofSchema === undefined ? [] : [{ name: '', node: ofSchema, isWrapped: false }]
    for (const example of examples.length > 0 ? examples : lone) {
      this.#add(this.#exampleRows(example, { mediaType, use: { status: 'default', response } }))
    }
    for (const list of this.#codesOf(schema)) this.#addList(list, undefined)
  }

  #codesOf(schema: DataNode | undefined): readonly CodeList[] {
    const target = this.#documents.follow(schema)
    if (target === undefined) return []
    const known = this.#schemas.get(target) ?? schemaCodes(this.#documents, target)
    this.#schemas.set(target, known)
    return known
  }

  /** The status of a response. A range is none, and is told once. */
  #statusCells({ status, statusAt }: ResponseUse): Cell[] {
    const place = statusAt.lines.at(statusAt.at)
    if (/^[1-5]\d\d$/.test(status)) return [{ key: 'response status', text: status, place, field: 'status' }]
    if (status !== 'default' && !this.#ranges.has(status)) {
      this.#ranges.add(status)
      this.#documents.losses.push(lossAt(place, `${status} is no single status: codes below it get none from it`))
    }
    return []
  }

  #exampleRows(
    { name, node, isWrapped }: NamedExample,
    { mediaType, use }: { mediaType: string; use: Pick<ResponseUse, 'status' | 'response'> },
  ): Row[] {
    const holder = this.#documents.follow(node)
    const value = isWrapped ? (child(holder, 'value') ?? child(holder, 'dataValue')) : holder
    const text = textOf(value)
    const body = text !== undefined && /^\s*[{[]/.test(text) ? readJson({ path: '', text }).root : value
    if (value === undefined || body === undefined) return []
    const facts = readBody(body)
    if (facts === undefined) return []
    const place = placeOf(value)
    const at = (found: DataNode) => (body === value ? placeOf(found) : place)
    const cells: Cell[] = [{ key: 'code', text: textOf(facts.code) ?? '', place: at(facts.code), field: 'code' }]
    const summary = child(holder, 'summary')
    const title = facts.title ?? (isWrapped ? summary : undefined)
    if (title !== undefined && textOf(title) !== undefined)
      cells.push({ key: 'title', text: textOf(title) ?? '', place: at(title), field: 'title' })
    if (facts.message !== undefined)
      cells.push({ key: 'message', text: textOf(facts.message) ?? '', place: at(facts.message), field: 'message' })
    if (!/^[1-5]\d\d$/.test(use.status) && facts.status !== undefined) {
      cells.push({ key: 'body status', text: textOf(facts.status) ?? '', place: at(facts.status), field: 'status' })
    }
    const words =
      (isWrapped ? textOf(summary) : undefined) ?? (name || textOf(child(use.response, 'description')) || 'Response')
    const example: ImportedExample = {
      title: words.replace(/\s+/g, ' ').trim().slice(0, 150),
      source: 'documented',
      ...shownAs(use.status, mediaType, text ?? jsonOf(body)),
    }
    // How an object would be written as XML the source does not say.
    const isShown = text !== undefined || /json|^\*\/\*$/i.test(mediaType)
    return [{ place, cells, isExample: true, ...(isShown ? { examples: [example] } : {}) }]
  }

  #addList(list: CodeList, use: ResponseUse | undefined) {
    const known = this.#lists.get(list.node) ?? { list, uses: { statuses: new Map(), operations: new Map() } }
    this.#lists.set(list.node, known)
    if (use === undefined) return
    const [status] = this.#statusCells(use)
    known.uses.statuses.set(
      use.status,
      status ?? { key: 'range', text: '', place: use.statusAt.lines.at(use.statusAt.at), field: 'ignore' },
    )
    known.uses.operations.set(JSON.stringify(use.operation), use.operation)
  }

  /**
   * The rows of a list of codes. Where it is used under one status alone its codes have that status and those
   * operations, but for those of which an example shows another one; where it is shared the source does not say which code
   * comes with which.
   */
  #listRows({ codes, node }: CodeList, { statuses, operations }: Uses, shown: ReadonlySet<string>): Row[] {
    const [only] = statuses.size === 1 ? statuses.values() : []
    if (statuses.size > 1 && codes.length > 1) {
      const names = [...statuses.keys()].sort().join(', ')
      this.#documents.losses.push(
        lossAt(placeOf(node), `which of these codes come with which status: they are listed under ${names} alike`),
      )
    }
    const isOwn = only !== undefined || codes.length === 1
    return codes.map((cells): Row => {
      const place = cells[0]?.place ?? placeOf(node)
      const isShown = codes.length > 1 && shown.has(cells[0]?.text ?? '')
      if (!isOwn || isShown) return { place, cells }
      const own = codes.length === 1 ? statuses.values() : only === undefined ? [] : [only]
      return { place, cells: [...cells, ...own], operations: [...operations.values()] }
    })
  }

  #addSilent({ status, statusAt }: ResponseUse) {
    const known = this.#silent.get(status) ?? { place: statusAt.lines.at(statusAt.at), count: 0 }
    known.count++
    this.#silent.set(status, known)
  }
}

/** The codes of which an example shows the status. */
function shownCodes(rows: readonly Row[]): Set<string> {
  const shown = rows.filter(({ isExample, cells }) => isExample && cells.some(({ field }) => field === 'status'))
  return new Set(shown.flatMap(({ cells }) => cells.find(({ field }) => field === 'code')?.text ?? []))
}

function plainRows(codes: readonly (readonly Cell[])[]): Row[] {
  return codes.flatMap((cells) => {
    const [code] = cells
    return code === undefined ? [] : [{ place: code.place, cells }]
  })
}

/** A response as HTTP text; its body alone under a range or `default`, where nobody knows the status line. */
function shownAs(status: string, mediaType: string, body: string): Pick<ImportedExample, 'response' | 'shown'> {
  const text = body.trimEnd()
  if (!/^[1-5]\d\d$/.test(status)) return { shown: text }
  return { response: `HTTP/1.1 ${status}\nContent-Type: ${mediaType}\n\n${text}` }
}
