import { listed } from '../../catalog/text/listed'

/** How many codes or keys a loss names. */
const most = 10

/** Codes or keys as a loss names them: the first ten, and how many more there are. */
export function listedCodes(codes: readonly string[]): string {
  return listed(codes, undefined, most)
}
