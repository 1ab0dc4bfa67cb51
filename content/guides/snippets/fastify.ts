import fastify from 'fastify'
import { accessManagerErrors, fastifyProblems, problem } from './errors'

export const app = fastify({ requestIdHeader: 'x-request-id' })

app.post('/clients', async (request) => {
  throw problem(accessManagerErrors['AUT-0011'], { value: 'a long note', max_length: 64 }, { requestId: request.id })
})

app.setErrorHandler(fastifyProblems)
