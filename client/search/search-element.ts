import { element as plainElement } from '../element'

type Child = Node | string | undefined

/** Makes an element with classes and children; text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = plainElement(tag, ...children.filter((child) => child !== undefined))
  if (className !== '') made.className = className
  return made
}

export function link(address: string, className: string, ...children: readonly Child[]): HTMLAnchorElement {
  const made = element('a', className, ...children)
  made.href = address
  return made
}

export function button(className: string, words: string, clicked: () => void): HTMLButtonElement {
  const made = element('button', className, words)
  made.type = 'button'
  made.addEventListener('click', clicked)
  return made
}
