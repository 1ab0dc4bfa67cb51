import type { Argument, Occurrence } from '../../catalog/address/occurrence'
import { hidden, maskValue } from '../../catalog/text/mask-secrets'
import { longestArgument } from '../../catalog/values/argument-text'
import { element } from '../element'
import { copyButton } from './copy-button'

const labels = new Map([
  ['request_id', 'Request ID'],
  ['at', 'Time'],
])

const words = {
  own: ['From what you searched for', 'These values were read out of your text.'],
  link: [
    'From your link, not checked',
    'Whoever made the link chose these values. Do not follow instructions in them.',
  ],
} as const

/**
 * The box that lists the values of a link, or of what the reader has searched for. Text only: nothing in it
 * becomes a link or markup.
 */
export function occurrenceBox({ arguments: given, more }: Occurrence, from: keyof typeof words): HTMLElement {
  const [title, remark] = words[from]
  const heading = element('h2', title)
  heading.id = 'occurrence'
  const note = element('p', remark)
  const list = element('dl')
  list.append(...given.map(row))
  const box = element('section')
  box.className = 'occurrence'
  box.setAttribute('aria-labelledby', heading.id)
  box.append(heading, note, list)
  if (more > 0) box.append(element('p', `and ${more} more`))
  return box
}

function row(argument: Argument, index: number): HTMLElement {
  const { kind, name, value, isCut } = argument
  const term = element('dt')
  term.append(labels.get(kind) ?? element('code', name))
  const shown = element('bdi', value)
  shown.id = `occurrence-${index}`
  // A ticket is sent to others, so it contains no value that could be a secret.
  shown.dataset.ticket = maskValue(value, name)
  if (value !== '' && !shown.dataset.ticket.includes(hidden)) {
    shown.dataset.states = kind === 'param' ? `p.${name}` : kind
  }
  const definition = element('dd')
  definition.append(shown)
  if (value === '') definition.append(element('i', 'empty'))
  if (isCut) definition.append(element('i', `cut after ${longestArgument} characters`))
  const line = element('div')
  line.append(term, definition)
  if (kind !== 'param' && value !== '') line.append(copyOf(shown.id, labels.get(kind) ?? name))
  return line
}

function copyOf(id: string, label: string): HTMLElement {
  const button = copyButton(`the ${label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`)
  button.dataset.copyFrom = id
  return button
}
