import { useEffect, useState } from 'react'
import { forgetPaste } from '../../client/kept-paste'
import { keepPaste } from '../../client/search/paste/keep-paste'
import { secretsNote } from '../../client/search/paste/secrets-note'
import type { Origin } from '../../client/search/search-field'

const settledAfter = 400
/** What is typed and longer than this has no place in an address either. */
const longestTyped = 64

interface KeptText {
  readonly query: string
  readonly origin: Origin
}

/**
 * Keeps what was pasted for a reload and for Back, once it has settled; what the address has needs no keeping.
 *
 * @returns whether it is kept, what to know of its secrets, and a way to forget it
 */
export function useKeptPaste({ query, origin }: KeptText, isInAddress: boolean) {
  const [isKept, setKept] = useState(false)
  const [secrets, setSecrets] = useState('')
  const isLong = query.length > longestTyped || query.includes('\n')
  const isWanted = query.trim() !== '' && !isInAddress && (origin === 'pasted' || isLong)
  useEffect(() => {
    if (!isWanted) {
      setKept(false)
      setSecrets('')
      return
    }
    const settle = () => {
      setKept(keepPaste(query))
      setSecrets(secretsNote(query))
    }
    const timer = setTimeout(settle, settledAfter)
    return () => clearTimeout(timer)
  }, [query, isWanted])

  return {
    isKept: isKept && isWanted,
    secrets,
    forget: () => {
      forgetPaste()
      setKept(false)
    },
  }
}
