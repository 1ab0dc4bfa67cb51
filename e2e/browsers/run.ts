/**
 * `npm run test:browsers`: the core journeys in three engines, on the built site. `-- firefox` runs one of
 * them. An engine that is not there is named and, where it was asked for or is the only one, a failure.
 */
import { spawn } from 'node:child_process'
import { findDrivers } from './find-drivers'
import { journeys } from './journeys'

async function main() {
  const chosen = process.argv.slice(2)
  const found = findDrivers().filter(({ engine }) => chosen.length === 0 || chosen.includes(engine))
  const { origin, stop } = await serve()
  let passed = 0
  let failed = 0
  try {
    for (const { engine, start, install } of found) {
      if (start === undefined) {
        console.log(`${engine} is not installed. ${install}`)
        failed++
        continue
      }
      const driver = await start()
      console.log(`${driver.name} (${driver.protocol})`)
      for (const [name, journey] of Object.entries(journeys)) {
        const before = driver.errors?.length ?? 0
        const fault = await journey(driver, origin).then(
          () => driver.errors?.slice(before).filter((text) => !isExpected(text))[0],
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        )
        console.log(`  ${fault === undefined ? 'passed' : 'FAILED'}  ${name}${fault === undefined ? '' : `: ${fault}`}`)
        if (fault === undefined) passed++
        else failed++
      }
      await driver.close()
    }
  } finally {
    stop()
  }
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0 || passed === 0) process.exitCode = 1
}

/** A page for an address without one is answered by 404, which browsers log. */
function isExpected(text: string): boolean {
  return /404/.test(text)
}

async function serve(): Promise<{ origin: string; stop(): void }> {
  const child = spawn(process.execPath, ['scripts/faultbook.mjs', 'start'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The site could not be served.')))
    child.stdout.on('data', (text: Buffer) => {
      const address = /http:\/\/[^/\s]+/.exec(String(text))?.[0]
      if (address !== undefined) resolve(address)
    })
  })
  return { origin, stop: () => child.kill() }
}

await main()
process.exit()
