import type { OpenFile, SiteFolder } from '../site/site-folder'
import { acceptedEncodings, type Encoding } from './accepted-encodings'
import { fileFields } from './file-fields'
import { PackedTexts } from './packed-texts'
import { isSameVersion, judgePreconditions, type Validators } from './preconditions'
import { requestedRange } from './requested-range'
import { type Exchange, sendFile } from './send-file'

/** Smaller texts travel in one packet whichever way. */
const least = 1_000

/** Larger ones would keep the processor from everybody else. */
const most = 16 * 1024 * 1024

const endings = { br: '.br', gzip: '.gz' } as const satisfies Record<Encoding, string>

/** Answers with files of a site. What it packs on request it keeps. */
export class FileAnswers {
  readonly #packed = new PackedTexts()

  constructor(private readonly folder: SiteFolder) {}

  /** Answers with a file: 200, a part of it, or that the client's copy is good. */
  async answer(exchange: Exchange, file: OpenFile): Promise<void> {
    try {
      await this.#answer(exchange, file)
    } finally {
      await file.handle.close()
    }
  }

  /** Answers with a file as the page of an error, whatever version the client has. */
  async answerError(exchange: Exchange, file: OpenFile, status: number): Promise<void> {
    try {
      const form = await this.#chooseForm(exchange, file, true)
      exchange.response.statusCode = status
      await sendForm(exchange, form, undefined)
    } finally {
      await file.handle.close()
    }
  }

  async #answer(exchange: Exchange, file: OpenFile): Promise<void> {
    const { headers } = exchange.request
    const range = exchange.request.method === 'GET' ? requestedRange(headers.range, file.stats.size) : undefined
    const form = await this.#chooseForm(exchange, file, range === undefined)
    const { validators } = form
    exchange.response.setHeader('ETag', validators.etag)
    exchange.response.setHeader('Last-Modified', validators.modified.toUTCString())
    const verdict = judgePreconditions(headers, validators)
    if (verdict !== 'met') {
      await form.file.handle.close()
      withoutContent(exchange, verdict === 'failed' ? 412 : 304)
      return
    }
    const isPart = range !== undefined && isSameVersion([headers['if-range'] ?? []].flat()[0], validators)
    await sendForm(exchange, form, isPart ? range : undefined)
  }

  /** The form in which a file is sent; sets all fields that do not depend on what the client has. */
  async #chooseForm({ request, response }: Exchange, file: OpenFile, mayBePacked: boolean): Promise<Form> {
    const { headers, isText } = fileFields(file.path)
    for (const [name, value] of headers) response.setHeader(name, value)
    if (isText && mayBePacked && file.stats.size >= least) {
      const accepted = acceptedEncodings([request.headers['accept-encoding'] ?? []].flat().join(', '))
      const form = (await this.#packedBefore(file, accepted)) ?? (await this.#packNow(file, accepted[0]))
      if (form !== undefined) {
        response.setHeader('Content-Encoding', form.encoding)
        return form
      }
    }
    response.setHeader('Accept-Ranges', 'bytes')
    return { file, validators: validatorsOf(file) }
  }

  /** What the build has packed. One that is older than the text was made from another text. */
  async #packedBefore(file: OpenFile, accepted: readonly Encoding[]): Promise<PackedForm | undefined> {
    for (const encoding of accepted) {
      const packed = await this.folder.openBeside(file, endings[encoding])
      if (packed === undefined) continue
      if (packed.stats.mtimeMs >= file.stats.mtimeMs)
        return { file: packed, encoding, validators: validatorsOf(packed, encoding) }
      await packed.handle.close()
    }
    return undefined
  }

  async #packNow(file: OpenFile, encoding: Encoding | undefined): Promise<PackedForm | undefined> {
    if (encoding === undefined || file.stats.size > most) return undefined
    const validators = validatorsOf(file, encoding)
    const key = `${validators.etag} ${file.path}`
    const bytes = await this.#packed.get(key, encoding, () => wholeFile(file))
    return bytes.length < file.stats.size ? { file, encoding, bytes, validators } : undefined
  }
}

interface Form {
  readonly file: OpenFile
  readonly validators: Validators
  /** Where it is not the file itself that is sent. */
  readonly bytes?: Buffer
}

interface PackedForm extends Form {
  readonly encoding: Encoding
}

async function sendForm(exchange: Exchange, { file, bytes }: Form, range: string | undefined): Promise<void> {
  const { request, response } = exchange
  if (bytes !== undefined) {
    response.setHeader('Content-Length', bytes.length)
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return
  }
  for (const name of ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since', 'if-range', 'range'])
    delete request.headers[name]
  if (range !== undefined) request.headers.range = range
  await sendFile(exchange, file)
}

function withoutContent({ response }: Exchange, status: 304 | 412): void {
  for (const name of ['Content-Type', 'Content-Encoding']) response.removeHeader(name)
  response.statusCode = status
  if (status === 412) response.setHeader('Content-Length', 0)
  response.end()
}

/** Time and size alone would be the same for two sites that were written within one tick of the clock. */
function validatorsOf({ stats }: OpenFile, encoding?: Encoding): Validators {
  const parts = [Math.round(stats.mtimeMs * 1000), stats.size, stats.ino].map((part) => part.toString(36))
  const etag = `"${[...parts, ...(encoding === undefined ? [] : [encoding])].join('-')}"`
  // No later than now: whoever asks could not ask again with it.
  return { etag, modified: new Date(Math.floor(Math.min(stats.mtimeMs, Date.now()) / 1000) * 1000) }
}

/** Reads at places of its own, since the file may be sent afterwards. */
async function wholeFile({ handle, stats }: OpenFile): Promise<Buffer> {
  const bytes = Buffer.alloc(stats.size)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) throw new Error('The file was cut short while it was being sent.')
    length += bytesRead
  }
  return bytes
}
