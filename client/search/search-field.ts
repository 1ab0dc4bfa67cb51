/** More than this slows a text area down; the rest of a long paste stays beside it. */
const mostShown = 20_000
const excerpt = 2_000

export type Origin = 'typed' | 'pasted'

export interface FieldText {
  /** All of it, also what the box does not show. */
  readonly text: string
  /** `pasted` until the box is empty again. */
  readonly origin: Origin
  /** How many characters of a long paste the box shows, or undefined where it shows all. */
  readonly shown?: number
}

export interface SearchField {
  read(): FieldText
  /** Puts a text into the box, without a call of `changed`; gives what `read` gives then. */
  write(text: string, origin?: Origin): FieldText
  detach(): void
}

/**
 * Reads a search box: tells what it holds after each change, but not while an input method
 * composes. A paste that would freeze the text area (1 MB takes it 400 ms) is caught before it
 * lands there: the box shows its beginning, and all of it is searched.
 */
export function attachField(input: HTMLTextAreaElement, changed: (text: FieldText) => void): SearchField {
  const stop = new AbortController()
  const { signal } = stop
  let held: string | undefined
  // Before this script came, another one watched for pastes.
  let origin: Origin = input.dataset.origin === 'pasted' ? 'pasted' : 'typed'

  function read(): FieldText {
    return held === undefined ? { text: input.value, origin } : { text: held, origin, shown: excerpt }
  }

  function hold(text: string): void {
    held = text
    input.value = text.slice(0, excerpt)
  }

  /** Takes over what would make the text too long for the box. */
  function insert(event: Event, addition: string): void {
    if (event.defaultPrevented || input.value.length + addition.length <= mostShown) return
    event.preventDefault()
    hold(input.value.slice(0, input.selectionStart) + addition + input.value.slice(input.selectionEnd))
    fit(input)
    changed(read())
  }

  function edited(event: Event): void {
    held = undefined
    // Whoever types over a paste begins with one letter.
    if (input.value.length < 2) origin = 'typed'
    if (input.value.length > mostShown) hold(input.value)
    fit(input)
    if (!(event instanceof InputEvent && event.isComposing)) changed(read())
  }

  function pasted(event: Event, data: DataTransfer | null): void {
    origin = 'pasted'
    insert(event, data?.getData('text/plain') ?? '')
  }

  input.addEventListener('paste', (event) => pasted(event, event.clipboardData), { signal })
  input.addEventListener('drop', (event) => pasted(event, event.dataTransfer), { signal })
  input.addEventListener('beforeinput', (event) => insert(event, event.data ?? ''), { signal })
  input.addEventListener('input', edited, { signal })
  input.addEventListener('compositionend', edited, { signal })
  fit(input)
  return {
    read,
    write: (text, from = 'typed') => {
      held = undefined
      origin = from
      if (text.length > mostShown) hold(text)
      else input.value = text
      fit(input)
      return read()
    },
    detach: () => stop.abort(),
  }
}

/** Lets the box grow with its text where the stylesheet alone cannot. */
function fit(input: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  input.style.height = 'auto'
  input.style.height = `${input.scrollHeight}px`
}
