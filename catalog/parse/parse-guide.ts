import { z } from 'zod'
import type { Guide, Place } from '../model/catalog'
import type { Problem } from '../model/problem'
import { findHiddenReferences } from '../text/hidden-reference'
import { findMarkdownFault } from '../text/markdown-limit'
import { findUnsafeOffset, hasVisibleCharacter, unsafeWords } from '../text/unsafe-character'
import { line } from '../values/text-schema'
import { splitFrontMatter } from './data/front-matter'
import { LineIndex } from './data/line-index'
import { parseYaml } from './data/parse-yaml'
import type { GuideFolder, SourceFile } from './data/source-file'
import { validate } from './validate'
import { asRecord, withoutNulls } from './without-nulls'

export const guideSchema = z
  .strictObject({
    title: line('The title of the page.').max(120),
    summary: line('What the reader can do after it, in one sentence.').max(300),
    order: z.int().default(100).meta({ description: 'Place among the guides of the catalog; lower comes first.' }),
  })
  .meta({ id: 'Guide', description: 'Front matter of a guide.' })

/** Reads a guide of a catalog, or of the site if no catalog is named. Never throws; checks read its MDX. */
export function parseGuide(
  file: SourceFile,
  { snippets }: Pick<GuideFolder, 'snippets'>,
  catalog?: string,
): { guide: Guide | undefined; problems: Problem[] } {
  const problems: Problem[] = [...unsafeText(file)]
  const slug = file.path.slice(file.path.lastIndexOf('/') + 1, -'.mdx'.length)
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    problems.push({
      kind: 'bad-slug',
      subject: slug,
      place: { file: file.path, line: 1, column: 1 },
      expected: 'a file name of lower-case letters and digits, joined by hyphens',
      received: `"${slug}.mdx"`,
      write: 'error-handling.mdx',
    })
  }
  const split = splitFrontMatter(file)
  if ('kind' in split) return { guide: undefined, problems: [...problems, split] }
  const { located, problems: faults } = parseYaml(split.yaml)
  problems.push(...faults)
  const place = { file: file.path, line: split.bodyLine + 1, column: 1 }
  if (split.body.trim() !== '' && !hasVisibleCharacter(split.body)) {
    const words = {
      expected: 'text that is not empty',
      received: 'nothing that a reader sees',
      write: 'the text itself',
    }
    problems.push({ kind: 'bad-section', subject: 'text of the guide', place, ...words })
  }
  const limit = findMarkdownFault(split.body, 'MDX')
  if (limit !== undefined) {
    const { expected, received, line } = limit
    const words = { kind: 'limit', subject: 'Markdown', expected, received, write: 'a simpler text' } as const
    problems.push({ ...words, place: { ...place, line: place.line + line - 1 } })
  } else problems.push(...hiddenReferences(split.body, place))
  if (located === undefined) return { guide: undefined, problems }
  const front = validate(guideSchema, withoutNulls(asRecord(located.value)), located)
  problems.push(...front.problems)
  if (front.value === undefined || problems.length > 0) return { guide: undefined, problems }
  return { guide: { ...front.value, catalog, slug, body: split.body, snippets, place }, problems }
}

/** Character references in the text of a guide for characters that nobody can see. */
function hiddenReferences(body: string, place: Place): Problem[] {
  return findHiddenReferences(body).map(({ character, line, column }) => ({
    kind: 'unsafe-text',
    subject: character,
    place: { ...place, line: place.line + line - 1, column },
    expected: 'text without invisible characters',
    received: `${character}, as a character reference`,
    write: 'the same text without the reference',
  }))
}

/** The first character of a file that must not be published. */
export function unsafeText(file: SourceFile): Problem[] {
  const offset = findUnsafeOffset(file.text)
  if (offset === undefined) return []
  const words = unsafeWords(file.text, offset)
  return [
    { kind: 'unsafe-text', subject: words.received, place: new LineIndex(file.path, file.text).at(offset), ...words },
  ]
}
