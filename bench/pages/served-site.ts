import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { compressingServer } from './compressing-server'

/** The built site on this machine, packed as hosts pack it. */
export interface ServedSite {
  /** Where its home is, without the closing slash. */
  readonly address: string
  close(): void
}

/** Starts `npm start` on a free port, and in front of it a server that compresses. */
export async function serveSite(): Promise<ServedSite> {
  const child = spawn(process.execPath, ['scripts/faultbook.mjs', 'start'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const plain = await new Promise<URL>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The site could not be served.')))
    child.stdout.on('data', (text: Buffer) => {
      const address = /http:\/\/\S+/.exec(String(text))?.[0]
      if (address !== undefined) resolve(new URL(address))
    })
  })
  const server = compressingServer(Number(plain.port))
  await new Promise<void>((resolve) => {
    server.listen(0, () => resolve())
  })
  const { port } = server.address() as AddressInfo // it listens at a port
  const close = () => {
    child.kill()
    server.close()
    server.closeAllConnections()
  }
  return { address: `http://localhost:${port}${plain.pathname.replace(/\/$/, '')}`, close }
}
