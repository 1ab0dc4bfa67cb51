import { Hono } from 'hono'
import { accessManagerErrors, honoProblems, problem } from './errors'

export const app = new Hono()

app.post('/clients', (context) => {
  throw problem(
    accessManagerErrors['AUT-0011'],
    { value: 'a long note', max_length: 64 },
    { requestId: context.req.header('X-Request-Id') },
  )
})

app.onError(honoProblems)
