/**
 * What a ticket about this occurrence needs: `start`, which the page has for every occurrence, then the values, the ID
 * and the time that the address carries, without what could be a secret, and what to ask the customer as lines to fill in.
 */
export function ticketText(start: string): string {
  const values = [...document.querySelectorAll('.occurrence dl > div')].map((row) => {
    const value = row.querySelector('bdi')?.dataset.ticket ?? ''
    return `${row.querySelector('dt')?.textContent}: ${value}`
  })
  const asks = [...document.querySelectorAll('.support li')].map((item) => `- ${item.textContent?.trim()} ____`)
  return [
    [start, ...values].join('\n'),
    ...(asks.length === 0 ? [] : [['Ask the customer for:', ...asks].join('\n')]),
  ].join('\n\n')
}
