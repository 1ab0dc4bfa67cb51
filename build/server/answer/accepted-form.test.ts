import { expect, test } from 'vitest'
import { acceptedForm } from './accepted-form'

test.each([
  ['', undefined],
  ['*/*', undefined],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', undefined],
  ['text/plain', undefined],
  ['text/markdown', 'index.md'],
  ['text/markdown, text/html, */*', 'index.md'],
  ['text/markdown;q=0.9, text/html;q=0.8', 'index.md'],
  ['text/html, text/markdown;q=0.5', undefined],
  ['text/markdown;q=0, */*', undefined],
  ['application/json', 'index.json'],
  ['application/json, text/plain, */*', 'index.json'],
  ['TEXT/MARKDOWN', 'index.md'],
])('acceptedForm of %j is %j', (header, form) => {
  expect(acceptedForm(header)).toBe(form)
})
