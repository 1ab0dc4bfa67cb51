import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RivalDocument, RivalField } from './documents'
import type { Rival, RivalHit, RivalSetting } from './rival'

/** What is used of its Node API. */
interface PagefindModule {
  createIndex(options: object): Promise<{ readonly index?: PagefindIndex }>
  close(): Promise<unknown>
}

interface PagefindIndex {
  addHTMLFile(file: { readonly url: string; readonly content: string }): Promise<unknown>
  getFiles(): Promise<{ readonly files: readonly { readonly path: string; readonly content: Uint8Array }[] }>
  writeFiles(options: { readonly outputPath: string }): Promise<unknown>
}

/** What is used of the script that it makes for the browser. */
interface PagefindScript {
  createInstance(options: object): {
    search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>
  }
}

interface PagefindResult {
  readonly id: string
  readonly score: number
  data(): Promise<{ readonly raw_url: string }>
}

/** `data-pagefind-weight`, from 0 to 10; a heading of the first level has 7 by itself. */
const weights: Readonly<Record<RivalField, number>> = {
  code: 10,
  title: 7,
  message: 5,
  keywords: 5,
  phrases: 5,
  summary: 2,
  causes: 1,
  solutions: 1,
}

const rankings = {
  'default ranking': {},
  'pageLength 0': { pageLength: 0 },
  'termFrequency 0.2': { termFrequency: 0.2 },
  'termSimilarity 2, pageLength 0.3': { termSimilarity: 2, pageLength: 0.3 },
}

/**
 * Pagefind: pages with a weight for each field, indexed through its Node API. The script that it makes for browsers runs in
 * Node.js too, and fetches the index from a server on the loopback.
 */
export async function pagefindRival(folder: string, into: string): Promise<Rival> {
  // What is used is written down above.
  const module = (await import(pathToFileURL(join(folder, 'lib/index.js')).href)) as PagefindModule
  const ends: (() => void)[] = []
  return {
    name: 'Pagefind',
    settings: [false, true].flatMap((isByWord) =>
      Object.entries(rankings).map(
        ([name, ranking]): RivalSetting => ({
          name: `weights, ${name}${isByWord ? ', asked word by word' : ''}`,
          open: async (documents) => {
            const { script, address, end } = await makeIndex(module, documents, into)
            ends.push(end)
            const instance = script.createInstance({ basePath: address, ranking })
            const urls = new Map<string, string>()
            const ask = async (query: string): Promise<readonly RivalHit[]> => {
              const { results } = await instance.search(query)
              return Promise.all(
                results.map(async (result) => {
                  const url = urls.get(result.id) ?? (await result.data()).raw_url
                  urls.set(result.id, url)
                  return { id: decodeURIComponent(url.slice(1)), score: result.score }
                }),
              )
            }
            return isByWord ? byWord(ask) : ask
          },
        }),
      ),
    ),
    close: async () => {
      for (const end of ends) end()
      await module.close()
    },
  }
}

/** It finds only pages that have all words. A site can ask for each of them, and add up the scores. */
function byWord(ask: (query: string) => Promise<readonly RivalHit[]>) {
  return async (query: string): Promise<readonly RivalHit[]> => {
    const scores = new Map<string, number>()
    for (const word of new Set(query.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? []))
      for (const { id, score } of await ask(word)) scores.set(id, (scores.get(id) ?? 0) + score)
    return [...scores].map(([id, score]) => ({ id, score })).sort((left, right) => right.score - left.score)
  }
}

async function makeIndex(module: PagefindModule, documents: readonly RivalDocument[], into: string) {
  const { index } = await module.createIndex({ forceLanguage: 'en' })
  if (index === undefined) throw new Error('Pagefind made no index.')
  for (const document of documents)
    await index.addHTMLFile({ url: `/${encodeURIComponent(document.id)}`, content: pageOf(document) })
  await index.writeFiles({ outputPath: into })
  const { files } = await index.getFiles()
  const contents = new Map(files.map(({ path, content }) => [`/${path}`, content]))
  const server = createServer((request, response) => {
    const content = contents.get(new URL(request.url ?? '/', 'http://localhost').pathname)
    response.writeHead(content === undefined ? 404 : 200).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  const script = (await import(pathToFileURL(join(into, 'pagefind.js')).href)) as PagefindScript
  return {
    script,
    address: `http://127.0.0.1:${port}/`,
    end: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function pageOf(document: RivalDocument): string {
  const part = (field: RivalField, tag: string) =>
    `<${tag} data-pagefind-weight="${weights[field]}">${escaped(document[field])}</${tag}>`
  const paragraphs = (['message', 'keywords', 'phrases', 'summary', 'causes', 'solutions'] as const).map((field) =>
    part(field, 'p'),
  )
  return `<html lang="en"><body>${part('code', 'p')}${part('title', 'h1')}${paragraphs.join('')}</body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
