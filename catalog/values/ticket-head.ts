/** What a ticket says of a code, whatever happened. */
export interface TicketCode {
  /** As readers know it: `AUT-0010`, `namespace/CODE`. */
  readonly name: string
  readonly title: string
  /** Name of the API. */
  readonly api: string
  /** `400 Bad Request`. */
  readonly statuses: readonly string[]
  /** The canonical address of its page. */
  readonly page: string
  /** The retry rule in words, with its caution; undefined where it is not known. */
  readonly retry: string | undefined
}

/** The first lines of a ticket, the same from a page and from the results of a search. */
export function ticketHead({ name, title, api, statuses, page, retry }: TicketCode): readonly string[] {
  return [
    `${name}: ${title}`,
    `API: ${api}`,
    ...(statuses.length === 0 ? [] : [`Status: ${statuses.join(', ')}`]),
    `Page: ${page}`,
    ...(retry === undefined ? [] : [`Retry: ${retry}`]),
  ]
}
