'use client'

import { useEffect, useLayoutEffect } from 'react'

/** What the head and the root element had when this module was loaded. */
const head = typeof document === 'undefined' ? [] : [...document.head.children]
const attributes = typeof document === 'undefined' ? [] : [...document.documentElement.attributes]

/**
 * Says on the root element that the framework has taken the page over. Where it had to draw the page again, it has
 * emptied the head and the root element of all that it does not know; that is put back first.
 */
export function HydrationMark() {
  // In the same turn, before anything is painted.
  useLayoutEffect(() => {
    const root = document.documentElement
    for (const { name, value } of attributes) if (!root.hasAttribute(name)) root.setAttribute(name, value)
    for (const node of head) if (!node.isConnected && !hasTwin(node)) document.head.append(node)
  }, [])
  useEffect(() => {
    document.documentElement.dataset.hydrated = ''
  }, [])
  return null
}

/** The framework draws some of these by itself: the encoding, the width of the screen. */
function hasTwin(node: Element): boolean {
  return [...document.head.children].some((other) => other.isEqualNode(node))
}
