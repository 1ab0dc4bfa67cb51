import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Guide } from '../catalog/model/catalog'
import { renderGuide } from './guide'

function guide(body: string): Guide {
  return {
    catalog: 'admin-api',
    slug: 'error-handling',
    title: 'Error handling',
    summary: 'How to handle errors.',
    order: 1,
    body,
    snippets: [{ file: 'retry.ts', text: 'const tries = 3\n' }],
    place: { file: 'content/admin-api/guides/error-handling.mdx', line: 1, column: 1 },
  }
}

function html(body: string): string {
  return renderToStaticMarkup(renderGuide({ basePath: '/docs' }, guide(body)))
}

test('renderGuide gives headings ids and links the base path', () => {
  expect(html('# Retry `x`\n\nSee [timeout](/admin-api/timeout/).')).toBe(
    '<h2 id="retry-x" dir="auto">Retry <code>x</code></h2>\n<p dir="auto">See <a href="/docs/admin-api/timeout/">timeout</a>.</p>',
  )
})

test('renderGuide shows notes, snippets and fences', () => {
  expect(html('<Note>\n  Only *once*, see [a](/x/).\n</Note>\n\n<Snippet file="retry.ts" />')).toBe(
    '<aside dir="auto" class="note"><p dir="auto">Only <em>once</em>, see <a href="/docs/x/">a</a>.</p></aside>\n' +
      '<pre class="code" data-language="ts" tabindex="0"><code><i class="w">const</i> tries = <i class="n">3</i></code></pre>',
  )
  expect(html('```json\n[1]\n```')).toBe(
    '<pre class="code" data-language="json" tabindex="0"><code>[<i class="n">1</i>]</code></pre>',
  )
})

test('renderGuide refuses a snippet that is not there', () => {
  expect(() => html('<Snippet file="../x.ts" />')).toThrow(
    'content/admin-api/guides/error-handling.mdx:1:1 Cannot follow the link "../x.ts"',
  )
})

test('renderGuide shows tabs as radio buttons, the first one chosen', () => {
  const body =
    '<Tabs label="Language">\n\n<Tab name="Java">\n\nOne.\n\n</Tab>\n\n<Tab name="Go">\n\nTwo.\n\n</Tab>\n\n</Tabs>'
  expect(html(body).replaceAll('\n', '')).toBe(
    '<fieldset class="tabs"><legend class="sr-only">Language</legend>' +
      '<div class="tab"><label><input type="radio" class="sr-only" name="tabs-1" checked=""/><span dir="auto">Java</span></label>' +
      '<div class="tab-panel"><p dir="auto">One.</p></div></div>' +
      '<div class="tab"><label><input type="radio" class="sr-only" name="tabs-1"/><span dir="auto">Go</span></label>' +
      '<div class="tab-panel"><p dir="auto">Two.</p></div></div></fieldset>',
  )
})
