/** `npm start [-- --out DIR] [--host ADDRESS]`: serves the built site, on PORT (3000) of the loopback. One process: nothing is left where it is killed. */
import { register } from 'tsx/esm/api'

register()
const { start } = await import(new URL('../build/server/start.ts', import.meta.url).href)
process.exitCode = await start(process.argv.slice(2), process.env)
