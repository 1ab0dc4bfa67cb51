/** The texts of the items of a list, each as one line. */
export function listItems(list: Element): readonly string[] {
  return [...list.children].map(lineOf)
}

/** The text of an item as one line. */
export function lineOf(item: Element): string {
  return (item.textContent ?? '').replace(/\s+/g, ' ').trim()
}
