/**
 * The place on the 404 page that says what an address can mean. Its script fills it, and so does a server for whoever runs
 * none, so all three have to agree on it.
 */
export const notFoundGuess = { id: 'not-found-guess', className: 'guess' } as const
