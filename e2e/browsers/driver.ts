/** What a journey does with a browser: little enough for every protocol that browsers are driven by. */
export interface Driver {
  /** Name and version, as the browser says it. */
  readonly name: string
  /** By what it is driven. */
  readonly protocol: string
  /** What pages have said that went wrong, so far; undefined where the protocol does not tell. */
  readonly errors: readonly string[] | undefined
  goto(address: string): Promise<void>
  /** Runs an expression in the page and gives its value, which is JSON. */
  evaluate<T>(expression: string): Promise<T>
  /** Clicks the middle of the first element that a selector finds, as a pointer does. */
  click(selector: string): Promise<void>
  /** Types keys; `\uE007` is Enter. */
  type(text: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  close(): Promise<void>
}

/** The key of Enter, as WebDriver writes it. */
export const enter = '\uE007'
