import type { Catalog, Entry } from '../../catalog/model/catalog'
import { readJsonPath } from '../../catalog/parse/data/json-path'
import {
  child,
  type DataNode,
  entriesOf,
  itemsOf,
  jsonOf,
  placeOf,
  type ScalarNode,
} from '../../importers/readers/data/data-node'
import { type Finding, placeText, withoutRepeats } from '../model/finding'
import { deadLink, elsewhereLink, inexactLink, otherPage } from '../model/link-findings'
import { addressesIn, isAbout, type SiteLinks } from '../model/site-links'
import { isTypeField, linkFields } from '../responses/judge-links'
import { type Home, homeOf, namedCode } from '../responses/named-code'

/** What links of a description are compared with. */
export interface DescribedLinkOptions {
  readonly catalogs: readonly Catalog[]
  readonly links: SiteLinks
}

/** Links of API descriptions to no page, and of their examples to the page of another code than their own. */
export function findDescribedLinks(roots: Iterable<DataNode>, options: DescribedLinkOptions): Finding[] {
  const judge = new DescribedLinks(options)
  const findings = [...roots].flatMap((root) => judge.visit(root))
  // An example says which code a link is beside: what it says comes first.
  const sorted = [...findings].sort((a, b) => Number(a.catalog === undefined) - Number(b.catalog === undefined))
  return withoutRepeats(sorted, ({ kind, place }) => `${kind} ${placeText(place)}`)
}

class DescribedLinks {
  readonly #links: SiteLinks
  readonly #homes: readonly Home[]
  readonly #fields: ReadonlySet<string>

  constructor({ catalogs, links }: DescribedLinkOptions) {
    this.#links = links
    this.#homes = catalogs.map(homeOf)
    this.#fields = linkFields(catalogs)
  }

  visit(node: DataNode): Finding[] {
    if (node.kind === 'scalar') return this.#judgeText(node)
    if (node.kind === 'list') return node.items.flatMap((item) => this.visit(item))
    const examples = entriesOf(node).flatMap(({ key, node: value }) => examplesUnder(key, value))
    return [
      ...examples.flatMap((example) => this.#judgeBody(example, jsonOf(example))),
      ...(child(node, 'properties') === undefined ? [] : this.#judgeBody(node, schemaExample(node))),
      ...node.entries.flatMap((entry) => this.visit(entry.node)),
    ]
  }

  /** The links of a body that an example shows, each beside its code. */
  #judgeBody(node: DataNode, text: string | undefined): Finding[] {
    const body = text === undefined ? undefined : parsed(text)
    if (typeof body !== 'object' || body === null) return []
    const entry = namedCode(body, this.#homes)?.entry
    const scalars = scalarsOf(node)
    return [...this.#fields].flatMap((field) =>
      readJsonPath(body, field).flatMap((value) => {
        const at = scalars.find((scalar) => scalar.text === value)
        return at === undefined ? [] : this.#judge(at, at.text, { entry, isType: isTypeField(field) })
      }),
    )
  }

  /** Addresses of the site in any text. Without a scheme they may be paths of the API. */
  #judgeText(node: ScalarNode): Finding[] {
    return addressesIn(node.text).flatMap((address) => this.#judge(node, address, { entry: undefined, isType: false }))
  }

  #judge(
    node: DataNode,
    address: string,
    { entry, isType }: { readonly entry: Entry | undefined; readonly isType: boolean },
  ): Finding[] {
    const link = this.#links.readBeginning(address)
    if (link === undefined) return []
    const given = { links: this.#links, link, place: placeOf(node), entry }
    if (link.state === 'dead') return [deadLink(given)]
    // In a text it may be a route of the API.
    if (link.isWeak === true && entry === undefined) return []
    const elsewhere = link.state === 'elsewhere' ? [elsewhereLink(given)] : []
    const isOther = entry !== undefined && link.entries.length > 0 && !isAbout(link, [entry])
    if (isOther) return [...elsewhere, otherPage('openapi-link', { ...given, entry }, 'the example has')]
    const isInexact = link.state === 'page' && link.lacksSlash === true && link.entries.length > 0
    return isInexact ? [inexactLink({ ...given, isType })] : elsewhere
  }
}

/** The examples that a key of a description has: `example`, `examples` in both of its forms, `default` and `const`. */
function examplesUnder(key: string, node: DataNode): DataNode[] {
  if (/^(?:example|default|const)$/.test(key)) return [node]
  if (key !== 'examples') return []
  return [...itemsOf(node), ...entriesOf(node).map(({ node: example }) => child(example, 'value') ?? example)]
}

/** The body that the examples of the properties of a schema make, as JSON. */
function schemaExample(schema: DataNode): string {
  const members = entriesOf(child(schema, 'properties')).flatMap(({ key, node }) => {
    const inner = child(node, 'properties') === undefined ? undefined : schemaExample(node)
    const [own] = [
      child(node, 'example'),
      child(node, 'const'),
      child(node, 'default'),
      ...itemsOf(child(node, 'examples')),
      ...(itemsOf(child(node, 'enum')).length === 1 ? itemsOf(child(node, 'enum')) : []),
    ].flatMap((example) => example ?? [])
    const text = own === undefined ? inner : jsonOf(own)
    return text === undefined ? [] : [`${JSON.stringify(key)}: ${text}`]
  })
  return `{ ${members.join(', ')} }`
}

/** Undefined for what is no JSON: YAML has numbers that it has not. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function scalarsOf(node: DataNode): ScalarNode[] {
  if (node.kind === 'scalar') return [node]
  const inner = node.kind === 'list' ? node.items : node.entries.map((entry) => entry.node)
  return inner.flatMap(scalarsOf)
}
