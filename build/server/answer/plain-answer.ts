import type { ServerResponse } from 'node:http'

/** Answers with a sentence, and with nothing to a HEAD. */
export function plainAnswer(response: ServerResponse, status: number, sentence: string): void {
  const body = Buffer.from(`${sentence}\n`)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.setHeader('Content-Length', body.length)
  response.statusCode = status
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
