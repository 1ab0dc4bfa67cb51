import type { OpenFile } from '../site/site-folder'

/** The pages that lead on hold nothing else: larger ones are not looked into. */
const most = 8_000

/** What such a page has for whoever runs no script. Paths have nothing that has to be quoted. */
const refresh = /<noscript><meta http-equiv="refresh" content="0; url=(\/[\w./~%-]*)"/

/**
 * Where the page at a former name or a short link leads to; undefined for any other file. What it says to browsers is said
 * to programs by a status: they follow no script.
 */
export async function leadingTo({ path, stats, handle }: OpenFile): Promise<string | undefined> {
  if (!/(?:^|\/)index\.html$/.test(path) || stats.size > most) return undefined
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(stats.size), 0, stats.size, 0)
  return refresh.exec(buffer.toString('utf8', 0, bytesRead))?.[1]
}
