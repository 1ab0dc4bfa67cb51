import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { inTurn } from './in-turn'

/** Serves with answers that are counted, and sends some requests at once to it. */
async function pipeline(count: number, write: (response: ServerResponse) => Promise<void> | void) {
  const answers = { begun: 0, atOnce: 0, most: 0 }
  const all: Promise<void>[] = []
  const server = createServer((_request, response) => {
    const answer = async () => {
      answers.begun += 1
      answers.atOnce += 1
      answers.most = Math.max(answers.most, answers.atOnce)
      await write(response)
      response.once('close', () => {
        answers.atOnce -= 1
      })
    }
    all.push(inTurn(response, answer))
  })
  onTestFinished(() => {
    server.close()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1') // it listens at a port
  socket.on('error', () => {})
  socket.write(Array.from({ length: count }, (_, at) => `GET /${at} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''))
  return { answers, all, socket }
}

test('requests of one connection are answered one at a time, in their order', async () => {
  const { answers, all, socket } = await pipeline(100, async (response) => {
    await new Promise((done) => setImmediate(done))
    response.end(`[${response.req.url}]`)
  })
  let text = ''
  await new Promise<void>((done) => {
    socket.setEncoding('latin1').on('data', (part: string) => {
      text += part
      if (text.includes('[/99]')) done()
    })
  })
  expect([...text.matchAll(/\[\/(\d+)\]/g)].map(([, number]) => Number(number))).toEqual([...Array(100).keys()])
  expect(answers).toEqual({ begun: 100, atOnce: expect.any(Number), most: 1 })
  socket.destroy()
  await Promise.all(all)
})

test('where the client goes the answer of the moment ends, and those behind it are not begun', async () => {
  const { answers, all, socket } = await pipeline(100, (response) => {
    response.write('begun, and never ended')
  })
  await new Promise((done) => socket.once('data', done))
  socket.destroy()
  await Promise.all(all)
  expect({ all: all.length, ...answers }).toEqual({ all: 100, begun: 1, atOnce: 0, most: 1 })
})
