/** What only development serves, beside the files of the site. No catalog has a name that begins like this. */
export const extraPaths = {
  style: '/_faultbook/problems.css',
  script: '/_faultbook/reload.js',
  /** Server-sent events: the version of the content, each time that it changes. */
  changes: '/_faultbook/changes',
} as const

/** How problems look on a page: over it, whatever it is. */
export const problemStyle = `.faultbook-problems {
  position: fixed;
  inset: auto 0 0;
  z-index: 1000;
  max-height: 45vh;
  overflow: auto;
  padding: 1rem 1.5rem;
  border-top: 3px solid #ff6b5e;
  background: #2b0d0d;
  color: #ffe9e6;
  font-size: 0.875rem;
}
.faultbook-problems h2 {
  margin: 0 0 0.5rem;
  font-size: 1rem;
}
.faultbook-problems pre {
  margin: 0;
  background: none;
  color: inherit;
  white-space: pre-wrap;
}
@media print {
  .faultbook-problems {
    display: none;
  }
}
`

/**
 * Reloads the page as soon as the content it was made from has changed. A page that nobody sees keeps no
 * connection: a browser has six for each host.
 */
export const reloadScript = `const { src, dataset } = document.currentScript
let events
function follow() {
  events?.close()
  events = undefined
  if (document.visibilityState === 'hidden') return
  events = new EventSource(new URL('changes', src))
  events.onmessage = ({ data }) => {
    if (data !== dataset.version) location.reload()
  }
}
document.addEventListener('visibilitychange', follow)
addEventListener('pagehide', () => events?.close())
follow()
`
