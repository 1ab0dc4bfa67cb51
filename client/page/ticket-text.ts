import { joinTicket } from '../../catalog/values/join-ticket'
import { lineOf } from './list-items'

/**
 * What a ticket about this occurrence needs: `start`, which the page has for every occurrence, then the values, the ID
 * and the time that the address carries, without what could be a secret, what to tell the end user, and what of the
 * questions to the customer nothing here answers.
 */
export function ticketText(start: string): string {
  const rows = [...document.querySelectorAll('.occurrence dl > div')].map((row) => {
    const { ticket = '', states } = row.querySelector('bdi')?.dataset ?? {}
    return { line: `${row.querySelector('dt')?.textContent}: ${ticket}`, states }
  })
  const stated = new Set(rows.map(({ states }) => states))
  // Of several statuses nobody here knows which one it was.
  if (/^Status: [^,]+$/m.test(start)) stated.add('status')
  const summary = document.querySelector('.lead')?.textContent ?? undefined
  const userText = document.getElementById('user-text')?.textContent ?? undefined
  const asks = [...document.querySelectorAll<HTMLElement>('#asks > li')]
  const missing = asks.filter(({ dataset }) => dataset.asks === undefined || !stated.has(dataset.asks))
  const lines = [start, ...rows.map(({ line }) => line)]
  return joinTicket([{ lines, summary, userText }], missing.map(lineOf))
}
