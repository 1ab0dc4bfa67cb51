import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { describeLicences } from '../../build/notices/describe-licences'
import { type Licence, licenceOf, packagesAround } from '../../build/notices/licence-of'
import { partOfFile } from '../../build/notices/part-of-file'

const manifestSchema = z.object({ version: z.string(), license: z.string() })

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`

/** Packages that state their licence and have no text of it. What is here holds for the licence that is named. */
const stated: Readonly<Record<string, { readonly licence: string; readonly text: string }>> = {
  '@resvg/resvg-wasm': {
    licence: 'MPL-2.0',
    text: `This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0, which is at
https://www.mozilla.org/MPL/2.0/. It is used as it was published. Its source is at https://github.com/yisibl/resvg-js.`,
  },
  'css-box-shadow': { licence: 'MIT', text: `The MIT License\n\nCopyright (c) Brent Jackson\n\n${mit}` },
  saxes: { licence: 'ISC', text: `ISC License\n\nCopyright (c) Louis-Dominique Dubeau and contributors\n\n${isc}` },
}

/**
 * The licences of all packages that the command has in it: those of its bundle, by the paths of its sources, and `others`.
 *
 * @throws Error with a sentence where the licence of one is not known
 */
export function packageNotices(root: string, sources: readonly string[], others: readonly string[]): string {
  const parts = new Set([...sources.flatMap((file) => partOfFile(file) ?? []), ...others])
  return describeLicences(
    'The files of this package contain code of others. These are their licences. Those of what stands in a built site are in its third-party-notices.txt.',
    [...parts].sort().map((part) => licenceOfPart(root, part)),
  )
}

function licenceOfPart(root: string, part: string): Licence {
  const packages = packagesAround(root, part)
  const known = stated[part]
  if (known === undefined) return licenceOf(part, packages)
  const { version, license } = manifestSchema.parse(
    JSON.parse(readFileSync(join(packages, part, 'package.json'), 'utf8')),
  )
  if (license === known.licence) return { name: `${part} ${version}`, text: known.text }
  throw new Error(
    `${part} is under ${license}, and scripts/package/package-notices.ts has the text of ${known.licence}.`,
  )
}
