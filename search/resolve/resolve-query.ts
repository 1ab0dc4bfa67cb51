import type { Engine } from './engine'
import { nothing, type Outcome } from './outcome'
import { resolvePaste } from './resolve-paste'
import { resolveTyped } from './resolve-typed'

const longestTyped = 160
const pasted =
  /\n|[{[]\s*\\*["'{\w]+\\*["']?\s*[:=]|HTTP\/[0-9]|:\/\/|(?:^|[\s&?])[\w.-]{2,40}=\S|\burn:|<\/[A-Za-z]|&quot;|%22|=>|[0-9]{2}:[0-9]{2}:[0-9]{2}|"(?:GET|POST|PUT|PATCH|DELETE) |\b\w+(?:Error|Exception): /

/** Sends a folded query through the layers: what was typed, or what was copied from somewhere. */
export function resolveQuery(engine: Engine, text: string): Outcome {
  const query = text.trim()
  if (query === '') return nothing
  if (query.length <= longestTyped && !pasted.test(query)) return resolveTyped(engine, query)
  return resolvePaste(engine, text.trimEnd())
}
