import { describe, expect, test } from 'vitest'
import { type EntryFields, makeCatalog } from '../../catalog/made-catalog.fixture'
import type { Catalog } from '../../catalog/model/catalog'
import { grammarNames, loadGrammars } from '../../disk/import/load-grammars'
import { projectAt } from '../../disk/project-at.fixture'
import { levelOf } from '../model/finding'
import { linksOf } from '../model/site-links.fixture'
import { verifySource } from './verify-source'

const parse = await loadGrammars(projectAt('content').tool, grammarNames)

const shop = [
  { code: 'ORD-0001', statuses: [404], message: 'Order {id} is gone' },
  { code: 'ORD-0002', statuses: [409], message: 'Order {id} is paid' },
] as const

/** `kind code file:line` of all findings about files. */
function findings(
  files: Readonly<Record<string, string>>,
  entries: readonly EntryFields[] = shop,
  more: readonly Catalog[] = [],
) {
  return report(files, entries, more).findings.map(
    ({ kind, code, place }) => `${kind} ${code} ${place.file}:${place.line}`,
  )
}

function report(
  files: Readonly<Record<string, string>>,
  entries: readonly EntryFields[] = shop,
  more: readonly Catalog[] = [],
) {
  const read = (path: string) => ({ path, text: files[path] ?? '' })
  const catalogs = [makeCatalog(entries), ...more]
  return verifySource({ catalogs, links: linksOf(catalogs), paths: Object.keys(files), read, parse })
}

/** Both codes are emitted by this, so that a test shows only what it is about. */
const emits = `throw new ApiError('ORD-0001', 404)\nthrow new ApiError('ORD-0002', 409)\n`
const content = 'content/shop/order.json:1'

test('places are counted where a code stands at all, so that there are no fewer than codes', () => {
  const { codes, places } = report({ 'a.ts': `${emits}if (code === 'ORD-0001') retry()\n` })
  expect([codes, places]).toEqual([2, 3])
  const compared = report({ 'a.ts': "if (code === 'ORD-0001') retry()\n" })
  expect(compared.places).toBeGreaterThanOrEqual(compared.codes)
})

test('the status that belongs to a message is that of its variant', () => {
  const variants = [
    { id: 'bad', message: 'Voucher {id} is not valid', params: [], causes: [], statuses: [422] },
    { id: 'late', message: 'Voucher {id} expired', params: [], causes: [], statuses: [410] },
  ]
  const entries = [{ code: 'VOU-0001', statuses: [422, 410], message: 'Voucher {id} is not valid', variants }]
  const thrown = (status: number, message: string) => `throw new ApiError('VOU-0001', ${status}, ${message})\n`
  const source = `${thrown(410, '`Voucher ${id} expired`')}${thrown(422, '`Voucher ${id} is not valid`')}`
  expect(findings({ 'a.ts': source }, entries)).toEqual([])
  expect(report({ 'a.ts': `${source}${thrown(422, '`Voucher ${id} expired`')}` }, entries).findings).toMatchObject([
    { kind: 'status-differs', place: { line: 3 }, expected: '410', received: '422' },
  ])
})

test.each(['{0}{1:D4}', '{0}{1:0000}'])('a code that C# puts together by %s is emitted', (format) => {
  const text = `class A { const string P = "ORD-"; void F() { throw new ApiException(string.Format("${format}", P, 1)); } void G() { throw new ApiException("ORD-0002"); } }`
  expect(findings({ 'A.cs': text })).toEqual([])
})

test('a status beside the message of a variant is written into that variant, and one beside any text into the code', () => {
  const variants = [
    { id: 'any', message: '{reason}', params: [], causes: [], statuses: [422] },
    { id: 'late', message: 'Voucher {id} expired', params: [], causes: [], statuses: [410] },
  ]
  const written = (given: typeof variants, message: string) =>
    report({ 'a.ts': `throw new ApiError('VOU-0001', 409, '${message}')\n` }, [
      { code: 'VOU-0001', statuses: [409, 410, 422], variants: given },
    ]).findings.flatMap(({ kind, write }) => (kind === 'status-differs' ? [write] : []))
  expect(written(variants.slice(1), 'Voucher 7 expired')).toEqual([
    `the status in the code, or "statuses": [410, 409] of the variant "late" at ${content}:1`,
  ])
  expect(written(variants, 'Some other text')).toEqual([])
})

