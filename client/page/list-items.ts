/** The texts of the items of a list, each as one line. */
export function listItems(list: Element): readonly string[] {
  return [...list.children].map((item) => (item.textContent ?? '').replace(/\s+/g, ' ').trim())
}
