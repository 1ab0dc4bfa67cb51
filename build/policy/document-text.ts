import { withPolicy } from './with-policy'

/** The text of a page that is a document, with its policy, from what React has rendered. */
export function documentText(markup: string, allowed: readonly string[]): string {
  return withPolicy(`<!DOCTYPE html>${markup}\n`, allowed)
}
