/**
 * Makes headings the links to their sections. On the page of an entry, lists them beside it where there is room, marks
 * the one that is read, and opens the fold of its family there.
 */
export function enableContents(): void {
  for (const heading of document.querySelectorAll(':is(.with-contents, .entry) h2[id]:not(:has(a))')) {
    const link = document.createElement('a')
    link.href = `#${heading.id}`
    link.append(...heading.childNodes)
    heading.append(link)
  }
  const place = document.querySelector<HTMLElement>('.entry > aside')
  if (place !== null) keepBeside(place, document.querySelector<HTMLElement>('.entry > .entry-look'))
}

/**
 * The stylesheet decides at which width the place is beside the page: it sets `--is-beside` there. Where the examples have
 * its room, the list is above them (`--has-contents`).
 */
function keepBeside(place: HTMLElement, look: HTMLElement | null): void {
  let list: HTMLElement | undefined
  const fill = () => {
    const isBeside = getComputedStyle(place).getPropertyValue('--is-beside') === '1'
    const isAbove = look !== null && getComputedStyle(look).getPropertyValue('--has-contents') === '1'
    const kin = place.querySelector('details')
    if (kin !== null && kin.open !== isBeside) kin.open = isBeside
    if (!isBeside && !isAbove) {
      list?.remove()
      list = undefined
      return
    }
    if (list === undefined) {
      list = contents()
      markWhatIsRead(list)
    }
    const home = isAbove ? look : place
    if (list.parentElement === home) return
    if (isAbove) home.prepend(list)
    else home.append(list)
  }
  for (const width of ['64rem', '75rem', '93rem']) matchMedia(`(width >= ${width})`).addEventListener('change', fill)
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
  nav.className = 'page-contents'
  nav.setAttribute('aria-labelledby', title.id)
  nav.append(title, list)
  return nav
}

/** What is beside the others is always there, and says nothing of what is read. */
function staysInSight(section: Element): boolean {
  return getComputedStyle(section).position === 'sticky'
}

/** Marks the link to the section that the upper part of the window shows. */
function markWhatIsRead(list: HTMLElement): void {
  const shown = new Set<Element>()
  const sections = [...document.querySelectorAll('main section:has(> h2[id], > .with-tag > h2[id])')]
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) shown.add(target)
        else shown.delete(target)
      }
      const first = sections.find((section) => shown.has(section) && !staysInSight(section))
      const id = first?.querySelector('h2')?.id
      for (const link of list.querySelectorAll('a')) {
        if (id !== undefined && link.hash === `#${id}`) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      }
    },
    { rootMargin: '-80px 0px -50% 0px' },
  )
  for (const section of sections) observer.observe(section)
}
