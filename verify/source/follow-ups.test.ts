import { describe, expect, test } from 'vitest'
import { levelOf } from '../model/finding'
import { findings, type Language, report } from './source-findings.fixture'

describe('a status that is set on a problem', () => {
  const wrong = ['status-differs ORD-0001 418']

  test.each<[Language, string, readonly string[]]>([
    ['ts', 'by assignment', ["const p = problem(shopErrors['ORD-0001'])", 'p.status = 418', 'throw p']],
    ['ts', 'later, in a line of its own', ["let p = problem(shopErrors['ORD-0001'])", 'x()', 'p.status = 418']],
    ['ts', 'in its options', ["throw problem(shopErrors['ORD-0001'], {}, { status: 418 })"]],
    ['ts', 'with a type', ["const p: Problem = shopProblem(shopErrors['ORD-0001'])", 'p.status = 418']],
    ['ts', 'by a call', ["throw problem(shopErrors['ORD-0001']).status(418)"]],
    [
      'ts',
      'by a call on a variable',
      ["const p = problem(shopErrors['ORD-0001'])", 'return p.detail("x").status(418)'],
    ],
    [
      'ts',
      'on its response',
      ["const p = problem(shopErrors['ORD-0001'])", 'res.status(418).set(p.headers).end(p.text())'],
    ],
    [
      'ts',
      'on a response of fetch',
      ["const p = problem(shopErrors['ORD-0001'])", 'return new Response(p.text(), { status: 418 })'],
    ],
    ['python', 'on its response', ['p = Shop.Ord0001()', 'return JSONResponse(p.body, status_code=418)']],
    ['java', 'on its response', ['var p = Shop.Ord0001.of();', 'return ResponseEntity.status(418).body(p);']],
    ['go', 'by assignment', ['p := faults.NewShopOrd0001()', 'p.Status = 418', 'return p']],
    ['go', 'after its declaration', ['var p = faults.NewShopOrd0001()', 'p.ServeHTTP(w, nil)', 'p.Status = 418']],
    ['java', 'in a chain', ['throw Faults.Shop.Ord0001.of().withStatus(418);']],
    ['java', 'in a longer chain', ['throw Shop.Ord0001.of().withDetail("x y").withStatus(418).withRetryAfter(3);']],
    ['java', 'on a variable', ['Faults.Problem p = Faults.Shop.Ord0001.of();', 'p.withStatus(418);', 'throw p;']],
    ['python', 'by assignment', ['p = Shop.Ord0001()', 'p.status = 418', 'raise p']],
    ['csharp', 'by assignment', ['var p = Shop.Ord0001.Of();', 'p.Status = 418;', 'throw p;']],
  ])('is compared in %s: %s', (language, _, lines) => {
    expect(findings(language, lines)).toEqual(wrong)
  })

  test('may have the name of its library', () => {
    const lines = ['p := faults.NewShopOrd0001()', 'p.Status = http.StatusConflict', 'return p']
    expect(findings('go', lines)).toEqual(['status-differs ORD-0001 409'])
  })

  test('has its place, what the catalog says and what to write', () => {
    expect(report('go', ['p := faults.NewShopOrd0001()', 'p.Status = 503', 'return p'])).toEqual([
      {
        kind: 'status-differs',
        code: 'ORD-0001',
        catalog: 'shop',
        place: { file: 'a.go', line: 4, column: 12 },
        expected: '404 or 410',
        received: '503',
        write: 'the status in the code, or "statuses": [404, 410, 503] at content/shop/order.json:1:1',
        related: [{ file: 'content/shop/order.json', line: 1, column: 1 }],
      },
    ])
  })

  test.each<[Language, string, readonly string[]]>([
    ['ts', 'one of the catalog', ["const p = problem(shopErrors['ORD-0001'])", 'p.status = 410', 'throw p']],
    ['ts', 'the value of a variable', ["const p = problem(shopErrors['ORD-0001'])", 'p.status = x', 'throw p']],
    [
      'ts',
      'set in a branch',
      ["let p = problem(shopErrors['ORD-0001'])", 'if (x) {', '  p.status = 418', '}', 'if (x) p.status = 418'],
    ],
    ['ts', 'put together', ["const p = problem(shopErrors['ORD-0001'])", 'p.status = 400 + x']],
    ['ts', 'only compared', ["const p = problem(shopErrors['ORD-0001'])", 'if (p.status === 418) throw p']],
    ['ts', 'of another value', ["let p = problem(shopErrors['ORD-0001'])", 'p = other()', 'p.status = 418']],
    [
      'ts',
      'of a parameter of this name',
      ["const p = problem(shopErrors['ORD-0001'])", 'x((p) => { p.status = 418 })', 'x(p => { p.status = 418 })'],
    ],
    [
      'ts',
      'of what is caught by this name',
      ["const p = problem(shopErrors['ORD-0001'])", 'try { x() } catch (p) { p.status = 418 }'],
    ],
    [
      'ts',
      'of one of several',
      ["const p = x ? problem(shopErrors['ORD-0001']) : problem(shopErrors['ORD-0002'])", 'p.status = 418'],
    ],
    [
      'ts',
      'of another member',
      ["const p = problem(shopErrors['ORD-0001'])", 'x.p.status = 418', 'p.body.status = 418'],
    ],
    ['ts', 'in another block', ["if (x) { const p = problem(shopErrors['ORD-0001'])", 'throw p }', 'p.status = 418']],
    ['ts', 'a value of the message', ["throw problem(shopErrors['ORD-0001'], { status: 418 })"]],
    ['ts', 'of what no error is', ["const row = find(shopErrors['ORD-0001'])", 'row.status = 418']],
    [
      'ts',
      'of another response',
      [
        "const p = problem(shopErrors['ORD-0001'])",
        'res.status(418).json(x)',
        'count({ p, status: 418 })',
        'res.status(x).json(p)',
      ],
    ],
    ['go', 'of one of two results', ['p, err := load(faults.NewShopOrd0001())', 'p.Status = 418', 'err.Status = 418']],
    [
      'java',
      'read',
      ['Faults.Problem p = Faults.Shop.Ord0001.of();', 'int s = p.status();', 'check(418, p.status());'],
    ],
    [
      'python',
      'in another branch',
      ['if x:', '    p = Shop.Ord0001()', 'else:', '    p = other()', '    p.status = 418'],
    ],
    [
      'python',
      'behind both branches',
      ['if x:', '    p = Shop.Ord0001()', 'else:', '    p = Shop.Ord0002()', 'p.status = 418'],
    ],
  ])('is none in %s where it is %s', (language, _, lines) => {
    expect(findings(language, lines)).toEqual([])
  })
})

