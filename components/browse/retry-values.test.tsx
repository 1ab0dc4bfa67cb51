import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { repeatRules, retryRules } from '../../catalog/values/vocabulary'
import { RetryValues } from './retry-values'

test('every value that registry.json may have is explained once', () => {
  const html = renderToStaticMarkup(<RetryValues />)
  const rows = [...html.matchAll(/<th scope="row"><code>(.*?)<\/code><small>(.*?)<\/small><\/th><td>(.*?)<\/td>/g)]
  expect(rows.map(([, value, field]) => [field, value])).toEqual([
    ...retryRules.map((rule) => ['retry.rule', rule]),
    ...repeatRules.map((rule) => ['retry.safeToRepeat', rule]),
  ])
  expect(rows.map(([, , , meaning]) => meaning)).toContain(
    'Retry after the delay. Wait as long as the response says, then send the same request again.',
  )
})
