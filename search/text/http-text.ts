/** The body of an HTTP message: what follows the first empty line. */
export function bodyOf(message: string): string {
  const at = message.indexOf('\n\n')
  return at === -1 ? '' : message.slice(at + 2)
}
