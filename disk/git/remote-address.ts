export interface RemoteAddress {
  /** The page of the repository. */
  readonly web: string
  /** Where a file is edited, with `{path}` and without a line: an editor has none. */
  edit(branch: string): string
}

/** How each host writes the address of its editor. */
const editors = [
  ['github.com', (branch: string) => `/edit/${branch}/{path}`],
  ['gitlab.com', (branch: string) => `/-/edit/${branch}/{path}`],
  ['bitbucket.org', (branch: string) => `/src/${branch}/{path}?mode=edit`],
  ['codeberg.org', (branch: string) => `/_edit/${branch}/{path}`],
] as const

/**
 * The pages of a git remote: `https://host/team/name.git`, `ssh://git@host/team/name`, `git@host:team/name`.
 * Undefined for hosts whose pages nobody could know. User names, passwords and ports are never taken over.
 */
export function remoteAddress(remote: string): RemoteAddress | undefined {
  const [, host = '', path = ''] =
    /^(?:https?|ssh|git):\/\/(?:[^/@]*@)*([A-Za-z0-9.-]+)(?::\d+)?\/(.+)$/.exec(remote) ??
    /^(?:[^/@:]+@)?([A-Za-z0-9.-]+):(?!\/\/)(.+)$/.exec(remote) ??
    []
  const [known, edit] = editors.find(([name]) => name === host.toLowerCase().replace(/^(?:www|ssh|altssh)\./, '')) ?? []
  const name = path
    .replace(/^\/+/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
  if (known === undefined || edit === undefined || !/^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)+$/.test(name))
    return undefined
  const web = `https://${known}/${name}`
  return { web, edit: (branch) => `${web}${edit(branch.split('/').map(encodeURIComponent).join('/'))}` }
}
