/** Makes headings the links to their sections, and lists them beside an entry, where there is room for it. */
export function enableContents(): void {
  for (const heading of document.querySelectorAll('.with-contents h2[id]:not(:has(a))')) {
    const link = document.createElement('a')
    link.href = `#${heading.id}`
    link.append(...heading.childNodes)
    heading.append(link)
  }
  const place = document.querySelector('article > aside:empty')
  const roomy = matchMedia('(width >= 64rem)')
  if (place === null) return
  const fill = () => {
    if (roomy.matches && place.firstChild === null) place.append(contents())
  }
  roomy.addEventListener('change', fill)
  fill()
}

function contents(): HTMLElement {
  const list = document.createElement('ul')
  for (const link of document.querySelectorAll('main h2[id] > a')) {
    const item = document.createElement('li')
    item.append(link.cloneNode(true))
    list.append(item)
  }
  const title = document.createElement('p')
  title.id = 'contents'
  title.textContent = 'On this page'
  const nav = document.createElement('nav')
  nav.className = 'contents'
  nav.setAttribute('aria-labelledby', title.id)
  nav.append(title, list)
  return nav
}
