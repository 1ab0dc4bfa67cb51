import type { Problem } from '../../model/problem'
import { nearest } from '../../text/nearest'

/** Languages that pages highlight. */
const highlighted = 'http json ts typescript js javascript bash sh shell'.split(' ')

/** Names of languages that people know: code of these is shown as it is. */
const plain =
  `text txt plain plaintext console terminal log diff patch output ansi jsonc json5 jsonl ndjson yaml yml toml ini env dotenv
  properties xml html css scss svg csv tsv sql graphql gql proto protobuf markdown md mdx jsx tsx mjs cjs vue svelte
  python py ruby rb go golang rust rs java kotlin kt scala groovy gradle clojure c h cpp c++ cc csharp cs c# fsharp vb
  swift objc objective-c dart php perl lua r julia elixir ex erlang haskell hs ocaml elm zig nim zsh fish powershell ps1
  pwsh bat cmd dockerfile docker makefile make cmake nginx apache caddy hcl terraform tf nix vim regex latex tex mermaid
  wasm asm solidity curl jq cypher mongodb plsql tsql cobol fortran pascal abap apex`.split(/\s+/)

const known: ReadonlySet<string> = new Set([...highlighted, ...plain])

/** What is wrong with the language that a fence names: a slip of the pen keeps its code from being highlighted. */
export function languageProblem(language: string | null | undefined): Omit<Problem, 'place'> | undefined {
  if (!language || known.has(language.toLowerCase())) return undefined
  const near = nearest(language, highlighted) ?? nearest(language, known)
  return {
    kind: 'unknown-language',
    subject: language,
    expected: 'a known language; http, json, ts, js and bash are highlighted',
    received: `"${language}"`,
    write: `\`\`\`${near ?? 'text'}`,
  }
}
