'use client'

import { useEffect } from 'react'

/**
 * Says on the root element that the framework has taken the page over, so that scripts beside it may
 * add to the document from then on. Documents have no framework and no such mark.
 */
export function HydrationMark() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = ''
  }, [])
  return null
}
