import type { SourceFile } from '../../../catalog/parse/data/source-file'
import type { DataReading } from './data-node'
import { readJson } from './read-json'
import { readToml } from './read-toml'
import { readYaml } from './read-yaml'

/** Reads JSON, YAML or TOML, by the ending of the path and else by the text. */
export function readData(source: SourceFile): DataReading {
  const text = source.text.startsWith('\uFEFF') ? ` ${source.text.slice(1)}` : source.text
  const file = { path: source.path, text }
  if (/\.toml$/i.test(source.path)) return readToml(file)
  if (/\.json[c5]?$/i.test(source.path) || /^\s*[[{]/.test(text)) return readJson(file)
  return readYaml(file)
}
