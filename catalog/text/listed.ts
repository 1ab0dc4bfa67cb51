/** Most names that a message lists, where it does not say otherwise. */
const usual = 20

/** Names as a message lists them: the first of them, and how many more there are. */
export function listed(
  names: readonly string[],
  format: (name: string) => string = (name) => name,
  most = usual,
): string {
  const first = names.slice(0, most).map(format).join(', ')
  return names.length <= most ? first : `${first} and ${names.length - most} more`
}
