/** Where bodies have a message whose catalog does not say it: problem details, and what most APIs have. */
export const usualMessagePaths = [
  'detail',
  'message',
  'error.message',
  'error.detail',
  'errors[].message',
  'errors[].detail',
]
