import { describe, expect, test } from 'vitest'
import { findings, findingsIn, type Language } from './source-findings.fixture'

/** What a program may do beside a code that says nothing of the code: a false alarm costs more than a miss. */

const own = '<https://errors.acme.example/shop/ORD-0001/>; rel=\\"help\\"'
const other = '<https://errors.acme.example/shop/ORD-0002/>; rel=\\"help\\"'
const made = "const err = new ApiError('ORD-0001')"

describe('a header field Link of another response in the same statement', () => {
  test.each([
    `export const all = [ error('ORD-0001', { headers: { Link: "${own}" } }), error(codes.paid, { headers: { Link: "${other}" } }) ]`,
    `export const all = { gone: error('ORD-0001'), paid: paid({ headers: { Link: "${other}" } }) }`,
    `export const all = { 'ORD-0001': {}, 'ORD-0002': { headers: { Link: "${other}" } } }`,
    `throw a ? error('ORD-0001') : paid({ headers: { Link: "${other}" } })`,
    `throw error('ORD-0001') ?? paid({ Link: "${other}" })`,
    `use(error('ORD-0001'), paid({ headers: { Link: "${other}" } }))`,
    `use({ code: 'ORD-0001' }, { code: codes.paid, headers: { Link: "${other}" } })`,
    `use(a ? { code: 'ORD-0001' } : { headers: { Link: "${other}" } })`,
    `error(a ? 'ORD-0001' : codes.paid, { headers: { Link: a ? "${own}" : "${other}" } })`,
    `const e = error('ORD-0001')\nuse([e, error(codes.paid, { headers: { Link: "${other}" } })])`,
    `const paid = error(codes.paid, { headers: { Link: "${other}" } })\nthrow error('ORD-0001')`,
  ])('%s', (text) => {
    expect(findingsIn('a.ts', `${text}\n`)).toEqual([])
  })

  test.each([
    `throw error('ORD-0001', { headers: { Link: "${other}" } })`,
    `throw error({ code: 'ORD-0001', headers: { Link: "${other}" } })`,
    `throw error('ORD-0001').withHeader("Link", "${other}")`,
    `res.status(404).set("Link", "${other}").json(error('ORD-0001'))`,
    `reply(error('ORD-0001'), { headers: new Headers({ Link: "${other}" }) })`,
    `export const all = [ error('ORD-0001', { headers: [["Link", "${other}"]] }), error('ORD-0002', {}) ]`,
  ])('is none of another in %s', (text) => {
    expect(findingsIn('a.ts', `${text}\n`)).toEqual(['source-link ORD-0001 https://errors.acme.example/shop/ORD-0002/'])
  })
})

describe('a header field Link that a line before sets only sometimes', () => {
  const thrown = "throw problem(shopErrors['ORD-0001'])"

  test.each([
    `if (a) res.set("Link", "${other}")`,
    `a && res.set("Link", "${other}")`,
    `a ? res.set("Link", "${other}") : next()`,
    `on(() => res.set("Link", "${other}"))`,
    `const headers = { Link: "${other}" }`,
    `request.headers.set("Link", "${other}")`,
  ])('%s', (line) => {
    expect(findings('ts', [line, thrown])).toEqual([])
  })
})

describe('what only tells of an error', () => {
  test.each<[Language, string]>([
    ['ts', "logger.error('ORD-0001', e, { status: 500 })"],
    ['ts', "console.error('ORD-0001', e, { status: 500 })"],
    ['ts', "logError('ORD-0001', e, { status: 500 })"],
    ['ts', "logError('ORD-0001', 500)"],
    ['ts', "reportError('ORD-0001', e, { status: 500 })"],
    ['ts', "Sentry.captureException('ORD-0001', e, { status: 500 })"],
    ['ts', "onError('ORD-0001', fn, { status: 500 })"],
    ['ts', "mapError('ORD-0001', toText, { status: 500 })"],
    ['python', 'logger.error("ORD-0001", exc, {"status": 500})'],
    ['python', 'sentry_sdk.capture_exception("ORD-0001", exc, {"status": 500})'],
    ['csharp', '_logger.LogError("ORD-0001", e, new { status = 500 });'],
  ])('gives it no status in %s: %s', (language, line) => {
    expect(findings(language, [line])).toEqual([])
  })

  test.each<[Language, readonly string[]]>([
    ['ts', [made, 'logger.write(err, { status: 500 })']],
    ['ts', [made, 'metrics.send(err, { status: 500 })']],
    ['ts', [made, 'span.setStatus(500).end(err)']],
    ['ts', [made, 'queue.write({ status: 500 }, err)']],
    ['ts', [made, 'res.status(200).json(err.title)']],
    ['ts', [made, 'res.status(200).json(describe(err))']],
    ['ts', [made, 'res.status(200).json(err.causes[0])']],
    ['python', ['err = ApiError("ORD-0001")', 'statsd.send(err, status_code=500)']],
  ])('gives the variable that has it none in %s: %j', (language, lines) => {
    expect(findings(language, lines)).toEqual([])
  })

  test.each([
    'res.status(500).json(err)',
    'res.status(500).send(JSON.stringify(err.body))',
    'return new Response(JSON.stringify(err), { status: 500 })',
    'return Response.json(err.toJSON(), { status: 500 })',
    'reply.code(500).send(err)',
  ])('is no response: %s', (line) => {
    expect(findings('ts', [made, line])).toEqual(['status-differs ORD-0001 500'])
  })

  test('is no class whose name begins in the same way', () => {
    expect(findings('ts', ["throw new ReportError('ORD-0001', {}, { status: 500 })"])).toEqual([
      'status-differs ORD-0001 500',
    ])
  })
})

