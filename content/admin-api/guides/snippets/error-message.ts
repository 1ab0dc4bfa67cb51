import type { AdminApiError } from './log-error'

const inSeconds = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' })

/** What to show to the person in front of the screen: plain text, never HTML. */
export function getErrorMessage({ code, facts }: AdminApiError): string {
  switch (code) {
    case 'email_already_exists':
      return 'This email address is already registered.'
    case 'validation_error':
      return fieldMessages(facts.details) || 'Some of what you entered is missing or not valid.'
    case 'rate_limit_exceeded':
      return facts.retryAfter === undefined
        ? byStatus(facts.status)
        : `There were too many requests at once. Try again in ${inSeconds.format(facts.retryAfter)}.`
    default: {
      const text = byStatus(facts.status)
      return facts.requestId === undefined ? text : `${text} Reference for support: ${facts.requestId}.`
    }
  }
}

/** Only a failure of the service is worth another try; after most 4xx, something has to change first. */
function byStatus(status: number): string {
  switch (status) {
    case 401:
      return 'You are not signed in. Sign in again.'
    case 403:
      return 'You are not allowed to do this. Ask your administrator.'
    case 404:
      return 'This could not be found. It may have been removed.'
    case 409:
      return 'This conflicts with something that already exists. Reload the page and check.'
    case 422:
      return 'Something you entered was not accepted. Check it, then try again.'
    case 429:
      return 'There were too many requests at once. Wait a minute, then try again.'
    default:
      return status >= 500
        ? 'The service had a problem. If you were saving something, check whether it is there before you try again.'
        : 'This did not work, and trying again will not help. Contact support.'
  }
}

/** One line for each refused field: the values of `details` that are text. */
function fieldMessages(details: Readonly<Record<string, unknown>>): string {
  return Object.values(details)
    .filter((message) => typeof message === 'string')
    .join('\n')
}
