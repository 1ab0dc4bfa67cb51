/** A path or a name as a shell takes it. */
export function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : JSON.stringify(text)
}