describe('an error whose code or status a branch decides', () => {
  test.each<[Language, readonly string[]]>([
    ['ts', [made, 'if (locked) { err.code = "ORD-0002"; err.status = 409 }', 'throw err']],
    ['ts', [made, 'if (locked) err.code = "ORD-0002"', 'err.status = 409', 'throw err']],
    ['ts', [made, 'Object.assign(err, paid)', 'err.status = 409']],
    ['ts', [made, 'err.setCode("ORD-0002")', 'err.status = 409']],
    ['ts', [made, 'if (legacy) err.status = 200', 'throw err']],
    ['ts', [made, 'legacy && (err.status = 200)', 'throw err']],
    ['ts', [made, 'for (const x of all) { res.status(200).json(err) }']],
    ['ts', ["throw problem('ORD-0001').withCode('ORD-0002').withStatus(409)"]],
    ['go', ['p := faults.NewShopOrd0001()', 'if locked {', 'p.Code = "ORD-0002"', 'p.Status = 409', '}', 'return p']],
    ['go', ['p := faults.NewShopOrd0001()', 'p.SetCode("ORD-0002")', 'p.Status = 409', 'return p']],
    ['python', ['p = Shop.Ord0001()', 'if legacy:', '    p.status = 200', 'raise p']],
    ['java', ['var p = Shop.Ord0001.of();', 'if (legacy) { p.withStatus(200); }', 'throw p;']],
  ])('is not judged in %s: %j', (language, lines) => {
    expect(findings(language, lines)).toEqual([])
  })
})

describe('a parameter with the name of a variable', () => {
  test.each([
    [
      'a.ts',
      `const error = new ApiError('ORD-0001')\nexport const all = { handle(error, res) { res.status(500).json(error) } }\n`,
    ],
    [
      'a.ts',
      `const error = new ApiError('ORD-0001')\nclass A { handle(error: ApiError): void { error.status = 500 } }\n`,
    ],
    ['a.ts', `const error = new ApiError('ORD-0001')\nconst f = (error) => res.status(500).json(error)\n`],
    ['a.ts', `const error = new ApiError('ORD-0001')\nrun((error) => res.status(500).json(error))\n`],
    ['a.ts', `const error = new ApiError('ORD-0001')\ntry { run() } catch (error) { res.status(500).json(error) }\n`],
    [
      'a.py',
      'error = ApiError("ORD-0001")\n\ndef handle(error, res):\n    if res:\n        return JSONResponse(error, status_code=500)\n',
    ],
    [
      'A.cs',
      'class A { ApiException error = new ApiException("ORD-0001"); void G(ApiException error) { error.Status = 500; } }\n',
    ],
    [
      'A.cs',
      'class A { ApiException error = new ApiException("ORD-0001"); void G(ApiException error) => error.Status = 500; }\n',
    ],
    [
      'A.java',
      'class A { ApiException error = new ApiException("ORD-0001"); void g(ApiException error) { error.setStatus(500); } }\n',
    ],
  ])('is another one in %s: %s', (path, text) => {
    expect(findingsIn(path, text)).toEqual([])
  })

  test.each([
    ['a.ts', "const gone = new ApiError('ORD-0001')\nfunction f(error, res) { res.status(500).json(gone) }\n"],
    [
      'A.cs',
      'class A { const string GONE = "ORD-0001"; object F(string x) => x switch { GONE => Error(GONE, 500) }; }\n',
    ],
    ['a.ts', "const gone = new ApiError('ORD-0001')\nif (isPaid(gone)) { res.status(500).json(gone) }\n"],
    [
      'a.go',
      'package a\nvar ErrGone = NewError("ORD-0001")\nfunc f() {\nif log(ErrGone) {\nfail(500, ErrGone)\n}\n}\n',
    ],
  ])('is none where the constant itself is sent in %s: %s', (path, text) => {
    expect(findingsIn(path, text)).toEqual(['status-differs ORD-0001 500'])
  })
})
