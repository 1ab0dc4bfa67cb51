/**
 * Packs vectors of words into `search/near/word-vectors.json`. The text has a word and its numbers in each line, most frequent
 * word first, as fastText writes it: `npx tsx scripts/near/pack-vectors.ts vectors.vec`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWordVectors } from '../../search/near/word-vectors'

function main([file]: readonly string[]): void {
  if (file === undefined) {
    console.error('Usage: npx tsx scripts/near/pack-vectors.ts FILE')
    process.exitCode = 2
    return
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const vectors = lines
    .map((line) => line.trim().split(' '))
    // The first line of fastText counts words and dimensions.
    .filter((parts) => parts.length > 2)
    .map(([word = '', ...numbers]) => [word, numbers.map(Number)] as const)
  const data = packWordVectors(vectors)
  const into = join(import.meta.dirname, '..', '..', 'search', 'near', 'word-vectors.json')
  writeFileSync(into, `${JSON.stringify(data, null, 2)}\n`)
  console.log(`${vectors.length} words, ${data.vectors.length} characters in ${into}`)
}

main(process.argv.slice(2))