describe('a code is emitted', () => {
  test.each([
    [
      'Java',
      'A.java',
      'class A { void f() { throw new ApiException("ORD-0001"); } void g() { throw new ApiException("ORD-0002"); } }',
    ],
    ['Kotlin', 'A.kt', 'fun f() { throw ApiException("ORD-0001") }\nfun g() = ApiException("ORD-0002")'],
    [
      'Go',
      'a.go',
      'package a\n\nfunc f() error { return New("ORD-0001") }\nvar ErrPaid = New("ORD-0002")\nfunc g() error { return ErrPaid }',
    ],
    ['TypeScript', 'a.ts', 'throw new ApiError("ORD-0001")\nexport const f = () => reply({ code: `ORD-0002` })'],
    ['Python', 'a.py', 'def f():\n    raise ApiError("ORD-0001")\n\ndef g():\n    return {"code": \'ORD-0002\'}'],
    [
      'C#',
      'A.cs',
      'class A { void F() { throw new ApiException("ORD-0001"); } object G() => Problem(code: @"ORD-0002"); }',
    ],
    [
      'PHP',
      'a.php',
      "<?php\nfunction f() { throw new ApiException('ORD-0001'); }\nfunction g() { return ['code' => \"ORD-0002\"]; }",
    ],
    ['Rust', 'a.rs', 'fn f() -> Result<(), E> { Err(E::new("ORD-0001")) }\nfn g() { bail!("ORD-0002: {}", x) }'],
    ['Ruby', 'a.rb', 'raise ApiError.new(\'ORD-0001\')\nrender json: { code: "ORD-0002" }'],
    [
      'Scala',
      'a.scala',
      'object Errors { def gone = MtdError("ORD-0001", 404) }\ncase class Paid() extends Err("ORD-0002")\nval x = fail(Errors.gone, new Paid())',
    ],
    ['Swift', 'a.swift', 'throw ApiError(code: "ORD-0001")\nthrow ApiError(code: "ORD-0002")'],
    ['Elixir', 'a.ex', 'raise ApiError, code: "ORD-0001"\nraise ApiError, code: "ORD-0002"'],
    ['C++', 'a.cpp', 'throw api_error("ORD-0001");\nreturn fail("ORD-0002");'],
  ])('in %s', (_, path, text) => {
    expect(findings({ [path]: text })).toEqual([])
  })

  test('within a text: at its start, in an address, with something filled in', () => {
    const text = 'fail(`ORD-0001: order ${id} is gone`)\nfail("see https://errors.acme.example/shop/ORD-0002/")'
    expect(findings({ 'a.ts': text })).toEqual([])
  })

  test('where it is put together from constants of another file', () => {
    const files = {
      'prefix.ts': "export const PREFIX = 'ORD-'\nexport const all = { GONE: '0001' }",
      'a.ts': "throw new ApiError(PREFIX + '0001')\nthrow new ApiError(`${PREFIX}0002`)",
      'A.java': 'class A { String f() { return String.format("%s%04d", PREFIX, 2); } }',
    }
    expect(findings(files)).toEqual([])
  })

  test('where only the program knows its end, none with that beginning is said to be never emitted', () => {
    const { findings: found, assembled } = report({ 'a.ts': 'throw new ApiError(`ORD-${number}`)\nfail("ORD-0001")' })
    expect(found).toEqual([])
    expect([...assembled]).toEqual([['ORD-', { file: 'a.ts', line: 1, column: 20 }]])
  })

  test('by its former name, which is a warning that has the present one', () => {
    const entries = [{ code: 'ORD-0001', aliases: ['OLD-1'] }, { code: 'ORD-0002' }]
    const files = { 'a.ts': 'fail("OLD-1")\nfail("ORD-0002")\nfail("OLD-1")' }
    const { findings: found } = report(files, entries)
    expect(found).toEqual([
      {
        kind: 'source-old-name',
        code: 'OLD-1',
        catalog: 'shop',
        place: { file: 'a.ts', line: 1, column: 6 },
        expected: 'ORD-0001, the present name of OLD-1',
        received: 'OLD-1, here and in 1 other place',
        write: 'ORD-0001 here, if the API sends it by now; else wait for its next version',
        related: [
          { file: 'content/shop/order.json', line: 1, column: 1 },
          { file: 'a.ts', line: 3, column: 6 },
        ],
      },
    ])
    expect(found.map(levelOf)).toEqual(['warning'])
  })

  test('by a constant or a link that keeps the former name, which is no warning', () => {
    const entries = [{ code: 'ORD-0001', aliases: ['ORDER_GONE'] }, { code: 'ORD-0002' }]
    const text = `const ORDER_GONE = 'ORD-0001'\nfail(ORDER_GONE, '/shop/ORDER_GONE/')\nif (code === 'ORDER_GONE') fail('ORD-0002')`
    expect(findings({ 'a.ts': text }, entries)).toEqual([])
  })

  test('as one with something to fill in', () => {
    expect(
      findings({ 'a.py': 'raise Flood(f"FLOOD_WAIT_{seconds}")\nraise Flood("FLOOD_WAIT_7")' }, [
        { code: 'FLOOD_WAIT_{seconds}' },
      ]),
    ).toEqual([])
  })
})

