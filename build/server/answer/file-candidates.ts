/** What no file of a site has in its name. Some of it is a separator, a stream or a device on one system or another. */
const foreign = /[\p{Cc}\\:*?"<>|]/u

/**
 * The files that a path can stand for, below the folder of the site and the first one first: the file itself, and the
 * page of a folder with its closing slash and without. None where the path cannot lead to a file of the site.
 */
export function fileCandidates(path: string): readonly string[] {
  const decoded = decodedPath(path)
  if (decoded === undefined) return []
  const segments = decoded.split('/').slice(1)
  const isFolder = segments.at(-1) === ''
  const names = isFolder ? segments.slice(0, -1) : segments
  if (names.some((name) => name === '' || name === '.' || name === '..' || foreign.test(name))) return []
  const page = [...names, 'index.html'].join('/')
  return isFolder ? [page] : [names.join('/'), page]
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined // a percent sign that encodes nothing, or bytes that are not UTF-8
  }
}
