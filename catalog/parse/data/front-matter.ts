import type { Problem } from '../../model/problem'
import type { YamlBlock } from './parse-yaml'
import type { SourceFile } from './source-file'

/** An `.mdx` file in its two parts. `bodyLine` is the number of lines before the text begins. */
export interface SplitFile {
  readonly yaml: YamlBlock
  /** The text after the front matter, its lines ended by `\n`. */
  readonly body: string
  readonly bodyLine: number
}

/** Cuts the front matter off an `.mdx` file: YAML between two lines of `---`, from the first line on. */
export function splitFrontMatter(file: SourceFile): SplitFile | Problem {
  const text = file.text.replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const first = lines[0] ?? ''
  const isRule = (line: string) => /^---[ \t]*$/.test(line)
  const end = lines.findIndex((line, index) => index > 0 && isRule(line))
  if (!isRule(first) || end < 0) {
    const received = text.trim() === '' ? 'an empty file' : `\`${first.slice(0, 40)}\``
    return {
      kind: 'syntax',
      subject: 'file',
      place: { file: file.path, line: isRule(first) ? lines.length : 1, column: 1 },
      expected: 'front matter between two lines of `---`, from the first line on',
      received: isRule(first) ? 'no closing `---`' : received,
      write: '---\ncode: "AUT-0007"\n---',
    }
  }
  return {
    yaml: { file: file.path, text: `${lines.slice(1, end).join('\n')}\n`, lineOffset: 1 },
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 1,
  }
}
