/** The port where none is named. */
const usual = 3_000

/** The port that PORT or a flag names, or the sentence that says what is wrong with it. */
export function readPort(text: string | undefined, name: 'PORT' | '--port' = 'PORT'): number | string {
  if (text === undefined || text === '') return usual
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  return `${name} is ${JSON.stringify(text)}, and a port is a number from 0 to 65535: ${name}${name === 'PORT' ? '=' : ' '}${usual}`
}
