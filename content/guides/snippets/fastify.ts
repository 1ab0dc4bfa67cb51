import fastify from 'fastify'
import { ApiError, problem } from './problem'

export const app = fastify({ genReqId: () => crypto.randomUUID() })

app.post('/clients', async () => {
  throw new ApiError('AUT-0011', 'The metadata value of "note" is longer than 64 characters.', {
    params: { max_length: 64 },
  })
})

app.setErrorHandler((error, request, reply) => {
  if (!(error instanceof ApiError)) return reply.send(error)
  const { status, headers, body } = problem(error, request.id)
  return reply.status(status).headers(headers).send(JSON.stringify(body))
})
