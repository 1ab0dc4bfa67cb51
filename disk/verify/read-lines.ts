import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

/** Longest line that is read; the rest of a longer one is left. */
const longestLine = 64 * 1024
const chunkSize = 1024 * 1024

/**
 * Gives the lines of a file of any size one by one. A pipe or a device is read as a file: standard input at `/dev/stdin` too.
 *
 * @throws where the file cannot be read
 */
export function readLines(path: string, take: (line: string, number: number) => void): void {
  const handle = openSync(path, constants.O_RDONLY)
  try {
    if (fstatSync(handle).isDirectory()) throw new Error('it is a folder')
    const decoder = new StringDecoder('utf8')
    const chunk = Buffer.alloc(chunkSize)
    let rest = ''
    let number = 0
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, length))).split('\n')
      rest = (lines.pop() ?? '').slice(0, longestLine)
      for (const line of lines) take(line.slice(0, longestLine), ++number)
    }
    if (rest !== '') take(rest, ++number)
  } finally {
    closeSync(handle)
  }
}
