import { accessManagerErrors, accessManagerProblem, toResponse } from './errors'

export function tooLong(value: string): Response {
  return toResponse(accessManagerProblem(accessManagerErrors['AUT-0011'], { value, max_length: 64 }))
}
