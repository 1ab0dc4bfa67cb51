import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { LoadText } from '../../site/reference/reference'
import { readChecked, writeChecked } from '../store/checked-file'

/** No file of a site that is read here is larger: the index of 10,000 codes has 2 MB. */
const mostBytes = 64 * 1024 * 1024

/** How long a site may take: less where a kept copy can stand in. */
const patience = { alone: 20_000, withCopy: 4_000 } as const

/** What was kept of an answer: what the site calls this version, when it came, and its text. `null` for a missing file. */
const keptSchema = z.object({
  etag: z.string().optional(),
  modified: z.string().optional(),
  at: z.string(),
  text: z.string().nullable(),
})
type Kept = z.output<typeof keptSchema>

export interface SiteLoaderOptions {
  /** The folder of the kept copies; undefined where nothing is kept. */
  readonly cache: string | undefined
  /** Called once, with a sentence, when the site does not answer and copies stand in. */
  onOffline(sentence: string): void
}

/**
 * The files of a published site, by HTTP. Each is kept with its ETag, so that an unchanged one is not sent again, and so
 * that the reference answers without a network too.
 *
 * @param root the address of the site, with its closing slash
 */
export function siteLoader(root: string, { cache, onOffline }: SiteLoaderOptions): LoadText {
  let isOffline = false
  return async (path) => {
    const url = `${root.replace(/\/+$/, '')}${path.split('/').map(encodeURIComponent).join('/')}`
    const file = cache === undefined ? undefined : join(cache, `${createHash('sha256').update(url).digest('hex')}`)
    const kept = file === undefined ? undefined : readKept(file)
    if (isOffline && kept !== undefined) return kept.text ?? undefined
    const answer = await ask(url, kept)
    if (typeof answer === 'string') {
      if (kept === undefined) throw new Error(`${answer} There is no saved copy.`)
      if (!isOffline) onOffline(kept.text === null ? answer : `${answer} What follows is as of ${kept.at}.`)
      isOffline = true
      return kept.text ?? undefined
    }
    if (file !== undefined && answer !== kept) writeChecked(file, Buffer.from(JSON.stringify(answer)))
    return answer.text ?? undefined
  }
}

function readKept(file: string): Kept | undefined {
  try {
    const result = keptSchema.safeParse(JSON.parse(readChecked(file)?.toString('utf8') ?? 'null'))
    return result.success ? result.data : undefined
  } catch {
    return undefined // kept by another version
  }
}

/** What the site answers; what is kept, where that is still so; or a sentence that says why it does not answer. */
async function ask(url: string, kept: Kept | undefined): Promise<Kept | string> {
  const milliseconds = kept === undefined ? patience.alone : patience.withCopy
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json, */*;q=0.1', ...conditionsOf(kept) },
      signal: AbortSignal.timeout(milliseconds),
    })
    if (response.status === 304 && kept !== undefined) return kept
    const at = new Date().toISOString().slice(0, 16).replace('T', ' ').concat(' UTC')
    if (response.status === 404 || response.status === 410) return { at, text: null }
    if (!response.ok) return `${url} answers with status ${response.status}.`
    const [etag, modified] = [response.headers.get('etag'), response.headers.get('last-modified')]
    const text = await textOf(response)
    return { ...(etag !== null && { etag }), ...(modified !== null && { modified }), at, text }
  } catch (error) {
    return `Cannot reach ${url}: ${reasonOf(error, milliseconds)}.`
  }
}

function conditionsOf(kept: Kept | undefined): Record<string, string> {
  if (kept === undefined || kept.text === null) return {}
  return {
    ...(kept.etag !== undefined && { 'if-none-match': kept.etag }),
    ...(kept.etag === undefined && kept.modified !== undefined && { 'if-modified-since': kept.modified }),
  }
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > mostBytes) throw new Error(`it has more than ${mostBytes / 1024 / 1024} MB`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function reasonOf(error: unknown, milliseconds: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${milliseconds / 1000} s`
  const cause = error.cause
  if (cause instanceof Error) return cause.message || ('code' in cause ? String(cause.code) : cause.name)
  return error.message
}
