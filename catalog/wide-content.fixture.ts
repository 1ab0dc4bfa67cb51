import type { SourceFolder } from './parse/data/source-file'

/**
 * A content folder with what the built-in catalogs do not have: a command line without HTTP, drafts, variants,
 * messages in other languages, a code that carries an argument, name spaces, several statuses.
 */
export const wideContent: Readonly<Record<string, string>> = {
  'site.json': json({ name: 'Wide errors', editUrl: 'https://git.example.com/edit/{path}' }),
  'warehouse/catalog.json': json({
    name: 'Warehouse CLI',
    summary: 'Moves stock between shelves from a terminal.',
    docsUrl: 'https://docs.example.com/warehouse/errors/',
    placeholders: ['brace'],
    drafts: 3,
    order: 1,
  }),
  'warehouse/codes.json': json({
    entries: [
      {
        code: 'WH-1',
        severity: 'ERROR',
        title: 'Shelf is full',
        summary: 'The shelf has no room for what was to be moved.',
        message: 'shelf {shelf} has room for {room}',
        messages: { de: 'Regal {shelf} hat Platz für {room}' },
        messageNote: 'Other shelves have *other* words.',
        params: [
          { placeholder: '{shelf}', name: 'shelf', meaning: 'ID of the shelf.', example: 'A-12' },
          { placeholder: '{room}', name: 'room', meaning: 'How many pieces it has room for.' },
        ],
        variants: [
          {
            id: 'locked',
            title: 'The shelf is locked',
            message: 'shelf {shelf} is locked by {user}',
            params: [
              { placeholder: '{shelf}', name: 'shelf', meaning: 'ID of the shelf.' },
              { placeholder: '{user}', name: 'user', meaning: 'Who locked it.' },
            ],
            causes: [{ text: 'A stocktaking is going on.', fix: 'Wait until it is over.' }],
          },
          { id: 'broken', when: 'The shelf is marked as broken: see [how](../shelves.md#broken).' },
        ],
        causes: [{ text: 'Other moves came first.' }, { text: 'The shelf is smaller than its label says.' }],
        solutions: [{ text: 'Choose another shelf.' }, { text: 'Move fewer pieces.' }],
        examples: [
          {
            title: 'In a terminal',
            source: 'illustrative',
            shown: '$ wh move A-12\nerror WH-1: shelf A-12 has room for 0\n',
          },
        ],
        operations: [{ name: 'wh move' }],
        reproduce: { text: 'Move a piece to the shelf that holds nothing.', value: 'T-0' },
        since: '2.1',
      },
      { code: 'WAIT_{seconds}', draft: true, severity: 'WARNING', message: 'try again in {seconds} seconds' },
      { code: 'WH-3', draft: true, severity: 'ERROR', title: 'Printer is out of labels' },
      {
        code: 'WH-4',
        draft: true,
        message: 'pallet {id} is not here',
        variants: [
          { id: 'pallet', message: 'pallet {id} is not here' },
          { id: 'box', message: 'box {id} is not here' },
        ],
      },
    ],
  }),
  'orders/catalog.json': json({
    name: 'Orders API',
    summary: 'Takes orders.',
    order: 2,
    envelope: {
      summary: 'Every error has a code.',
      fields: [{ path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' }],
      example: { code: 'conflict' },
    },
  }),
  'orders/codes.json': json({
    entries: [
      {
        code: 'conflict',
        namespace: 'cart',
        statuses: [409, 412],
        grpc: 'ABORTED',
        title: 'The cart has changed',
        summary: 'Somebody changed the cart in the meantime.',
        message: 'cart has changed',
        causes: [{ text: 'Two windows are open.' }, { text: 'A price was updated.' }],
        solutions: [{ text: 'Read the cart again.' }, { text: 'Then send the change again.' }],
        examples: [
          {
            title: 'Two changes at once',
            source: 'illustrative',
            request: 'PUT /carts/7 HTTP/1.1\nHost: api.example.com',
            response: 'HTTP/1.1 412 Precondition Failed\nContent-Type: application/json\n\n{ "code": "conflict" }',
          },
        ],
        operations: [{ method: 'PUT', path: '/carts/{id}' }],
      },
      { code: 'conflict', namespace: 'stock', draft: true, status: 409, message: 'stock has changed' },
      { code: 'no_status', draft: true, message: 'We could not tell' },
    ],
  }),
}

/** The same as it is read from disk. */
export function wideFolders(): SourceFolder[] {
  const file = (path: string) => ({ path: `content/${path}`, text: wideContent[path] ?? '' })
  return ['warehouse', 'orders'].map((slug) => ({
    slug,
    path: `content/${slug}`,
    catalog: file(`${slug}/catalog.json`),
    entries: [file(`${slug}/codes.json`)],
    guides: [],
    snippets: [],
  }))
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
