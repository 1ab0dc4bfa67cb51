/** A reason not to serve that a person can act on. Its message is the whole text that is printed. */
export class SiteError extends Error {}
