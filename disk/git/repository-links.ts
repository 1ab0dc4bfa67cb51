import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { RepositoryPaths, Site } from '../../catalog/model/site'
import type { ContentPlace } from '../../site/project'
import { displayPath } from '../files/display-path'
import { isBelow } from '../files/is-below'
import { remoteAddress } from './remote-address'

const largest = 1_000_000

type RepositoryFields = Pick<Site, 'repositoryUrl' | 'editUrl' | 'repositoryPaths'>

/** Where the content's own repository is, and how a file is edited there. Empty where it is in none that is known. */
export function repositoryLinks({ content, base }: ContentPlace, authored: RepositoryFields): RepositoryFields {
  try {
    const found = findRepository(content)
    if (found === undefined) return {}
    const config = smallFile(join(found.common, 'config'))
    const { name, url } = remoteOf(config) ?? {}
    const address = url === undefined ? undefined : remoteAddress(url)
    const branch = name === undefined ? undefined : branchOf(found, name)
    const paths = repositoryPaths(found.root, base)
    const edit = branch === undefined ? undefined : address?.edit(branch)
    return {
      ...(address && { repositoryUrl: address.web }),
      ...(edit !== undefined && { editUrl: edit }),
      ...((edit ?? authored.editUrl) !== undefined && paths && { repositoryPaths: paths }),
    }
  } catch {
    return {} // what cannot be read is not known
  }
}

interface Repository {
  readonly root: string
  /** Where HEAD is: for a work tree of its own not where the settings are. */
  readonly git: string
  readonly common: string
}

function findRepository(folder: string): Repository | undefined {
  for (let root = folder; ; root = dirname(root)) {
    const dot = join(root, '.git')
    if (existsSync(dot)) {
      const named = statSync(dot).isFile() ? /^gitdir: (.+)$/m.exec(smallFile(dot))?.[1] : dot
      if (named === undefined) return undefined
      const git = resolve(root, named.trim())
      const shared = join(git, 'commondir')
      return { root, git, common: existsSync(shared) ? resolve(git, smallFile(shared).trim()) : git }
    }
    if (dirname(root) === root) return undefined
  }
}

/** Settings are short texts. Content may bring a `.git` in which a pipe or a device has their name. */
function smallFile(path: string): string {
  const stats = statSync(path)
  if (!stats.isFile() || stats.size > largest) throw new Error(`${path} is not what git has written.`)
  return readFileSync(path, 'utf8')
}

/** `origin`, or the only remote that there is. */
function remoteOf(config: string): { readonly name: string; readonly url: string } | undefined {
  const remotes: { name: string; url: string }[] = []
  let name: string | undefined
  for (const line of config.split(/\r?\n/)) {
    const section = /^\s*\[/.test(line)
    if (section) name = /^\s*\[remote "((?:[^"\\]|\\.)*)"\]/.exec(line)?.[1]
    const url = /^\s*url\s*=\s*"?([^"\s;#]+)"?/i.exec(line)?.[1]
    if (name !== undefined && url !== undefined && !remotes.some((known) => known.name === name))
      remotes.push({ name, url })
  }
  return remotes.find((remote) => remote.name === 'origin') ?? (remotes.length === 1 ? remotes[0] : undefined)
}

/** The branch that the remote shows by itself, or the one that is checked out; undefined where none is. */
function branchOf({ git, common }: Repository, remote: string): string | undefined {
  const shown = join(common, 'refs/remotes', remote, 'HEAD')
  const prefix = `ref: refs/remotes/${remote}/`
  const known = existsSync(shown) ? smallFile(shown).trim() : ''
  if (known.startsWith(prefix)) return known.slice(prefix.length)
  return /^ref: refs\/heads\/(.+)$/.exec(smallFile(join(git, 'HEAD')).trim())?.[1]
}

/** Messages name files from `base`, or from the root of the disk where they are elsewhere. */
function repositoryPaths(root: string, base: string): RepositoryPaths | undefined {
  const shown = displayPath(join(root, 'x'), base).slice(0, -1)
  if (shown === '') return undefined
  // A base inside of the repository: its files are named from there.
  const [top, inner] = [realpathSync.native(root), realpathSync.native(base)]
  const here = relative(top, inner)
  return isBelow(top, inner) ? { without: '', before: `${here.split(sep).join('/')}/` } : { without: shown, before: '' }
}
