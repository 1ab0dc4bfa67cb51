import { parseTemplate } from '../values/message-template'
import { reasonPhrases } from '../values/reason-phrases'
import type { Entry } from './catalog'

type Titled = Pick<Entry, 'code' | 'slug' | 'title' | 'statuses' | 'placeholders'>

/**
 * The `title` of responses of a code. It is the same for each of them (RFC 9457, section 3.1.3), so a title with placeholders,
 * as drafts have it whose title is their message, is replaced by the phrase of the status, or without one by the code.
 */
export function wireTitle(entry: Titled): string {
  const { code, slug, title, statuses } = entry
  if (!hasPlaceholder(title, entry)) return title
  const phrase = statuses[0] === undefined ? undefined : reasonPhrases.get(statuses[0])
  // The slug of a code with arguments has none of their signs.
  return phrase ?? (hasPlaceholder(code, entry) ? slug : code)
}

function hasPlaceholder(text: string, { placeholders }: Pick<Entry, 'placeholders'>): boolean {
  return parseTemplate(text, placeholders).some(({ kind }) => kind === 'placeholder')
}