describe('a code is not emitted', () => {
  test.each([
    ['a comment', 'a.ts', '// throws ORD-0002\n/* ORD-0002 */'],
    ['documentation', 'A.java', '/** Answers with ORD-0002. */\nclass A {}'],
    ['a docstring', 'a.py', 'def f():\n    """Raises ORD-0002."""\n    return 1'],
    [
      'an annotation that documents',
      'A.java',
      'class A { @ApiResponse(responseCode = "409", description = "ORD-0002") void f() {} }',
    ],
    [
      'a longer word',
      'a.ts',
      'keep("XORD-0002"); keep("ORD-00021"); keep("ORD-0002-old"); keep("MY-ORD-0002"); keep("ORD-0002.html")',
    ],
    ['a comparison', 'a.ts', 'if (code === "ORD-0002") retry()\nswitch (code) { case "ORD-0002": retry() }'],
    ['a comparison by a method', 'A.java', 'class A { void f() { if ("ORD-0002".equals(code)) retry(); } }'],
    [
      'a comparison of errors in Go',
      'a.go',
      'package a\n\nfunc f() { if errors.Is(err, New("ORD-0001")) || strings.HasPrefix(code, "ORD-0002") { retry() } }',
    ],
    ['a comparison with several', 'a.py', 'if code in ("ORD-0002", "ORD-0001"):\n    retry()'],
    ['an arm of a match', 'a.rs', 'fn f() { match code { "ORD-0002" | "ORD-0001" => retry(), _ => {} } }'],
    ['a type', 'a.ts', "type Code = 'ORD-0001' | 'ORD-0002'"],
    ['a pattern', 'a.ts', 'const pattern = /ORD-0002/'],
    ['an import', 'a.ts', "import page from './pages/ORD-0002'"],
    ['a test in Rust', 'a.rs', '#[cfg(test)]\nmod tests { fn f() { fail("ORD-0002") } }'],
    ['a test in Kotlin', 'A.kt', 'class A { @Test fun works() { fail("ORD-0002") } }'],
    ['a test in C#', 'A.cs', 'class A { [Fact] public void Works() { Fail("ORD-0002"); } }'],
    ['a test in Python', 'a.py', 'def test_f():\n    fail("ORD-0002")'],
    ['a test in TypeScript', 'a.ts', "describe('f', () => { fail('ORD-0002') })"],
  ])('in %s', (_, path, text) => {
    expect(findings({ [path]: text, 'emits.ts': "throw new ApiError('ORD-0001')" })).toEqual([
      `never-emitted ORD-0002 ${content}`,
    ])
  })

  test('and where it is only compared, the finding says so', () => {
    const { findings: found } = report({ 'a.ts': "fail('ORD-0001')\nif (code === 'ORD-0002') retry()" })
    expect(found.map(({ received }) => received)).toEqual(['nothing but comparisons, as at a.ts:2:14'])
  })

  test('a retired one need not be emitted, and must not be', () => {
    const entries = [{ code: 'ORD-0001' }, { code: 'ORD-0002', retired: '2026-01-31' }]
    expect(findings({ 'a.ts': "fail('ORD-0001')" }, entries)).toEqual([])
    expect(findings({ 'a.ts': "fail('ORD-0001')\nfail('ORD-0002')" }, entries)).toEqual([
      'retired-emitted ORD-0002 a.ts:2',
    ])
  })

  test('a catalog of which nothing is there is not compared, and named', () => {
    const more = [makeCatalog([{ code: 'PAY-0001' }], { slug: 'payments' })]
    const { findings: found, foreign } = report({ 'a.ts': emits }, shop, more)
    expect([found, foreign]).toEqual([[], ['payments']])
  })
})

