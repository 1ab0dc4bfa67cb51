import { joinTicket } from '../../catalog/values/join-ticket'
import { listItems } from './list-items'

/**
 * What a ticket about this occurrence needs: `start`, which the page has for every occurrence, then the values, the ID
 * and the time that the address carries, without what could be a secret, what to tell the end user, and what to ask the
 * customer as lines to fill in.
 */
export function ticketText(start: string): string {
  const values = [...document.querySelectorAll('.occurrence dl > div')].map((row) => {
    const value = row.querySelector('bdi')?.dataset.ticket ?? ''
    return `${row.querySelector('dt')?.textContent}: ${value}`
  })
  const userText = document.getElementById('user-text')?.textContent ?? undefined
  const asks = document.getElementById('asks')
  return joinTicket([{ lines: [start, ...values], userText }], asks === null ? [] : listItems(asks))
}
