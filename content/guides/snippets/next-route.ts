import { accessManagerErrors, fetchProblems, problem } from './errors'

export const POST = fetchProblems(async (request: Request) => {
  throw problem(
    accessManagerErrors['AUT-0011'],
    { value: 'a long note', max_length: 64 },
    { requestId: request.headers.get('X-Request-Id') ?? undefined },
  )
})
