import { z } from 'zod'
import { readChecked, writeChecked } from '../store/checked-file'

/** The first line of a file: what the texts were made from, and where each of them is. */
const headSchema = z.object({
  stamp: z.string(),
  problems: z.number(),
  texts: z.array(z.tuple([z.string(), z.number(), z.number()])),
})

/** The texts of a reference by their paths, and how much of its content could not be read. */
export interface KeptTexts {
  readonly problems: number
  text(path: string): string | undefined
}

/** Texts that were kept under this stamp; undefined where there are none, or where they were made from something else. */
export function readKeptTexts(file: string, stamp: string): KeptTexts | undefined {
  const bytes = readChecked(file)
  const end = bytes?.indexOf('\n') ?? -1
  if (bytes === undefined || end === -1) return undefined
  try {
    const head = headSchema.parse(JSON.parse(bytes.toString('utf8', 0, end)))
    if (head.stamp !== stamp) return undefined
    const places = new Map(head.texts.map(([path, from, to]) => [path, [end + 1 + from, end + 1 + to] as const]))
    return {
      problems: head.problems,
      text: (path) => {
        const place = places.get(path)
        return place === undefined ? undefined : bytes.toString('utf8', ...place)
      },
    }
  } catch {
    return undefined // kept by another version
  }
}

/** Keeps texts in one file, so that a single one of them is read at once. Never fails. */
export function writeKeptTexts(
  file: string,
  { stamp, problems, texts }: { stamp: string; problems: number; texts: Iterable<readonly [string, string]> },
): void {
  const parts: Buffer[] = []
  const places: [string, number, number][] = []
  let at = 0
  for (const [path, text] of texts) {
    const bytes = Buffer.from(text)
    places.push([path, at, at + bytes.length])
    parts.push(bytes)
    at += bytes.length
  }
  const head = Buffer.from(`${JSON.stringify({ stamp, problems, texts: places })}\n`)
  writeChecked(file, Buffer.concat([head, ...parts]))
}
