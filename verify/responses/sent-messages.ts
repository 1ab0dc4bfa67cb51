import type { Envelope } from '../../catalog/model/catalog'
import type { DataPath } from '../../catalog/model/located'
import { placesAt } from '../../catalog/parse/data/json-path'
import { usualMessagePaths } from '../../catalog/values/usual-message-paths'

/** A message of a body, and where it is. */
export interface SentMessage {
  readonly text: string
  readonly path: DataPath
}

/** The messages of a body: those of the envelope, or of the usual fields where the catalog has none. */
export function sentMessages(body: unknown, envelope: Envelope | undefined): SentMessage[] {
  const paths =
    envelope === undefined
      ? usualMessagePaths
      : envelope.fields.flatMap(({ path, role }) => (role === 'message' ? [path] : []))
  return paths.flatMap((at) =>
    placesAt(body, at).flatMap(({ value, path }) =>
      typeof value === 'string' && value.trim() !== '' ? [{ text: value.trim(), path }] : [],
    ),
  )
}
