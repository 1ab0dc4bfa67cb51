import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'

/** Gives the address that a file has in the published stylesheet, or undefined where it is not published. */
export type AddressOf = (file: string) => string | undefined

/**
 * Compiles the stylesheet of all pages. Every `url()` of a local file becomes the address
 * that `addressOf` gives for it, so that a stylesheet names files where they stand in the project.
 *
 * @throws where a `url()` names a file that is not published
 */
export async function compileStyle(file: string, minify: boolean, addressOf: AddressOf): Promise<string> {
  const source = await readFile(file, 'utf8')
  const { css } = await postcss([tailwind({ optimize: { minify } })]).process(source, { from: resolve(file) })
  return css.replace(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote: string, url: string) => {
    if (/^(?:data:|#|[a-z]+:\/\/)/i.test(url)) return whole
    const address = addressOf(resolve(dirname(file), url))
    if (address === undefined)
      throw new Error(`${file} uses ${url}, which is no file of build/assets/asset-sources.ts.`)
    return `url(${address})`
  })
}