test('where a grammar gives up, code is read without it, and the report says what was not', () => {
  const parseNothing = () => {
    throw new Error('out of memory')
  }
  const read = (path: string) => ({ path, text: emits })
  const { findings: found, unread } = verifySource({
    catalogs: [makeCatalog(shop)],
    links: linksOf([makeCatalog(shop)]),
    paths: ['a.ts'],
    read,
    parse: parseNothing,
  })
  expect([found, unread]).toEqual([[], ['lists of errors in typescript: out of memory']])
})

describe('a constant', () => {
  test('that is used in another file emits its code', () => {
    const files = {
      'codes.ts': "export const codes = { GONE: 'ORD-0001' }\nexport const PAID = 'ORD-0002'",
      'a.ts': 'throw new ApiError(codes.GONE)\nthrow new ApiError(all.PAID)',
    }
    expect(findings(files)).toEqual([])
  })

  test.each([
    [
      'Java',
      'Codes.java',
      'class Codes {\n  static final String GONE = "ORD-0001";\n  static final String PAID = "ORD-0002";\n}',
      'class A { void f() { throw new E(Codes.GONE); } }',
      3,
    ],
    [
      'Go',
      'codes.go',
      'package a\n\nconst (\n\tErrGone Code = "ORD-0001"\n\tErrPaid Code = "ORD-0002"\n)',
      'package a\n\nfunc f() error { return New(ErrGone) }',
      5,
    ],
    [
      'Python',
      'codes.py',
      'class Codes:\n    GONE = "ORD-0001"\n    PAID = "ORD-0002"',
      'raise ApiError(Codes.GONE)',
      3,
    ],
    [
      'Rust',
      'codes.rs',
      'pub const GONE: &str = "ORD-0001";\npub const PAID: &str = "ORD-0002";',
      'fn f() { fail(codes::GONE) }',
      2,
    ],
    [
      'PHP',
      'Codes.php',
      "<?php\nclass Codes {\n  const GONE = 'ORD-0001';\n  const PAID = 'ORD-0002';\n}",
      '<?php throw new E(Codes::GONE);',
      4,
    ],
    [
      'C#',
      'Codes.cs',
      'static class Codes {\n  public const string Gone = "ORD-0001";\n  public const string Paid = "ORD-0002";\n}',
      'class A { void F() { throw new E(Codes.Gone); } }',
      3,
    ],
    [
      'Kotlin',
      'Codes.kt',
      'enum class Codes(val code: String) {\n  GONE("ORD-0001"),\n  PAID("ORD-0002")\n}',
      'fun f() { throw E(Codes.GONE) }',
      3,
    ],
  ])('that nobody uses is a warning, in %s', (_, path, definitions, use, line) => {
    const ending = path.slice(path.lastIndexOf('.'))
    expect(findings({ [path]: definitions, [`use${ending}`]: use })).toEqual([`unused ORD-0002 ${path}:${line}`])
  })

  test('that is only compared is not used', () => {
    const files = {
      'codes.ts': "export const PAID = 'ORD-0002'",
      'a.ts': "fail('ORD-0001')\nif (code === PAID) retry()",
    }
    expect(findings(files)).toEqual(['unused ORD-0002 codes.ts:1'])
  })

  test('a class of errors emits its code where one is made', () => {
    const classes =
      "class Gone extends ApiError { constructor() { super('ORD-0001') } }\nclass Paid extends ApiError { constructor() { super('ORD-0002') } }"
    const use = 'try { throw new Gone() } catch (error) { if (error instanceof Paid) retry() }'
    expect(findings({ 'errors.ts': classes, 'a.ts': use })).toEqual(['unused ORD-0002 errors.ts:2'])
  })
})

