import express from 'express'
import { accessManagerErrors, expressProblems, problem } from './errors'

export const app = express()

app.post('/clients', (request) => {
  throw problem(
    accessManagerErrors['AUT-0011'],
    { value: 'a long note', max_length: 64 },
    { requestId: request.get('X-Request-Id') },
  )
})

// After all routes.
app.use(expressProblems)
