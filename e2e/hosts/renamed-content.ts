import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A copy of the built-in content in which time has passed: AUT-0007 was called TOKEN-OLD before, a family has
 * moved, and there is an API whose codes have dots, slashes, a minus and a colon.
 */
export function writeRenamedContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync('content', folder, { recursive: true })
  rmSync(join(folder, 'url-ledger.json'), { force: true })
  edit(join(folder, 'access-manager', 'aut.json'), ({ entries }: { entries: Entry[] }) => {
    for (const entry of entries) if (entry.code === 'AUT-0007') entry.aliases = ['TOKEN-OLD', 'aut-0007']
  })
  writeFileSync(
    join(folder, 'site.json'),
    JSON.stringify({ moved: { '/access-manager/family/old/': '/access-manager/family/aut/' } }),
  )
  mkdirSync(join(folder, 'odd'))
  writeFileSync(join(folder, 'odd', 'catalog.json'), JSON.stringify(oddCatalog))
  const entries = [
    oddEntry('E.1'),
    oddEntry('auth/invalid-email'),
    oddEntry('-32600'),
    { ...oddEntry('S3:NoSuchKey'), slug: 's3-no-such-key' },
  ]
  writeFileSync(join(folder, 'odd', 'odd.json'), JSON.stringify({ family: 'odd', entries }))
}

interface Entry {
  readonly code: string
  aliases?: string[]
}

function edit<Content>(file: string, change: (content: Content) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Content // a file of ours
  change(content)
  writeFileSync(file, JSON.stringify(content, undefined, 2))
}

const oddCatalog = {
  name: 'Odd',
  summary: 'An API with unusual codes.',
  order: 90,
  envelope: {
    source: 'illustrative',
    summary: 'Every error has a code.',
    mediaType: 'application/json',
    fields: [{ path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' }],
    example: { code: 'E.1' },
  },
  families: [{ slug: 'odd', name: 'Odd', summary: 'All of them.' }],
}

function oddEntry(code: string) {
  return {
    code,
    status: 400,
    title: `The error ${code}`,
    summary: `The request was refused with ${code}.`,
    causes: [{ text: `The first cause of ${code}.` }, { text: `The second cause of ${code}.` }],
    solutions: [{ text: `The first way out of ${code}.` }, { text: `The second way out of ${code}.` }],
    examples: [
      {
        title: 'A request that is refused',
        source: 'illustrative',
        request: ['GET /things HTTP/1.1', 'Host: api.example.com'],
        response: ['HTTP/1.1 400 Bad Request', 'Content-Type: application/json', '', JSON.stringify({ code })],
      },
    ],
    retry: { rule: 'after-change', note: `Change what ${code} names.` },
    actors: ['caller'],
  }
}