describe('a header field Link that is set for the response', () => {
  const other = '<https://errors.acme.example/shop/ORD-0002/>; rel=\\"help\\"'
  const wrong = ['source-link ORD-0001 https://errors.acme.example/shop/ORD-0002/']

  test.each<[Language, string, readonly string[]]>([
    ['ts', 'in the line before', [`res.set("Link", "${other}")`, "throw problem(shopErrors['ORD-0001'])"]],
    [
      'ts',
      'in a line before',
      [`res.header("link", "${other}")`, 'res.type("json")', "throw problem(shopErrors['ORD-0001'])"],
    ],
    ['ts', 'in the line after', ["res.json(problem(shopErrors['ORD-0001']).body)", `res.headers["Link"] = "${other}"`]],
    [
      'ts',
      'on a variable',
      [
        "const p = problem(shopErrors['ORD-0001'])",
        'log("x")',
        'log("y")',
        'log("z")',
        'log("u")',
        `p.headers.Link = "${other}"`,
      ],
    ],
    ['ts', 'in its options', [`throw problem(shopErrors['ORD-0001'], {}, { headers: { Link: "${other}" } })`]],
    [
      'go',
      'in the line after',
      ['p := faults.NewShopOrd0001()', `w.Header().Set("Link", "${other}")`, 'p.ServeHTTP(w, nil)'],
    ],
    [
      'java',
      'in the line before',
      [`exchange.getResponseHeaders().set("Link", "${other}");`, 'throw Faults.Shop.Ord0001.of();'],
    ],
    ['python', 'in the line before', [`response.headers["Link"] = "${other}"`, 'raise Shop.Ord0001()']],
    ['csharp', 'in the line before', [`context.Response.Headers["Link"] = "${other}";`, 'throw Shop.Ord0001.Of();']],
  ])('is compared in %s: %s', (language, _, lines) => {
    expect(findings(language, lines)).toEqual(wrong)
  })

  const thrown = "throw problem(shopErrors['ORD-0001'])"
  const own = other.replace('ORD-0002', 'ORD-0001')
  test.each<[Language, string, readonly string[]]>([
    ['ts', 'it has the page of the code', [`res.set("Link", "${own}")`, thrown]],
    ['ts', 'it leads to related pages', [`res.set("Link", "${other.replace('help', 'related')}")`, thrown]],
    ['ts', 'it is a constant', [`const link = "${other}"`, thrown]],
    ['ts', 'it is in another branch', [`if (x) { res.set("Link", "${other}") }`, thrown]],
    [
      'ts',
      'it belongs to a case before',
      ['switch (x) {', 'case 1:', `res.set("Link", "${other}")`, 'break', 'case 2:', thrown, '}'],
    ],
    ['ts', 'it is set after it was thrown', [thrown, `res.set("Link", "${other}")`]],
    [
      'ts',
      'another code is as near',
      [`res.set("Link", "${other}")`, 'if (x)', thrown, "throw problem(shopErrors['ORD-0002'])"],
    ],
    ['ts', 'nobody knows whether both run', [`res.set("Link", "${other}")`, `if (x) ${thrown}`]],
    ['ts', 'it is called later', [`res.set("Link", "${other}")`, "on(() => fail(problem(shopErrors['ORD-0001'])))"]],
    [
      'python',
      'it is of the function before',
      [`response.headers["Link"] = "${other}"`, '', '', '', 'raise Shop.Ord0002()'],
    ],
  ])('is none in %s where %s', (language, _, lines) => {
    expect(findings(language, lines)).toEqual([])
  })

  test('is none of the function before, where nothing but its indent says so', () => {
    const lines = [`response.headers["Link"] = "${other}"`, 'raise Shop.Ord0002()']
    const text = [...lines, 'return x'].join('\n    ')
    expect(findings('python', [`${text}\n\ndef g():\n    raise Shop.Ord0001()`])).toEqual([])
  })
})

describe('a link without its last slash', () => {
  test.each<[string, 'error' | 'warning']>([
    ["reply({ type: 'https://errors.acme.example/shop/ORD-0001', code: 'ORD-0001' })", 'error'],
    ["reply({ doc: 'https://errors.acme.example/shop/ORD-0001', code: 'ORD-0001' })", 'warning'],
  ])('%s', (line, level) => {
    const found = report('ts', [line])
    expect(found.map((one) => [one.kind, levelOf(one), one.write])).toEqual([
      ['inexact-link', level, 'https://errors.acme.example/shop/ORD-0001/'],
    ])
  })

  test('is none where it is only the beginning of an address', () => {
    expect(
      findings('ts', ["reply('https://errors.acme.example/shop/ORD-0001' + x, `https://errors.acme.example/shop`)"]),
    ).toEqual([])
  })
})
