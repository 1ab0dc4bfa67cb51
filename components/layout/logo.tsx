/** The mark: a book's edge, its layers displaced along a fault. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className="shrink-0">
      <path fill="currentColor" d="M2 3h11l-1.6 4H2zM2 9h8.6L9 13H2zM2 15h6.2l-1.6 4H2z" />
      <path fill="var(--accent)" d="M15.4 5H22v4h-8.2zM13 11h9v4H11.4zM10.6 17H22v4H9z" />
    </svg>
  )
}