describe('a code that no catalog has', () => {
  test('is found by the beginning of the others', () => {
    expect(findings({ 'a.ts': `${emits}fail('ORD-0099')\n// ORD-0098\nkeep('UTF-0008')` })).toEqual([
      'undocumented ORD-0099 a.ts:3',
    ])
  })

  test('is one finding with all its places', () => {
    const { findings: found } = report({ 'a.ts': emits, 'b.ts': "fail('ORD-0099')\nfail('ORD-0099')" })
    expect(found).toEqual([
      {
        kind: 'undocumented',
        code: 'ORD-0099',
        catalog: 'shop',
        place: { file: 'b.ts', line: 1, column: 6 },
        expected: 'a documented code',
        received: 'ORD-0099, here and in 1 other place',
        write:
          'an entry for ORD-0099 in the catalog shop; "draft": true and a title or a message are enough to begin with',
        related: [{ file: 'b.ts', line: 2, column: 6 }],
      },
    ])
  })

  const words = [{ code: 'order_gone' }, { code: 'order_paid' }, { code: 'basket_empty' }]
  const known =
    "throw new ApiError('order_gone')\nthrow new ApiError('order_paid')\nthrow new ApiError('basket_empty')\n"

  test('is found where others are given, though it has no common beginning', () => {
    expect(findings({ 'a.ts': `${known}throw new ApiError('card_declined')\nkeep('created_at')` }, words)).toEqual([
      'undocumented card_declined a.ts:4',
    ])
  })

  test('is found in a file that has no known code, by what is called', () => {
    expect(findings({ 'a.ts': known, 'b.ts': "throw new ApiError('card_declined')" }, words)).toEqual([
      'undocumented card_declined b.ts:1',
    ])
  })

  test('is found in the list of the others', () => {
    const list =
      "export const codes = {\n  GONE: 'order_gone',\n  PAID: 'order_paid',\n  EMPTY: 'basket_empty',\n  DECLINED: 'card_declined',\n}\n"
    const use = 'fail(codes.GONE, codes.PAID, codes.EMPTY, codes.DECLINED)'
    expect(findings({ 'codes.ts': list, 'a.ts': use }, words)).toEqual(['undocumented card_declined codes.ts:5'])
  })

  test('is found among counted constants, and a success is none', () => {
    const go =
      'package code\n\nconst (\n\tErrSuccess int = iota + 100001\n\tErrUnknown\n\tErrBind\n\tErrNew\n)\n\nfunc f() { fail(ErrUnknown, ErrBind, ErrNew) }'
    expect(findings({ 'code.go': go }, [{ code: '100002' }, { code: '100003' }])).toEqual([
      'undocumented 100004 code.go:7',
    ])
  })
})

