export interface ContentsItem {
  readonly id: string
  readonly label: string
}

/** "On this page": the sections of a long page. */
export function PageContents({ items }: { items: readonly ContentsItem[] }) {
  return (
    <nav aria-labelledby="contents" className="page-contents">
      <p id="contents">On this page</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <a dir="auto" href={`#${item.id}`}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
