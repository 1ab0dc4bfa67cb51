import type { ReactElement } from 'react'

/** The HTML of an element. Next refuses modules of its routes that import the renderer at once. */
export async function sourceRender(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}
