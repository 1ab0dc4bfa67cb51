/** The package that a file belongs to, or the part of Next that was another package once; undefined for a file of ours. */
export function partOfFile(file: string): string | undefined {
  const [, path] = /^.*(?:^|[\\/])node_modules[\\/](.+)$/.exec(file) ?? []
  const steps = path?.split(/[\\/]/) ?? []
  const isCompiled = steps.slice(0, 3).join('/') === 'next/dist/compiled'
  const first = isCompiled ? 3 : 0
  const [name = ''] = steps.slice(first)
  const part = steps.slice(0, first + (name.startsWith('@') ? 2 : 1)).join('/')
  return part === '' ? undefined : part
}
