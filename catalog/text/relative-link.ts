/** Whether a link of the content leads on from where it is: no scheme, no host, no path from the root, no fragment alone. */
export function isRelativeLink(url: string): boolean {
  return url !== '' && !/^[/\\#]|^[^/?#]*:/.test(url)
}

/** A relative link as an address (RFC 3986, section 5.2), from an https address with a path. */
export function resolveLink(url: string, base: string): string {
  const [, origin = '', path = ''] = /^(https?:\/\/[^/?#]*)([^?#]*)/.exec(base) ?? []
  const cut = url.search(/[?#]/)
  const own = cut < 0 ? url : url.slice(0, cut)
  const rest = cut < 0 ? '' : url.slice(cut)
  if (own === '') return `${origin}${path || '/'}${rest}`
  const steps: string[] = []
  const all = [...path.split('/').slice(1, -1), ...own.split('/')]
  for (const [index, step] of all.entries()) {
    const isLast = index === all.length - 1
    if (step === '..') steps.pop()
    if (step !== '.' && step !== '..') steps.push(step)
    else if (isLast) steps.push('')
  }
  return `${origin}/${steps.join('/')}${rest}`
}
