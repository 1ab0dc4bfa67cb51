import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './accepted-encodings'

const packBrotli = promisify(brotliCompress)
const packGzip = promisify<Buffer, { level: number }, Buffer>(gzip)

/** From here on a page would wait too long for the densest Brotli. */
const large = 256 * 1024

/**
 * Texts that were packed because somebody asked for them. Each is packed once, also where many ask at the same time;
 * what was not asked for the longest goes first when there is no more room.
 */
export class PackedTexts {
  readonly #kept = new Map<string, Buffer>()
  readonly #underWay = new Map<string, Promise<Buffer>>()
  #bytes = 0

  constructor(private readonly mostBytes = 32 * 1024 * 1024) {}

  /** How many bytes are kept. */
  get bytes(): number {
    return this.#bytes
  }

  /** The packed form of a text. `key` names this very version of it; `read` gives its bytes where they are needed. */
  async get(key: string, encoding: Encoding, read: () => Promise<Buffer>): Promise<Buffer> {
    const name = `${encoding} ${key}`
    const kept = this.#kept.get(name)
    if (kept !== undefined) {
      this.#kept.delete(name)
      this.#kept.set(name, kept)
      return kept
    }
    const underWay = this.#underWay.get(name) ?? this.#pack(name, encoding, read)
    this.#underWay.set(name, underWay)
    try {
      return await underWay
    } finally {
      this.#underWay.delete(name)
    }
  }

  async #pack(name: string, encoding: Encoding, read: () => Promise<Buffer>): Promise<Buffer> {
    const text = await read()
    const packed = await (encoding === 'br' ? brotli(text) : packGzip(text, { level: 6 }))
    if (packed.length > this.mostBytes) return packed
    this.#kept.set(name, packed)
    this.#bytes += packed.length
    for (const [oldest, bytes] of this.#kept) {
      if (this.#bytes <= this.mostBytes) break
      this.#kept.delete(oldest)
      this.#bytes -= bytes.length
    }
    return packed
  }
}

function brotli(text: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: text.length < large ? 9 : 5,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(Math.max(Math.ceil(Math.log2(text.length + 16)), 10), 22),
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  return packBrotli(text, { params })
}
