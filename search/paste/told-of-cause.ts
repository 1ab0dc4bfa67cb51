import { readHttp } from './read-http'

/** What stands further on in a record says little about the cause. */
const longest = 2_000

/** What is in a paste whatever the cause is: the command, header fields, names of objects, times, addresses and paths, hosts. */
const circumstances =
  /\bcurl (?:.*\\\n)*.*|[\w.-]+\\*["']\s?:\s?\{|\b(?:host|path|ur[il]|authorization|cookie|(?:user|accept|content|x)-[\w-]+)\\*["']?(?::\s?\\*["']?[^"'\n]*|=\S+)|\d{4}-\d\d-\d\d[^\s"']*|(?:[a-z]+ )?(?:\w+:\/)?\/[^\s"']+|(?:[\w-]+\.)+(?:com|net|io|internal|example|\w+\.\w+)/gi

/** What a question or a record of a paste says of the cause: the response, without what is there whatever the cause is. */
export function toldOfCause(text: string): string {
  return (readHttp(text)?.body ?? text).slice(0, longest).replace(circumstances, ' ')
}
