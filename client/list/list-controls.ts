import { element } from '../element'
import type { ListData, ListFilter, ListOrder } from './list-filter'
import type { ListState } from './list-state'
import { retryLabel } from './retry-choices'

const orderWords = { code: 'By code', status: 'By status', retry: 'By retry rule' } as const satisfies Record<
  ListOrder,
  string
>

export interface ListControls {
  readonly form: HTMLFormElement
  read(): ListState
  write(state: ListState): void
}

/** The controls above a list: a text, a choice for each filter that divides it, and the order where the list is whole. */
export function listControls({ total, filters, orders, authored, search }: ListData): ListControls {
  const text = textField(`Filter ${total.toLocaleString('en')} codes`)
  const choices = new Map(filters.map((filter) => [filter.name, choiceOf(filter)]))
  const order = select('Order', [['', authored], ...orders.map((name) => [name, orderWords[name]] as const)])
  const selects = element('div', ...choices.values(), ...(orders.length > 0 ? [order] : []))
  selects.className = 'list-choices'
  selects.id = 'list-choices'
  const hasChoices = selects.firstChild !== null
  const form = element('form', text, ...(hasChoices ? [moreButton(selects), selects] : []))
  if (search !== undefined) form.append(element('button', 'Search'))
  form.className = 'list-form'
  return {
    form,
    read: () => ({
      text: text.value,
      chosen: Object.fromEntries([...choices].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]]))),
      order: orders.find((name) => name === order.value),
    }),
    write(state) {
      text.value = state.text
      order.value = state.order ?? ''
      for (const [name, choice] of choices) setChoice(choice, state.chosen[name])
      if (Object.keys(state.chosen).length > 0) unfold(form, true)
    },
  }
}

function textField(words: string): HTMLInputElement {
  const field = element('input')
  field.type = 'search'
  field.placeholder = words
  field.autocomplete = 'off'
  field.spellcheck = false
  field.setAttribute('aria-label', words)
  field.setAttribute('autocapitalize', 'off')
  return field
}

function choiceOf({ label, any, options }: ListFilter): HTMLSelectElement {
  const made = select(label, [
    ['', any],
    ...options.map(([value, words, count]) => [value, `${words} (${count.toLocaleString('en')})`] as const),
  ])
  // The first is that of "any".
  for (const [at, [, , count]] of options.entries()) made.options[at + 1]?.toggleAttribute('disabled', count === 0)
  return made
}

function select(label: string, options: readonly (readonly [value: string, words: string])[]): HTMLSelectElement {
  const made = element('select', ...options.map(([value, words]) => new Option(words, value)))
  made.setAttribute('aria-label', label)
  return made
}

/** A value that no code of the list has filters all the same: the address says so, and the reader sees why it is empty. */
function setChoice(choice: HTMLSelectElement, value = ''): void {
  const isOffered = [...choice.options].some((option) => option.value === value)
  // No value of another filter is called like one of a retry.
  if (!isOffered) choice.add(new Option(retryLabel(value) ?? value, value))
  choice.value = value
}

/** On a phone the choices are folded in. */
function moreButton(selects: HTMLElement): HTMLButtonElement {
  const button = element('button', 'Filters')
  button.type = 'button'
  button.setAttribute('aria-controls', selects.id)
  button.setAttribute('aria-expanded', 'false')
  button.addEventListener('click', () => {
    if (button.form !== null) unfold(button.form, button.ariaExpanded === 'false')
  })
  return button
}

function unfold(form: HTMLFormElement, isOpen: boolean): void {
  form.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', String(isOpen))
}
