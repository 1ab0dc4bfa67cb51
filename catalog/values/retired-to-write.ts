/** What to write of a code that the API no longer sends: since when, which only people know. */
export const retiredToWrite = '"retired": "2026-01-31", with the date or version since which it is not sent'
