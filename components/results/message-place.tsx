import { useMemo } from 'react'
import { valueLine } from '../../client/search/paste/value-line'
import type { Params } from '../../search/text/answer'
import { MarkedLine } from './marked-line'

/** Where the values of a message are, which has no code beside it. */
export function MessagePlace({ params, text }: { params: Params; text: string }) {
  const line = useMemo(() => valueLine(text, params), [text, params])
  if (line === undefined) return null
  return (
    <div role="presentation" className="px-3 pb-2 text-note" data-paste-place>
      <MarkedLine line={line} />
    </div>
  )
}
