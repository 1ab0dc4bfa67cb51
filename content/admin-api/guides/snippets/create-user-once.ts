import { createUser, type Tenant } from './create-user'
import { AdminApiError, readAdminApiError } from './log-error'
import { fetchWithRetry, NoResponseError, pause, type RetryOptions, transient, waitAfter } from './retry'

type Waiting = Pick<RetryOptions, 'maxAttempts' | 'longestWait' | 'sleep' | 'random'>

const takenCodes = new Set<string | undefined>(['email_already_exists', 'conflict'])

/** Like `createUser`, but if nobody knows whether the user was created, looks before it sends the request again. */
export async function createUserOnce(
  tenant: Tenant,
  user: { readonly email: string; readonly name: string },
  { maxAttempts = 3, longestWait = 120_000, sleep = pause, random = Math.random }: Waiting = {},
): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await createUser(tenant, user)
    } catch (error) {
      // After a lost response, this most likely means that the first attempt was only slow.
      const isTaken = attempt > 1 && error instanceof AdminApiError && takenCodes.has(error.code)
      if (!isTaken) {
        const wait = waitAfter(attempt, askedWait(error), random)
        if (!mayBeDone(error) || wait > longestWait) throw error
        await sleep(wait) // the API may still be at work
      }
      const found = await findUser(tenant, user.email)
      if (found !== undefined) return found
      if (isTaken || attempt >= maxAttempts) throw error
    }
  }
}

function mayBeDone(error: unknown): boolean {
  return error instanceof NoResponseError || (error instanceof AdminApiError && transient.has(error.facts.status))
}

function askedWait(error: unknown): number | undefined {
  const seconds = error instanceof AdminApiError ? error.facts.retryAfter : undefined
  return seconds === undefined ? undefined : seconds * 1_000
}

/** The user with this email address. Our assumption: the path, the parameter, and a response that is an array of users. */
async function findUser({ baseUrl, token }: Tenant, email: string): Promise<unknown> {
  const response = await fetchWithRetry(`${baseUrl}/users?email=${encodeURIComponent(email)}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  if (!response.ok) throw await readAdminApiError(response)
  const users: unknown = await response.json()
  if (!Array.isArray(users)) throw new TypeError('The list of users is not an array')
  // An API that does not know the parameter may send all users.
  return users.find((user) => String(user?.email).toLowerCase() === email.toLowerCase())
}