describe('what is said beside a code', () => {
  test.each([
    ['a template', 'a.ts', "throw new ApiError('ORD-0001', 404, `Order ${id} is gone`)"],
    [
      'joined texts',
      'A.java',
      'class A { void f() { throw new ApiException("ORD-0001", 404, "Order " + id + " is gone"); } }',
    ],
    [
      'a format',
      'a.go',
      'package a\n\nfunc f() error { return NewError("ORD-0001", 404, fmt.Sprintf("Order %s is gone", id)) }',
    ],
    [
      'a format of C#',
      'A.cs',
      'class A { void F() { throw new ApiException("ORD-0001", 404, string.Format("Order {0} is gone", id)); } }',
    ],
    ['a format of Rust', 'a.rs', 'fn f() { fail(ApiError::new("ORD-0001", 404, format!("Order {} is gone", id))) }'],
    ['a value that is filled in', 'a.ts', "throw new ApiError('ORD-0001', 404, 'Order 7 is gone')"],
    ['keys', 'a.py', 'raise ApiError(code="ORD-0001", status=404, message=f"Order {id} is gone")'],
    [
      'a status by its name',
      'A.java',
      'class A { void f() { throw new ApiException("ORD-0001", HttpStatus.NOT_FOUND); } }',
    ],
    ['nothing', 'a.ts', "throw new ApiError('ORD-0001')"],
  ])('agrees with the catalog: %s', (_, path, text) => {
    expect(findings({ [path]: text, 'b.ts': "fail('ORD-0002')" })).toEqual([])
  })

  test('another message and another status are findings, with both', () => {
    const { findings: found } = report({
      'a.ts': "throw new ApiError('ORD-0001', 410, 'Order is lost')\nfail('ORD-0002')",
    })
    expect(found).toEqual([
      {
        kind: 'message-differs',
        code: 'ORD-0001',
        catalog: 'shop',
        place: { file: 'a.ts', line: 1, column: 37 },
        expected: 'Order {id} is gone',
        received: 'Order is lost',
        write: 'one of the two: the message of ORD-0001 is at content/shop/order.json:1:1',
        related: [{ file: 'content/shop/order.json', line: 1, column: 1 }],
      },
      {
        kind: 'status-differs',
        code: 'ORD-0001',
        catalog: 'shop',
        place: { file: 'a.ts', line: 1, column: 32 },
        expected: '404',
        received: '410',
        write: 'the status in the code, or "statuses": [404, 410] at content/shop/order.json:1:1',
        related: [{ file: 'content/shop/order.json', line: 1, column: 1 }],
      },
    ])
  })

  test.each([
    ['a chain of calls', 'a.ts', "res.status(410).json({ code: 'ORD-0001' })"],
    ['an object around it', 'a.py', 'return JSONResponse(status_code=410, content={"code": "ORD-0001"})'],
    [
      'an argument of the call around it',
      'a.go',
      'package a\n\nfunc f() { c.JSON(http.StatusGone, gin.H{"code": "ORD-0001"}) }',
    ],
    ['a constant with it', 'A.java', 'enum A {\n  GONE("ORD-0001", 410);\n  void f() { fail(A.GONE); }\n}'],
    ['a use of its constant', 'a.rs', 'const GONE: &str = "ORD-0001";\nfn f() { respond(StatusCode::GONE, GONE) }'],
  ])('another status is found in %s', (_, path, text) => {
    const found = findings({ [path]: text, 'b.ts': "fail('ORD-0002')" })
    expect(found.map((line) => line.replace(/:\d+$/, ''))).toEqual([`status-differs ORD-0001 ${path}`])
  })

  test('another code is never its message', () => {
    expect(
      findings({ 'a.ts': "console.log(isCode('ORD-0001'), isCode('ORD-0002'), isCode('ORD-0003'))" }).join(),
    ).not.toContain('message-differs')
  })

  test.each([
    ['a log', 'a.ts', "console.warn('ORD-0001', 'retrying in a moment')"],
    ['a log of an object', 'a.ts', "logger.error({ code: 'ORD-0001', message: 'retrying in a moment' })"],
    ['a log with a status', 'a.ts', "this.logger.error('ORD-0001', 410)"],
    ['a log in C#', 'A.cs', 'class A { void F() { _logger.LogError("ORD-0001", "retrying in a moment"); } }'],
    ['a print in Go', 'a.go', 'package a\n\nfunc f() { fmt.Println("ORD-0001", "retrying in a moment: error") }'],
    ['a print in Java', 'A.java', 'class A { void f() { System.out.printf("ORD-0001", "retrying in a moment"); } }'],
    ['a print in Python', 'a.py', 'print({"code": "ORD-0001", "message": "retrying in a moment"})'],
    ['a log of a constant', 'a.ts', "const GONE = 'ORD-0001'\nlogger.error(GONE, 'retrying in a moment')"],
    ['a question', 'a.ts', "console.log(isErrorCode('ORD-0001'), isErrorCode('to string'))"],
    ['a question about several', 'a.ts', "if (hasError('ORD-0001', 'in the last hour')) retry()"],
    ['a question about an error', 'a.ts', "isErrorLike('in the last hour', fail('ORD-0001'))"],
  ])('%s has no message of it', (_, path, text) => {
    expect(findings({ [path]: text, 'b.ts': "fail('ORD-0001')\nfail('ORD-0002')" })).toEqual([])
  })

  test.each([
    ['an error that is logged', 'a.ts', "console.warn(new ApiError('ORD-0001', 404, 'Order is lost'))"],
    ['what is called like a log', 'a.ts', "catalogError.add('ORD-0001', 404, 'Order is lost')"],
    ['what is called like a question', 'a.ts', "issueError('ORD-0001', 404, 'Order is lost')"],
    [
      'a response that is written',
      'a.go',
      'package a\n\nfunc f() { fmt.Fprint(w, Err{Code: "ORD-0001", Message: "Order is lost"}) }',
    ],
  ])('%s has its message', (_, path, text) => {
    const found = findings({ [path]: text, 'b.ts': "fail('ORD-0002')" })
    expect(found.map((line) => line.replace(/:\d+$/, ''))).toEqual([`message-differs ORD-0001 ${path}`])
  })

  test('a detail for the log, which never is the message, is none', () => {
    const calls = [1, 2, 1, 2].map((code) => `record('ORD-000${code}', 'something of this call')`).join('\n')
    expect(findings({ 'a.ts': `function f() {\n${calls}\n}` })).toEqual([])
  })
})

