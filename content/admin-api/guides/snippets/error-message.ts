import type { AdminApiError } from './log-error'

const inSeconds = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' })

/** What to show to the person in front of the screen: plain text, never HTML. */
export function getErrorMessage({ code, facts }: AdminApiError): string {
  switch (code) {
    case 'email_already_exists':
      return 'This email address is already registered.'
    case 'validation_error':
      return fieldMessages(facts.details) || 'Please check what you entered.'
    case 'rate_limit_exceeded':
      return facts.retryAfter === undefined
        ? 'Too many requests. Please wait a moment.'
        : `Too many requests. Please try again in ${inSeconds.format(facts.retryAfter)}.`
    default:
      return facts.requestId === undefined
        ? 'An error occurred. Please try again later.'
        : `An error occurred. Please try again later. If you contact support, quote ${facts.requestId}.`
  }
}

/** One line for each rejected field: the values of `details`, as far as they are text. */
function fieldMessages(details: Readonly<Record<string, unknown>>): string {
  return Object.values(details)
    .filter((message) => typeof message === 'string')
    .join('\n')
}
