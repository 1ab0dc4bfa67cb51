import { readFile } from 'node:fs/promises'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'

/** Gives the address that a file of a package has beside the stylesheet, or undefined where it is not published. */
export type AddressOf = (module: string) => string | undefined

/**
 * Compiles the stylesheet of all pages. Every `url()` of a file of a package becomes the address that `addressOf`
 * gives for it.
 *
 * @throws where a `url()` names a file that is not published
 */
export async function compileStyle(file: string, minify: boolean, addressOf: AddressOf): Promise<string> {
  const source = await readFile(file, 'utf8')
  const { css } = await postcss([tailwind({ optimize: { minify } })]).process(source, { from: file })
  return css.replace(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote: string, url: string) => {
    if (/^(?:data:|#|[a-z]+:\/\/)/i.test(url)) return whole
    const address = addressOf(url)
    if (address === undefined)
      throw new Error(`${file} uses ${url}, which is no file of build/sources/asset-sources.ts.`)
    return `url(${address})`
  })
}
