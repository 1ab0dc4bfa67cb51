import { entryPath, href } from '../../catalog/address/links'
import { messageSlots, type SlottedText } from '../../catalog/address/slotted-text'
import type { Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { ProvenanceTag } from '../entry/provenance-tag'
import { Slotted } from '../entry/slotted'

/** Most messages that a row has room for. */
const most = 3

export interface ComparedMessage {
  readonly text: string
  readonly parts: SlottedText
}

/** The messages that a code comes with: its own, then those of its variants, each once. */
export function messagesOf(entry: Entry): ComparedMessage[] {
  const all = [{ message: entry.message, params: entry.params }, ...entry.variants]
  const found = new Map<string, ComparedMessage>()
  for (const { message, params } of all) {
    if (message === undefined || found.has(message)) continue
    // No link carries values of an occurrence to this page, so no slot has a name.
    const parts = messageSlots({ ...entry, message, params }).map((part) =>
      typeof part === 'string' ? part : { field: undefined, text: part.text },
    )
    found.set(message, { text: message, parts })
  }
  return [...found.values()]
}

interface ComparedMessagesProps {
  readonly site: Site
  readonly entry: Entry
  readonly messages: readonly ComparedMessage[]
}

/** The messages, their placeholders visible; where they are many, the first of them and the way to the others. */
export function ComparedMessages({ site, entry, messages }: ComparedMessagesProps) {
  const { messageSource } = entry
  return (
    <>
      {messages.slice(0, most).map(({ text, parts }) => (
        <div key={text} dir="auto" className="compare-message">
          <Slotted parts={parts} />
        </div>
      ))}
      {messages.length > most && <a href={`${href(site, entryPath(entry))}#variants`}>{messages.length - most} more</a>}
      {messageSource !== 'documented' && (
        <>
          {' '}
          <ProvenanceTag source={messageSource} />
        </>
      )}
    </>
  )
}
