import { messageSlots, type SlottedText } from '../../catalog/address/slotted-text'
import type { Entry } from '../../catalog/model/catalog'

/** What a body says to people, as a JSON string with slots: the message, or the summary where the API sends none. */
export function detailAsJson(entry: Entry): SlottedText {
  const words = entry.message === undefined ? [entry.summary ?? entry.title] : messageSlots(entry)
  return ['"', ...words.map(inJson), '"']
}

/** A placeholder is in the body by the name of its param: `%v` says nothing there. */
function inJson(part: SlottedText[number]): SlottedText[number] {
  if (typeof part === 'string') return jsonInner(part)
  return { field: part.field, text: part.field === undefined ? jsonInner(part.text) : `{${part.field.slice(2)}}` }
}

function jsonInner(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
