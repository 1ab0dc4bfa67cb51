/** JSON as the site publishes it: indented, so that `curl` shows it readable, with a final line feed. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** JSON of one entry: thousands are published, and who reads one by eye has its Markdown. */
export function compactJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
