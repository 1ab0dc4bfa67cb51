import { randomUUID } from 'node:crypto'
import express, { type ErrorRequestHandler } from 'express'
import { ApiError, problem } from './problem'

export const app = express()

app.post('/clients', () => {
  throw new ApiError('AUT-0011', 'The metadata value of "note" is longer than 64 characters.', {
    params: { max_length: 64 },
  })
})

// After all routes. Express knows an error handler by its four parameters.
const sendProblem: ErrorRequestHandler = (error, _request, response, next) => {
  if (!(error instanceof ApiError)) return next(error)
  const { status, headers, body } = problem(error, randomUUID())
  response.status(status).set(headers).end(JSON.stringify(body))
}
app.use(sendProblem)
