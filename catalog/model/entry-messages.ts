import type { Entry } from './catalog'

/** The wire messages that an entry states: its own, those in other languages, those of its variants. Each once. */
export function messagesOf({ message, messages, variants }: Entry): string[] {
  const all = [message, ...Object.values(messages), ...variants.map((variant) => variant.message)]
  return [...new Set(all.flatMap((text) => text ?? []))]
}
