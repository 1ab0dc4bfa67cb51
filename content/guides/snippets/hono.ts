import { type ErrorHandler, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ApiError, problem } from './problem'

export const app = new Hono()

app.post('/clients', () => {
  throw new ApiError('AUT-0011', 'The metadata value of "note" is longer than 64 characters.', {
    params: { max_length: 64 },
  })
})

export const sendProblem: ErrorHandler = (error, context) => {
  if (error instanceof ApiError) {
    const { status, headers, body } = problem(error, crypto.randomUUID())
    return context.body(JSON.stringify(body), status as ContentfulStatusCode, headers)
  }
  // What Hono would do without this handler: middleware such as bearerAuth throws its own responses.
  if (error instanceof HTTPException) return error.getResponse()
  console.error(error)
  return context.text('Internal Server Error', 500)
}
app.onError(sendProblem)
