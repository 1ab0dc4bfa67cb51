/** Whether a key belongs to an input method that is at work. Safari tells by the key code only. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
