import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTestPath } from './is-test-path'
import { plainTokens } from './plain-tokens'
import { hole } from './token'

const texts = (text: string, ending: string) =>
  plainTokens(text, ending)
    .filter(({ kind }) => kind === 'text')
    .map((token) => token.text)

describe('code of a language without a grammar', () => {
  test.each([
    ['rb', "# 'no'\na = 'yes'\n=begin\n'no'\n=end\nb = \"x #{name} y\"", ['yes', `x ${hole} y`]],
    ['rb', 'render :gone, code: :order_gone, a: A::B', ['gone', 'order_gone']],
    ['swift', '/* "no" /* "no" */ "no" */ let a = "yes \\(b)" // "no"', [`yes ${hole}`]],
    ['sql', "-- 'no'\nselect 'it''s'", ['it', 's']],
    ['ex', '@doc """\n"no"\n"""\nraise "yes"', ['yes']],
    ['lua', '--[[ "no" ]] fail("yes")', ['yes']],
    ['lua', 'local codes = {-1, "yes"} -- "no"\nfail("yes")', ['yes', 'yes']],
    ['adb', 'X := {-"yes"; /* "yes" */ -- "no"\n', ['yes', 'yes']],
    ['sql', "/* 'no' */ select {-'yes'", ['yes']],
    ['hs', '{- "no" {- "no" -} "no" -} fail "yes" -- "no"', ['yes']],
    ['elm', '{- "no" -} fail "yes"', ['yes']],
    ['ml', '(* "no" (* "no" *) "no" *) fail "yes"', ['yes']],
    ['c', 'char a = \'x\'; fail("a\\"b\\n");', ['x', 'a"b\n']],
    ['yaml', "a: 'yes' # 'no'\nb: it's", ['yes']],
    ['html', '<!-- "no" --> <p>it\'s</p> <script>fail("yes")</script>', ['yes']],
  ])('is cut into tokens: %s', (ending, text, expected) => {
    expect(texts(text, ending)).toEqual(expected)
  })

  test('never throws, and has its tokens in order with their rows', () => {
    const code = fc.string({
      unit: fc.constantFrom('"', "'", '`', '\\', '\n', '/', '*', '#', '{', '}', '$', 'a', ' ', '(', '-'),
    })
    fc.assert(
      fc.property(code, fc.constantFrom('rb', 'swift', 'lua', 'c', 'ex', 'html', 'hs', 'sql'), (text, ending) => {
        let last = -1
        for (const { at, row } of plainTokens(text, ending)) {
          expect(at).toBeGreaterThan(last)
          expect(row).toBe(text.slice(0, at).split('\n').length - 1)
          last = at
        }
      }),
    )
  })

  test('takes time that grows with its length alone', () => {
    const started = performance.now()
    for (const part of ["it's ", '`', '"${', '/*', '#', '( ', '\\']) plainTokens(part.repeat(100_000), 'rb')
    for (const parts of [['/*', '*/'], ['/* a */'], ['*/', '/*'], ['/* "', '" */']])
      plainTokens(parts.map((part) => part.repeat(200_000)).join(''), 'swift')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

test.each([
  ['src/test/java/com/acme/OrderTest.java', true],
  ['src/main/java/com/acme/Order.java', false],
  ['src/main/java/com/acme/Contest.java', false],
  ['src/main/java/com/acme/OrderIT.java', true],
  ['pkg/order_test.go', true],
  ['pkg/order.go', false],
  ['src/order.spec.ts', true],
  ['src/__tests__/order.ts', true],
  ['src/latest/order.ts', false],
  ['tests/test_order.py', true],
  ['shop/test_order.py', true],
  ['shop/testing_order.py', false],
  ['test/Shop.Tests/OrderTests.cs', true],
  ['Shop.Tests/Order.cs', true],
  ['Shop/Requests.cs', false],
  ['spec/order_spec.rb', true],
])('%s is a test: %s', (path, isTest) => {
  expect(isTestPath(path)).toBe(isTest)
})
