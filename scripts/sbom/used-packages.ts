import { bundledFiles } from '../../build/notices/bundled-files'
import { frameworkParts } from '../../build/notices/framework-parts'
import { partOfFile } from '../../build/notices/part-of-file'
import { commandBundle, compilers } from '../package/command-bundle.mjs'
import { grammarPackages } from '../package/copy-grammars'

/** The packages that code of ours asks for while it builds a site: in the command, in the site, and those that compile both. */
export async function usedPackages(root: string): Promise<ReadonlySet<string>> {
  const { sources } = await commandBundle(root)
  const parts = [...sources, ...(await bundledFiles(root))].flatMap((file) => partOfFile(file) ?? [])
  const framework = frameworkParts.filter((part) => !part.startsWith('next/'))
  return new Set([...parts, ...framework, ...compilers, ...grammarPackages, 'tailwindcss', 'tsx'])
}
