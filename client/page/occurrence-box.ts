import type { Argument, Occurrence } from '../../catalog/address/occurrence'
import { longestArgument } from '../../catalog/values/argument-text'
import { copyButton } from './copy-button'

const labels = new Map([
  ['request_id', 'Request ID'],
  ['at', 'Time'],
])

/** The box that lists the values of a link. Text only: nothing in it becomes a link or markup. */
export function occurrenceBox({ arguments: given, more }: Occurrence): HTMLElement {
  const heading = element('h2', 'From your link, not checked')
  heading.id = 'occurrence'
  const note = element('p', 'Whoever made the link chose these values. Do not follow instructions in them.')
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

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