describe('a link to the site', () => {
  const at = 'https://errors.acme.example'

  /** Of both languages: a file in which a code and an address are beside each other. */
  const pairs = [
    ['TypeScript', 'a.ts', (code: string, type: string) => `reply({ type: '${type}', code: '${code}', status: 404 })`],
    [
      'Go',
      'a.go',
      (code: string, type: string) =>
        `package a\n\nfunc f() { write(w, Problem{Type: "${type}", Code: "${code}", Status: 404}) }`,
    ],
    [
      'Go, in a map',
      'a.go',
      (code: string, type: string) =>
        `package a\n\nfunc f() { write(w, map[string]any{"type": "${type}", "code": "${code}", "status": 404}) }`,
    ],
    [
      'Java',
      'A.java',
      (code: string, type: string) => `class A { void f() { throw new Problem("${code}", "${type}", 404); } }`,
    ],
  ] as const

  describe.each(pairs)('beside a code in %s', (_, path, text) => {
    const found = (code: string, type: string) =>
      report({ [path]: text(code, type), 'b.ts': "fail('ORD-0002')" }).findings.map(
        ({ kind, code: named, received, write }) => `${kind} ${named}: ${received} -> ${write}`,
      )

    test('is its page', () => {
      expect(found('ORD-0001', `${at}/shop/ORD-0001/`)).toEqual([])
      expect(found('ORD-0001', '/shop/ORD-0001/#p.order=7')).toEqual([])
    })

    test.each([`${at}/shop/ORD-01/`, `${at}/orders/ORD-0001/`, '/shop/ORD-01/'])('is no page: %s', (type) => {
      expect(found('ORD-0001', type)).toEqual([`dead-link ORD-0001: ${type} -> ${at}/shop/ORD-0001/`])
    })

    test('is the page of another code, whose status and message nobody gives', () => {
      expect(found('ORD-0001', `${at}/shop/ORD-0002/`)).toEqual([
        `source-link ORD-0001: ${at}/shop/ORD-0002/ -> ${at}/shop/ORD-0001/, or the code ORD-0002`,
      ])
    })

    test('is the page of the code on another host', () => {
      expect(found('ORD-0001', 'https://old.example.net/shop/ORD-0001/')).toEqual([
        `other-host ORD-0001: https://old.example.net/shop/ORD-0001/ -> ${at}/shop/ORD-0001/, or the other "url" in site.json if the site is there`,
      ])
    })
  })

  test.each([
    ['a constant', `const HELP = '${at}/orders/'`, '/orders/'],
    ['a template', `const help = (code) => \`${at}/orders/\${code}/\``, '/orders/'],
    ['a joined text', `const BASE = '${at}'\nconst help = (code) => BASE + '/orders/' + code`, '/orders/'],
    ['a header field', `set('Link', '<${at}/shop/ORD-0009/>; rel="help"')`, '/shop/ORD-0009/'],
    ['a text', `log('See ${at}/shop/ORD-0009/. Then try again.')`, '/shop/ORD-0009/'],
  ])('that leads to no page is found in %s', (_, text, path) => {
    const found = report({ 'a.ts': `${emits}${text}` }).findings.map(({ kind, code }) => `${kind} ${code}`)
    expect(found).toEqual([`dead-link ${path}`])
  })

  test.each([
    [
      'the beginning of pages',
      `const a = '${at}', b = '${at}/shop/', c = '${at}/shop/ORD-' + n, d = \`${at}/\${catalog}/\``,
    ],
    ['a file of the site', `get('${at}/registry.json')`],
    ['an address of another site', "get('https://acme.example/orders/ORD-9/')"],
    [
      'a route of the API that begins like a page',
      "router.get('/shop/baskets/:id', list)\nadd({ href: '/shop/baskets/' })",
    ],
    ['a comment', `// ${at}/shop/ORD-0009/`],
    ['a comparison', `if (type.startsWith('${at}/orders/')) retry()`],
    ['the page of a related code', `reply({ code: 'ORD-0001', related: '${at}/shop/ORD-0002/' })`],
    ['a table of pages', `const pages = { 'ORD-0001': '${at}/shop/ORD-0001/', 'ORD-0002': '${at}/shop/ORD-0002/' }`],
  ])('may be %s', (_, text) => {
    expect(findings({ 'a.ts': `${emits}${text}` })).toEqual([])
  })

  test('as a path of no catalog that ends in a code is a warning, and a route of the API is none', () => {
    const text = "reply({ type: '/orders/ORD-0001/', code: 'ORD-0001' })\nget('/orders/ORD-0002/')\nfail('ORD-0002')"
    const { findings: found } = report({ 'a.ts': text })
    expect(found.map((finding) => [levelOf(finding), finding.received, finding.write])).toEqual([
      ['warning', '/orders/ORD-0001/', `${at}/shop/ORD-0001/`],
    ])
  })

  test.each([
    ['texts', 'a.ts', `const pages = { 'ORD-0001': '${at}/shop/ORD-0002/', 'ORD-0002': '${at}/shop/ORD-0002/' }`],
    [
      'constants',
      'a.ts',
      `const pages = { [codes.GONE]: '${at}/shop/ORD-0002/', [codes.PAID]: '${at}/shop/ORD-0002/' }`,
    ],
    [
      'constants of Go',
      'a.go',
      `package a\n\nvar pages = map[Code]string{GONE: "${at}/shop/ORD-0002/", PAID: "${at}/shop/ORD-0002/"}`,
    ],
  ])('in a table of codes and pages is the page of its code: %s', (_, path, text) => {
    const codes = "export const codes = { GONE: 'ORD-0001', PAID: 'ORD-0002' }\nfail(codes.GONE, codes.PAID)"
    const found = findings({ 'codes.ts': codes, [path]: text })
    expect(found.map((line) => line.replace(/:\d+$/, ''))).toEqual([`source-link ORD-0001 ${path}`])
  })

  test('in a list of errors has no status and no message of the code that it leads to', () => {
    const go = `package a\n\nvar all = []Problem{\n\t{Code: "ORD-0001", Type: "${at}/shop/ORD-0001/", Status: 404},\n\t{Code: "ORD-0002", Type: "${at}/shop/ORD-0001/", Status: 409},\n}\nfunc f() { fail("ORD-0001", "ORD-0002") }`
    expect(findings({ 'a.go': go })).toEqual(['source-link ORD-0002 a.go:5'])
  })

  test('by a constant is that of the code it is used with, which may be a constant too', () => {
    const files = {
      'codes.ts': `export const GONE = 'ORD-0001'\nexport const PAID_PAGE = '${at}/shop/ORD-0002/'`,
      'a.ts': "fail('ORD-0002')\nreply({ code: GONE, type: PAID_PAGE })",
    }
    expect(findings(files)).toEqual(['source-link ORD-0001 a.ts:2'])
  })
})

