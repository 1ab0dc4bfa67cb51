import { codeMarkup } from './code-markup'
import { highlightRuns } from './highlight-runs'

/**
 * The markup in a `<code>`: the text, exactly, with its tokens in `<i class="…">`.
 * Languages: http (with its JSON body), json, ts, js, bash; any other stays plain.
 */
export function highlight(text: string, language: string): string {
  return codeMarkup(text, highlightRuns(text, language), { start: 0, end: text.length })
}
