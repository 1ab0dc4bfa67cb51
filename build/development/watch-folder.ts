import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/** A save is often several changes, and a file that is just being written is empty for a moment. */
const settles = 60

/** How often one looks without being told: not every disk tells. */
const patience = 1_000

/**
 * Calls `look` soon after something below a folder has changed, and once a second besides. The folder need not be there
 * yet. Gives what ends it.
 */
export function watchFolder(folder: string, look: () => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      renew()
      look()
    }, settles)
  }
  // Not `recursive`: on Linux, Node.js 20 watches every file by itself then, and fails where one goes.
  const renew = () => {
    const present = new Set(foldersOf(folder))
    for (const [path, watcher] of watchers) {
      if (present.has(path)) continue
      watcher.close()
      watchers.delete(path)
    }
    for (const path of present) {
      if (watchers.has(path)) continue
      const watcher = watcherOf(path, soon)
      if (watcher === undefined) continue
      watchers.set(path, watcher)
      watcher.on('error', () => watchers.delete(path))
    }
  }
  renew()
  const interval = setInterval(look, patience)
  return () => {
    clearTimeout(timer)
    clearInterval(interval)
    for (const watcher of watchers.values()) watcher.close()
  }
}

/** Where a system has no more watchers to give, looking once a second has to do. */
function watcherOf(path: string, tell: () => void): FSWatcher | undefined {
  try {
    return watch(path, tell)
  } catch {
    return undefined
  }
}

function foldersOf(folder: string): string[] {
  try {
    const items = readdirSync(folder, { recursive: true, withFileTypes: true })
    return [folder, ...items.filter((item) => item.isDirectory()).map((item) => join(item.parentPath, item.name))]
  } catch {
    return [] // it is not there yet, or is just being moved
  }
}
