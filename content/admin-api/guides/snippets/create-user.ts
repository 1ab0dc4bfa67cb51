import { logAdminApiError, readAdminApiError } from './log-error'
import { fetchWithRetry } from './retry'

export interface Tenant {
  /** `https://{tenant-domain}/api/admin` */
  readonly baseUrl: string
  readonly token: string
}

/** Creates a user. Logs and throws an `AdminApiError` if the API refuses, a `NoResponseError` without a log if no response came. */
export async function createUser(
  { baseUrl, token }: Tenant,
  user: { readonly email: string; readonly name: string },
): Promise<unknown> {
  const response = await fetchWithRetry(`${baseUrl}/users`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(user),
  })
  if (response.ok) return response.json()

  const error = await readAdminApiError(response)
  logAdminApiError(error, 'create user')
  throw error
}
