import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ApiError, problem } from './problem'

export const app = new Hono()

app.post('/clients', () => {
  throw new ApiError('AUT-0011', 'The metadata value of "note" is longer than 64 characters.', { max_length: 64 })
})

app.onError((error, context) => {
  if (!(error instanceof ApiError)) return context.text('Internal Server Error', 500)
  const { status, headers, body } = problem(error, crypto.randomUUID())
  return context.body(JSON.stringify(body), status as ContentfulStatusCode, headers)
})
