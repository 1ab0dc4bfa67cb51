import { createHash } from 'node:crypto'
import { basename, dirname, extname, join, posix } from 'node:path'
import type { Place } from '../../catalog/model/catalog'
import type { Problem } from '../../catalog/model/problem'
import type { Brand, PublishedImage, SiteFields } from '../../catalog/model/site'
import { LineIndex } from '../../catalog/parse/data/line-index'
import type { ContentPlace } from '../../site/project'
import { displayPath } from '../files/display-path'
import { FolderReader } from '../files/folder-reader'
import type { BrandFault } from './brand-fault'
import { brandStyle } from './brand-style'
import { cssAddresses } from './css-addresses'
import { pngSize } from './png-size'
import { readSvg } from './svg-faults'

/** A file of a site's own look, ready to be written below the folder of the site. */
export interface BrandFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface BrandRead {
  readonly brand?: Brand
  readonly files: readonly BrandFile[]
  readonly problems: readonly Problem[]
}

/** Largest logo, stylesheet and font or picture that a stylesheet names, in bytes. */
const largest = { image: 200_000, style: 200_000, other: 1_000_000 } as const
/** What a stylesheet may name, by the end of its name. */
const namedTypes = ['.woff2', '.svg', '.png'] as const

/** Reads and checks the files that make a site's own look. `placeOf` says where a field of `site.json` is. */
export function readBrand(place: ContentPlace, fields: SiteFields, placeOf: (path: string[]) => Place): BrandRead {
  const { logo, accent, styles, header = [] } = fields
  if (logo === undefined && accent === undefined && styles === undefined && header.length === 0)
    return { files: [], problems: [] }
  const reading = new BrandReading(place, placeOf)
  const light = logo && reading.image(logo.light, ['logo', 'light'])
  const dark = logo && reading.image(logo.dark, ['logo', 'dark'])
  const own = styles === undefined ? '' : reading.style(styles)
  const rules = brandStyle({ accent, hasLogo: logo !== undefined, hasHeader: header.length > 0 })
  const style = reading.publish('brand.css', Buffer.from(rules + own))
  const { files, problems } = reading
  const shown = light && dark && { logo: { light, dark, alt: logo?.alt } }
  const brand = { style, files: files.map(({ path }) => path), ...shown, ...(accent && { accent }) }
  return { brand, files, problems }
}

/** The address that something has on the site, or why it cannot have one. */
type Address = string | Omit<BrandFault, 'offset'>

class BrandReading {
  readonly files: BrandFile[] = []
  readonly #reader: FolderReader
  readonly #found: Problem[] = []

  constructor(
    private readonly place: ContentPlace,
    private readonly placeOf: (path: string[]) => Place,
  ) {
    this.#reader = new FolderReader(place)
  }