describe('a typo', () => {
  const words = [{ code: 'ORD-0001' }, { code: 'ORD-0002' }, { code: 'order_suspended' }]
  const known = "fail('ORD-0001')\nfail('order_suspended')\n"

  test.each([
    ['a letter for a digit', "keep('ORD-OO02')", 'ORD-OO02'],
    ['zeros that are missing', "throw new ApiError('ORD-002')", 'ORD-002'],
    ['letters that changed places', "throw new ApiError('ODR-0002')", 'ODR-0002'],
  ])('is found with the code that was meant, which is not called never emitted: %s', (_, text, typo) => {
    const { findings: found } = report({ 'a.ts': `${known}${text}` }, words)
    expect(found.map(({ kind, code, meant }) => [kind, code, meant])).toEqual([['undocumented', typo, 'ORD-0002']])
  })

  test('in a word is found where codes are given', () => {
    const { findings: found } = report({ 'a.ts': `fail('ORD-0001')\nfail('ORD-0002')\nfail('order_suspnded')` }, words)
    expect(found.map(({ code, meant }) => [code, meant])).toEqual([['order_suspnded', 'order_suspended']])
  })

  test('is neither another number nor a word that is no code', () => {
    const { findings: found } = report({ 'a.ts': `${known}fail('ORD-0002')\nfail('ORD-0003')\nkeep('ORD-002')` }, words)
    expect(found.map(({ code, meant }) => [code, meant])).toEqual([['ORD-0003', undefined]])
  })
})
