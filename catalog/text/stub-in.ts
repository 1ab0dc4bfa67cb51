const stub = /\b(?:TODO|TBD|FIXME|XXX|lorem ipsum|coming soon|to be (?:written|done|documented))\b/i

/** The words of a text that say that it is not written yet; undefined for a finished one. */
export function stubIn(text: string): string | undefined {
  return stub.exec(text)?.[0]
}
