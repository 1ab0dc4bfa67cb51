const identifiers =
  /[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{16,64}\b|\b[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?::[0-9]{1,5})?\b/gi

/** A text without e-mail addresses, UUIDs, hashes and IP addresses: they name an occurrence, never an error. */
export function withoutIdentifiers(text: string): string {
  return text.replace(identifiers, ' ').replace(/\s+/g, ' ').trim()
}
