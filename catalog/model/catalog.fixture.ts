import type { Catalog, Entry } from './catalog'

const place = { file: 'content/shop/order.json', line: 3, column: 5 }

/** A small catalog for tests: two codes of one family, one of which has everything that an entry can have. */
export function sampleCatalog(): Catalog {
  return {
    slug: 'shop',
    name: 'Shop',
    summary: 'Takes orders.',
    order: 1,
    envelope: {
      source: 'documented',
      summary: 'Every error has a code.',
      mediaType: 'application/json',
      fields: [{ path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' }],
      headers: [],
      example: { code: 'ORD_LIMIT' },
    },
    families: [{ slug: 'order', name: 'Orders', summary: 'About orders.', prefix: 'ORD_' }],
    statuses: [],
    versions: [],
    notSecret: [],
    entries: [limit(), gone()],
    guides: [
      {
        catalog: 'shop',
        slug: 'retry',
        title: 'Retry',
        summary: 'When to retry.',
        order: 1,
        body: 'Of these errors only [ORD_LIMIT](/shop/ORD_LIMIT/#retry) is worth a retry.',
        snippets: [],
        place,
      },
    ],
    place,
  }
}

function limit(): Entry {
  return {
    ...gone(),
    code: 'ORD_LIMIT',
    slug: 'ORD_LIMIT',
    statuses: [429],
    title: 'Too many orders',
    summary: 'The account placed more orders than its plan allows.',
    message: 'Limit of {max} orders reached',
    params: [{ placeholder: '{max}', name: 'max', meaning: 'The limit of the plan.', example: '100' }],
    causes: [
      { text: 'The plan allows no more.', check: 'Read `limit`.', fix: 'Change the plan.' },
      { text: 'A test runs against it.' },
    ],
    solutions: [
      { text: 'Wait, see [gone](/shop/ORD_GONE/).', for: 'caller' },
      { text: 'Raise the limit.', for: 'administrator' },
    ],
    retry: { rule: 'after-delay', note: 'After the time in `Retry-After`.', afterSeconds: 60 },
    actors: ['caller', 'administrator'],
    userText: 'Please order again in a minute.',
    ask: ['The number of the account'],
    related: [{ code: 'ORD_GONE', why: 'When it is too late.' }, { code: 'shop/ORD_GONE' }],
    confusedWith: [{ code: 'ORD_GONE', difference: 'There the order is gone.' }],
    aliases: ['LIMIT'],
    since: '2.0',
    sections: [{ heading: 'Limits', text: '| Plan | Orders |\n| --- | --- |\n| Free | 100 |' }],
  }
}

function gone(): Entry {
  return {
    catalog: 'shop',
    code: 'ORD_GONE',
    slug: 'ORD_GONE',
    statuses: [410],
    family: 'order',
    title: 'Order gone',
    summary: 'The order was removed.',
    messageSource: 'documented',
    messages: {},
    params: [],
    variants: [],
    operations: [],
    causes: [{ text: 'It is old.' }, { text: 'It was cancelled.' }],
    solutions: [
      { text: 'Order again.', for: 'caller' },
      { text: 'Ask for the archive.', for: 'api-team' },
    ],
    examples: [
      {
        title: 'An order of last year',
        source: 'illustrative',
        malformed: false,
        request: 'GET /orders/1 HTTP/1.1\nHost: api.example.com',
        response: 'HTTP/1.1 410 Gone\nContent-Type: application/json\n\n{ "code": "ORD_GONE" }',
      },
    ],
    retry: { rule: 'never', note: 'It does not come back.' },
    actors: ['caller'],
    ask: [],
    related: [],
    confusedWith: [],
    keywords: [],
    phrases: [],
    aliases: [],
    replacedBy: [],
    splitInto: [],
    sections: [],
    notSecret: [],
    place,
  }
}
