import { packageFile } from './asset-sources'

/** The font files that draw pictures of pages, in the order in which they are asked for a character. */
export function pictureFontFiles(sources: string): readonly [string, string] {
  const file = (range: string) =>
    packageFile(sources, `@fontsource/instrument-sans/files/instrument-sans-${range}-600-normal.woff`)
  return [file('latin'), file('latin-ext')]
}
