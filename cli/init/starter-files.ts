import { siteSchema } from '../../catalog/model/site'
import { schemaJson } from '../../site/forms/schema-json'
import { jsonText } from '../../site/json-text'
import { schemaNames, schemaPath } from '../../site/schema-paths'

/** A file of a new content folder. */
export interface StarterFile {
  /** Path below the content folder, with slashes. */
  readonly path: string
  readonly text: string
}

const site = {
  $schema: './.schemas/site.schema.json',
  name: 'My API errors',
  url: 'https://errors.example.com',
}

const catalog = {
  $schema: '../.schemas/catalog.schema.json',
  name: 'My API',
  summary: 'Takes orders; every error answers with a code and a message.',
  baseUrl: 'https://api.example.com',
  envelope: {
    source: 'illustrative',
    summary: 'Every error is a JSON object with a code and a message.',
    fields: [
      { path: 'code', type: 'string', role: 'code', required: true, meaning: 'The error code.' },
      { path: 'message', type: 'string', role: 'message', required: true, meaning: 'What went wrong, for people.' },
    ],
    example: { code: 'ORD-0001', message: 'Order 81 is already paid' },
  },
  families: [{ slug: 'orders', name: 'Orders', summary: 'What can go wrong with an order.', prefix: 'ORD-' }],
}

const entry = {
  code: 'ORD-0001',
  status: 409,
  title: 'Order already paid',
  summary: 'The order has been paid, so it can no longer be changed.',
  message: 'Order {order_id} is already paid',
  params: [{ placeholder: '{order_id}', name: 'order_id', meaning: 'ID of the order.', example: '81' }],
  causes: [
    {
      text: 'The payment came in while the customer was still editing the order.',
      check: 'Read the order: `paidAt` is set.',
      fix: 'Show the order as it is, without a form.',
    },
    {
      text: 'The same change was sent twice, and the payment came between the two.',
      check: 'Look for two requests with the same body in your log.',
      fix: 'Send each change once.',
    },
  ],
  solutions: [
    { text: 'Read the order again before you offer to change it.' },
    { text: 'Create a return to change a paid order.', for: 'administrator' },
  ],
  examples: [
    {
      title: 'Changing the quantity of a paid order',
      source: 'illustrative',
      request: [
        'PATCH /orders/81 HTTP/1.1',
        'Host: api.example.com',
        'Content-Type: application/json',
        '',
        '{ "quantity": 2 }',
      ],
      response: [
        'HTTP/1.1 409 Conflict',
        'Content-Type: application/json',
        '',
        '{ "code": "ORD-0001", "message": "Order 81 is already paid" }',
      ],
    },
  ],
  retry: { rule: 'never', note: 'A paid order stays paid; the same request fails again.' },
  actors: ['caller', 'administrator'],
}

const entries = { $schema: '../.schemas/entries.schema.json', family: 'orders', entries: [entry] }

/** Runs on GitHub: the check on every change. It is written beside the content, for its author to put in place. */
const recipe = `# Checks the errors on every change. Copy it to .github/workflows/errors.yml.
name: Errors
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - run: npx faultbook check FOLDER
      # Compares the errors with what the API really emits. Name your code, and what else there is: an API description,
      # recorded responses (.http, .json, .jsonl, .har). --require-links: each of them links to the page of its code.
      # - run: npx faultbook verify FOLDER --source 'src/**' --openapi openapi.yaml --responses recorded --require-links
      # - run: FAULTBOOK_CONTENT=FOLDER npx faultbook export --types ts --out src/errors.ts --check
      - run: npx faultbook build FOLDER
`

/** The sample catalog: one entry that passes every check. */
const sample: readonly StarterFile[] = [
  { path: 'my-api/catalog.json', text: jsonText(catalog) },
  { path: 'my-api/orders.json', text: jsonText(entries) },
]

/**
 * The files of a new content folder: a site file, a catalog (the sample, where none is given), the schemas for
 * editors, and a recipe for CI in which the folder is called `name`.
 */
export function starterFiles(name: string, given: readonly StarterFile[] = sample): StarterFile[] {
  const defaults = siteSchema.parse({})
  return [
    { path: 'site.json', text: jsonText(site) },
    ...given,
    ...schemaNames.map((schema) => ({
      path: schemaPath(schema).replace('/schemas/', '.schemas/'),
      text: jsonText(schemaJson(schema, defaults)),
    })),
    {
      path: '.ci/github.yml',
      text: recipe.replaceAll('FOLDER', /^[\w./-]+$/.test(name) ? name : JSON.stringify(name)),
    },
  ]
}
