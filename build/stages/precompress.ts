import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { counted } from '../../catalog/text/counted'
import { hashedFolders, packedExtensions } from '../../site/hosts/header-table'

export interface Packed {
  /** Files that have a packed one beside them. */
  readonly files: number
  /** Their bytes: as they are, with Brotli, with gzip. */
  readonly bytes: { readonly plain: number; readonly br: number; readonly gz: number }
  /** The same in a line. */
  readonly told: string
}

/** Smaller files travel in one packet whichever way. */
const least = 200

/** As many threads as Node.js has for such work. No more files than these are in memory at once. */
const lanes = 4

const textual: ReadonlySet<string> = new Set(packedExtensions.map((extension) => `.${extension}`))
const packBrotli = promisify(brotliCompress)
const packGzip = promisify<Buffer, { level: number }, Buffer>(gzip)

/**
 * Writes `.br` and `.gz` beside each text of a site, where they are smaller than the text is. The same
 * file gives the same bytes, whenever and wherever it is packed by one version of Node.js.
 */
export async function precompress(
  folder: string,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Packed> {
  const files = textsOf(folder)
  const bytes = { plain: 0, br: 0, gz: 0 }
  let [next, done, packed] = [0, 0, 0]
  const lane = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const sizes = await packFile(file)
      if (sizes.br < sizes.plain || sizes.gz < sizes.plain) {
        packed += 1
        for (const form of ['plain', 'br', 'gz'] as const) bytes[form] += sizes[form]
      }
      done += 1
      onProgress(done, files.length)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  const [plain, br, gz] = [bytes.plain, bytes.br, bytes.gz].map((size) => Math.round(size / 1000))
  return { files: packed, bytes, told: `${counted(packed, 'text')}, ${plain} kB: ${br} kB as .br, ${gz} kB as .gz` }
}

interface Text {
  readonly path: string
  /** Whether its name changes with its content: it is kept for long and fetched by many, and worth more time. */
  readonly isHashed: boolean
}

/** Those that take longest come first, so that no lane is left with one at the end. */
function textsOf(folder: string): Text[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && textual.has(extname(file.name)))
    .map((file) => {
      const path = join(file.parentPath, file.name)
      const address = `/${relative(folder, path).split(sep).join('/')}`
      return { path, isHashed: hashedFolders.some((hashed) => address.startsWith(hashed)) }
    })
    .sort((a, b) => Number(b.isHashed) - Number(a.isHashed))
}

/** The sizes of a file; those of a form that was not worth writing are those of the file itself. */
async function packFile({ path, isHashed }: Text): Promise<Packed['bytes']> {
  const text = await readFile(path)
  const plain = text.length
  if (plain < least) return { plain, br: plain, gz: plain }
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: isHashed ? 11 : 9,
    // A window no wider than the text: the usual one costs ten times the time of a page, for its memory.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(Math.max(Math.ceil(Math.log2(plain + 16)), 10), 22),
    [constants.BROTLI_PARAM_SIZE_HINT]: plain,
  }
  const br = await writeSmaller(`${path}.br`, await packBrotli(text, { params }), plain)
  const gz = await writeSmaller(`${path}.gz`, withoutOrigin(await packGzip(text, { level: 9 })), plain)
  return { plain, br, gz }
}

async function writeSmaller(path: string, packed: Buffer, plain: number): Promise<number> {
  if (packed.length >= plain) return plain
  await writeFile(path, packed)
  return packed.length
}

/** The header of gzip (RFC 1952, section 2.3) without the time, and without the system that zlib was built for. */
function withoutOrigin(packed: Buffer): Buffer {
  packed.writeUInt32LE(0, 4)
  packed.writeUInt8(255, 9)
  return packed
}
