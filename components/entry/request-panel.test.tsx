import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { requestForms } from '../../site/forms/request/request-forms'
import { codeText } from '../../site/forms/request/source-code'
import { RequestPanel, type RequestPanelProps } from './request-panel'

const request =
  'PATCH /orders/7 HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{\n  "a": 1,\n  "b": 2\n}'
const corrected =
  'PATCH /orders/7 HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{\n  "a": 1,\n  "c": 3\n}'

function draw(parts: Partial<RequestPanelProps['example']>, baseUrl?: string): string {
  const example = { source: 'illustrative', ...parts } as const
  return renderToStaticMarkup(<RequestPanel name="one" example={example} baseUrl={baseUrl} title="Request" />)
}

/** The text of each form, as it is copied. */
function textsOf(html: string): string[] {
  const unescaped = (text: string) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
  return [...html.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = '']) => unescaped(code))
}

/** The marked lines of each form. */
function marksOf(html: string): string[][] {
  return [...html.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = '']) =>
    [...code.matchAll(/<(mark|del|ins)>(.*?)<\/\1>/gs)].map(([, kind, text = '']) => {
      return `${kind} ${text.replace(/<[^>]+>/g, '').replace(/&quot;/g, '"')}`
    }),
  )
}

test('a request is there as HTTP, which is shown first, and as code to run, to the letter', () => {
  const html = draw({ request })
  expect(textsOf(html)).toEqual([request, ...[...requestForms(request).values()].map(codeText)])
  expect([...html.matchAll(/<input[^>]*>/g)].map(([input]) => input.replace(/ name="[^"]*"/, ''))).toEqual([
    '<input type="radio" checked="" value="http"/>',
    ...['curl', 'fetch', 'python'].map((form) => `<input type="radio" value="${form}"/>`),
  ])
  expect(html).toContain('<legend class="sr-only">Show the request as</legend>')
})

test('the line that causes the error is marked in each form', () => {
  expect(marksOf(draw({ request, causedBy: ['"b": 2'] }))).toEqual(Array(4).fill(['mark "b": 2']))
  expect(marksOf(draw({ request, causedBy: ['PATCH /orders/7 HTTP/1.1'] }))).toEqual([
    ['mark PATCH /orders/7 HTTP/1.1'],
    [`mark curl -i -X PATCH &#x27;https://api.example.com/orders/7&#x27; \\`],
    ['mark const response = await fetch("https://api.example.com/orders/7", {'],
    ['mark connection.request("PATCH", "/orders/7",'],
  ])
})

test('a corrected request follows, with what differs marked in both and the cause marked as such', () => {
  const html = draw({ request, causedBy: ['"b": 2'], corrected })
  expect(textsOf(html).slice(4)).toEqual([corrected, ...[...requestForms(corrected).values()].map(codeText)])
  expect(marksOf(html)).toEqual([...Array(4).fill(['mark "b": 2']), ...Array(4).fill(['ins "c": 3'])])
  const names = [...html.matchAll(/name="([^"]*)"/g)].map(([, name]) => name)
  expect(new Set(names.slice(0, 4)).size).toBe(1)
  expect(new Set(names).size).toBe(2)
})

test('what the request gets is next to it, above the corrected request', () => {
  const example = { source: 'illustrative', request, corrected } as const
  const panel = (
    <RequestPanel name="one" example={example} title="Request">
      <figure>Response</figure>
    </RequestPanel>
  )
  const html = renderToStaticMarkup(panel)
  const titles = [...html.matchAll(/<figcaption>([A-Z][a-z ]+)|<figure>(Response)/g)].map(
    ([, title, other]) => title ?? other,
  )
  expect(titles).toEqual(['Request', 'Response', 'Corrected request'])
})

test('a corrected request says where it comes from, where that is not what the example says', () => {
  const tags = (parts: Partial<RequestPanelProps['example']>) =>
    [...draw({ request, corrected, ...parts }).matchAll(/<span class="tag[^>]*>(.*?)<\/span>/g)].map(([, tag]) => tag)
  expect(tags({})).toEqual([])
  expect(tags({ source: 'documented' })).toEqual(['Illustrative'])
  expect(tags({ source: 'documented', correctedSource: 'documented' })).toEqual([])
})

test('a request without a host takes that of the catalog, and is HTTP alone where there is none', () => {
  const text = 'GET /orders HTTP/1.1'
  expect(textsOf(draw({ request: text }, 'https://api.example.com/v1'))[1]).toBe(
    "curl -i 'https://api.example.com/orders'",
  )
  const html = draw({ request: text })
  expect(textsOf(html)).toEqual([text])
  expect(html).not.toContain('<fieldset>')
})
