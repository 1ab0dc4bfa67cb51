import type { ReactNode, RefObject } from 'react'

interface SearchBoxProps {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly variant: 'home' | 'search'
  readonly text: string
  /** How many characters of a long paste the box shows. */
  readonly shown: number | undefined
  /** Whether results are below it, which then need the room. */
  readonly hasResults: boolean
  readonly onFocus: () => void
  readonly onClear: () => void
  /** What is beside the promise under the box. */
  readonly children: ReactNode
}

const longLine = 160

/** The box of the explorer. It grows with a paste; the field has no name, so no form ever sends it. */
export function SearchBox({ input, variant, text, shown, hasResults, onFocus, onClear, children }: SearchBoxProps) {
  const isPaste = text.length > longLine || text.includes('\n')
  const font = isPaste ? 'font-mono text-base' : 'text-large'
  const height = hasResults && isPaste ? 'max-sm:max-h-[7.25rem]' : ''
  const least = variant === 'home' ? `min-h-[5.75rem] ${hasResults ? 'max-sm:min-h-0' : ''}` : 'min-h-[3.25rem]'
  return (
    <search className="block" data-search-box>
      <label htmlFor="search-input" className="sr-only">
        Search for a code, a message or a pasted response
      </label>
      <div className="needs-script relative">
        <textarea
          id="search-input"
          ref={input}
          rows={variant === 'home' ? 3 : 1}
          onFocus={onFocus}
          autoCapitalize="off"
          autoCorrect="off"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder="Paste a response or a log, type a code or a message"
          aria-describedby="search-privacy"
          className={`search-field ${height} ${least} ${font}`}
        />
        {text !== '' && (
          <button type="button" onClick={onClear} aria-label="Clear the search" className="search-clear" />
        )}
      </div>
      <div className="needs-script below-box">
        <p id="search-privacy">
          <span className="max-sm:hidden">What you paste stays in this tab.</span>
          <span className="sm:hidden">Pastes stay in this tab.</span>
        </p>
        {children}
      </div>
      {shown !== undefined && (
        <p className="mt-1 text-small text-soft">
          The box shows the first {grouped(shown)} of {grouped(text.length)} characters. The search has all of them.
        </p>
      )}
      <noscript>
        <p className="mt-3 text-soft">Search needs JavaScript. Without it, browse below.</p>
      </noscript>
    </search>
  )
}

/** `1,000,012`: what `toLocaleString` says, which takes many milliseconds when it is first asked. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
