import { suitEngine } from './call/engine'
import { processIo } from './call/process-io'
import { toolAround } from './call/tool'
import { main } from './main'

/** The command `faultbook`. React reads NODE_ENV when it is loaded, which a command does later. */
Object.assign(process.env, { NODE_ENV: 'production' })
suitEngine()

process.exitCode = await main(process.argv.slice(2), processIo(), toolAround(import.meta.url))