  get problems(): readonly Problem[] {
    return [...this.#found, ...this.#reader.problems]
  }

  image(name: string, field: string[]): PublishedImage | undefined {
    const size = (bytes: Buffer) => this.#checked(name, bytes)
    const bytes = this.#read(name, field, largest.image)
    const measured = bytes && size(bytes)
    return bytes && measured && { path: this.publish(name, bytes), ...measured }
  }

  /** A stylesheet with the addresses that its files have on the site, beside it. */
  style(name: string): string {
    const bytes = this.#read(name, ['styles'], largest.style)
    const source = bytes && this.#reader.text(join(this.place.content, name))
    if (source === undefined) return ''
    const { addresses, faults } = cssAddresses(source.text)
    this.#tell(name, source.text, faults)
    const known = new Map<string, Address>()
    let css = ''
    let done = 0
    for (const { value, start, end, isString } of addresses) {
      const address = known.get(value) ?? this.#published(name, value)
      known.set(value, address)
      if (typeof address === 'object') this.#tell(name, source.text, [{ ...address, offset: start }])
      else css += `${source.text.slice(done, start)}${isString ? `"${address}"` : `url("${address}")`}`
      if (typeof address === 'string') done = end
    }
    return css + source.text.slice(done)
  }

  /** Notes a file to be written under a name with the hash of its content, and gives its path. */
  publish(name: string, bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    const path = `/assets/${basename(name, extname(name))}.${hash}${extname(name)}`
    if (!this.files.some((file) => file.path === path)) this.files.push({ path, bytes })
    return path
  }

  /** The address beside the stylesheet of what a stylesheet names, or why it cannot have one. */
  #published(style: string, value: string): Address {
    if (value.startsWith('#') || /^data:image\//i.test(value)) return value.replace(/["\\\n]/g, encodeURIComponent)
    const refusal = {
      subject: value,
      expected: `a file of the content folder that ends with ${namedTypes.join(', ')}, named from the folder of the stylesheet`,
      received: `url(${value})`,
      write: 'url("fonts/acme.woff2")',
    }
    const [, path = '', rest = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(value) ?? []
    const name = posix.normalize(posix.join(dirname(style), path))
    if (!/^[A-Za-z0-9._/ -]+$/.test(path) || path.startsWith('/') || name.startsWith('..')) return refusal
    if (!namedTypes.some((type) => name.endsWith(type)) || /(?:^|\/)\./.test(name)) return refusal
    const full = join(this.place.content, name)
    if (!this.#reader.has(full)) return { ...refusal, received: `${name}, which is not there` }
    const bytes = this.#reader.bytes(full)
    if (bytes === undefined) return '' // why has been said
    if (bytes.length > largest.other)
      return { ...refusal, received: `${bytes.length} bytes`, expected: sizeWords('other') }
    if (!name.endsWith('.woff2') && this.#checked(name, bytes) === undefined) return ''
    const safe = name.replaceAll(' ', '-')
    return `${this.publish(safe, bytes).replace('/assets/', '')}${/^[#A-Za-z0-9_-]*$/.test(rest) ? rest : ''}`
  }

  #read(name: string, field: string[], most: number): Buffer | undefined {
    const path = join(this.place.content, name)
    const subject = field.join('.')
    const write = `${displayPath(path, this.place.base)}, or another name here`
    if (!this.#reader.has(path)) {
      const words = { expected: 'a file in the content folder', received: `"${name}", which is not there`, write }
      this.#found.push({ kind: 'bad-field', subject, place: this.placeOf(field), ...words })
      return undefined
    }
    const bytes = this.#reader.bytes(path)
    if (bytes === undefined || bytes.length <= most) return bytes
    const words = { expected: `at most ${most} bytes`, received: `${bytes.length} bytes`, write: 'a smaller file' }
    this.#found.push({ kind: 'bad-field', subject, place: this.placeOf(field), ...words })
    return undefined
  }

  /** The size of a picture; undefined where it may not be published, which has then been said. */
  #checked(name: string, bytes: Buffer): { width: number; height: number } | undefined {
    if (name.endsWith('.png')) {
      const size = pngSize(bytes)
      const words = { subject: name, expected: 'a PNG', received: 'something else', write: 'the picture, saved as PNG' }
      if (size === undefined) this.#tell(name, '', [{ offset: 0, ...words }])
      return size
    }
    const source = this.#reader.text(join(this.place.content, name))
    if (source === undefined) return undefined
    const { faults, width, height } = readSvg(source.text)
    this.#tell(name, source.text, faults)
    return faults.length === 0 ? { width, height } : undefined
  }

  #tell(name: string, text: string, faults: readonly BrandFault[]): void {
    const lines = new LineIndex(displayPath(join(this.place.content, name), this.place.base), text)
    for (const { offset, ...words } of faults)
      this.#found.push({ kind: 'brand-file', place: lines.at(offset), ...words })
  }
}

function sizeWords(kind: keyof typeof largest): string {
  return `at most ${largest[kind]} bytes`
}
