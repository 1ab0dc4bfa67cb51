import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { typeLanguages } from './type-languages'
import { namesakes, typesSite } from './types.fixture'

const root = mkdtempSync(join(tmpdir(), 'faultbook-types-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Whether a program is on this machine. Without it the tests of its language are skipped, and are shown as skipped. */
function has(program: string, argument: string): boolean {
  return spawnSync(program, [argument]).status === 0
}

function written(language: string, names: { package?: string; outer?: string } = {}): string {
  return typeLanguages.get(language)?.write(typesSite, namesakes(), names) ?? ''
}

/** Writes files into a folder of their own, and gives a way to run a program there. */
function folderWith(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(root, 'x'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return (program: string, ...given: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(program, given, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GOFLAGS: '-mod=mod', GOTOOLCHAIN: 'local', PYTHONDONTWRITEBYTECODE: '1' },
    })
    return { status, stdout, stderr }
  }
}

const link =
  '<https://errors.example.com/shop/SHELF/#variant=full&p.shelf=a+b&request_id=r-1>; rel="help", <https://errors.example.com/shop/SHELF/index.json>; rel="describedby"; type="application/json"'

describe.skipIf(!has('python3', '--version'))('Python', () => {
  const faults = written('python')

  test('an exception has the status, the header fields and the body of its response', () => {
    const run = folderWith({
      'faults.py': faults,
      'use.py': `import json
from faults import Shop
try:
    raise Shop.ShelfFull(shelf="a b")
except Shop.ShelfFull as problem:
    problem.request_id = "r-1"
    problem.retry_after = 1.5
    problem.more = {"shelves": ["é"]}
    print(json.dumps([problem.status, problem.headers, problem.body, problem.text()]))
wait = Shop.WaitSeconds(status=420, seconds=3)
print(wait.code, wait.status, wait.body["status"], wait.detail, Shop.WaitSeconds.CODE, str(Shop.OrdGone()), Shop.Two.STATUS)
wait.status = 503
print(wait.status, wait.body["status"], Shop.ShelfLocked().code, Shop.Shelf_Locked(shelf=1, value_1=2).detail)
Shop.Words(class_=1, type=2, max_length=3, param=4, super_=5)
print(Shop.Retry.RETRY, Shop.Retry.ATTEMPTS, Shop.Retry.WAIT_SECONDS, Shop.Retry.SAFE_TO_REPEAT, Shop.Retry.AFTER_SECONDS)
print(Shop.List.WAIT_SECONDS, Shop.List.AFTER_SECONDS, Shop.List.SAFE_TO_REPEAT)
phrase = Shop.Phrase()
for status in (409, 422, 499, 500):
    phrase.status = status
    print(phrase.body["status"], phrase.body["title"])
print(Shop.Ended().status, Shop.EndedGone.STATUS, Shop.EndedGone().body["title"])
`,
    })
    const { stdout, stderr } = run('python3', '-W', 'error', 'use.py')
    expect(stderr).toBe('')
    const [first = '', ...rest] = stdout.trimEnd().split('\n')
    const body = {
      shelves: ['é'],
      type: 'https://errors.example.com/shop/SHELF/',
      title: 'Order gone',
      status: 410,
      detail: 'shelf a b is full',
      code: 'SHELF',
    }
    expect(JSON.parse(first)).toEqual([
      410,
      { 'Content-Type': 'application/problem+json', Link: link, 'X-Request-Id': 'r-1', 'Retry-After': '2' },
      body,
      JSON.stringify(body)
        .replaceAll('é', '\\u00e9')
        .replaceAll('":', '": ')
        .replaceAll(',"', ', "')
        .replaceAll('https: ', 'https:'),
    ])
    expect(rest).toEqual([
      'WAIT_3 420 420 try again in 3 seconds, 100% sure WAIT_{seconds} Order gone 409',
      '503 503 SHELF_LOCKED shelf 1 is locked by 2',
      'backoff 4 (1, 2) check-first None',
      '(5,) 30 None',
      '409 Conflict',
      '422 Unprocessable Content',
      '499 Conflict',
      '500 Conflict',
      '409 410 Gone',
    ])
  })

  test.each([
    ['an unknown code', 'Shop.OrdGon()', "type object 'Shop' has no attribute 'OrdGon'"],
    ['a missing value', 'Shop.ShelfFull()', "missing 1 required keyword-only argument: 'shelf'"],
    ['an unknown value', 'Shop.OrdGone(shelf=1)', "unexpected keyword argument 'shelf'"],
    [
      'no status where the catalog has none',
      'Shop.WaitSeconds(seconds=1)',
      "missing 1 required keyword-only argument: 'status'",
    ],
  ])('%s is an error', (_, expression, message) => {
    const { status, stderr } = folderWith({ 'faults.py': faults })(
      'python3',
      '-c',
      `from faults import Shop; ${expression}`,
    )
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })

  test('an exception comes back from pickle and copy as it was', () => {
    const run = folderWith({
      'faults.py': faults,
      'use.py': `import copy, pickle
from faults import Shop
problem = Shop.ShelfFull(shelf="a b")
problem.request_id = "r-1"
for other in (pickle.loads(pickle.dumps(problem)), copy.copy(problem)):
    assert type(other) is Shop.ShelfFull and str(other) == str(problem)
    assert other.headers == problem.headers and other.body == problem.body
print("same")
`,
    })
    const { stdout, stderr } = run('python3', '-W', 'error', 'use.py')
    expect([stdout, stderr]).toEqual(['same\n', ''])
  })
})

describe.skipIf(!has('go', 'version'))('Go', () => {
  const module = 'module example.com/api\n\ngo 1.18\n'
  const run = (body: string) =>
    folderWith({
      'go.mod': module,
      'faults/faults.go': written('go'),
      'main.go': `package main

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"strings"

	"example.com/api/faults"
)

func main() {
${body}
}

func show(problem *faults.Problem) {
	recorder := httptest.NewRecorder()
	problem.ServeHTTP(recorder, nil)
	header, _ := json.Marshal(recorder.Header())
	fmt.Println(recorder.Code, string(header), strings.TrimSpace(recorder.Body.String()))
}
`,
    })

  test('a problem is an error and a handler, and gofmt has nothing to change', () => {
    const go = run(`	problem := faults.NewShopShelfFull("a b")
	problem.RequestID, problem.RetryAfter, problem.More = "r-1", 2, map[string]any{"shelves": 3}
	show(problem)
	wait := faults.NewShopWaitSeconds(420, 3)
	fmt.Println(wait.Code, wait.Status, wait.Detail, faults.ShopWaitSeconds.Code, faults.NewShopOrdGone().Error())
	show(wait)
	fmt.Println(faults.ShopRetry.Retry, faults.ShopRetry.Attempts, faults.ShopRetry.WaitSeconds, faults.ShopRetry.SafeToRepeat, faults.ShopRetry.AfterSeconds, faults.ShopList.WaitSeconds, faults.ShopList.AfterSeconds)
	for _, status := range []int{409, 422, 499, 500} {
		phrase := faults.NewShopPhrase()
		phrase.Status = status
		fmt.Println(status, phrase.Error())
	}
	own := faults.NewShopPhrase()
	own.Status, own.Title = 422, "Mine"
	fmt.Println(own.Error())
	show(faults.NewShopEndedGone())
	fmt.Println(faults.NewShopShelfLocked().Code, faults.NewShopShelf_Locked(1, 2).Detail, faults.Shop_OrderLate.Type, faults.ShopOrder_Late.Type)`)
    const { stdout, stderr } = go('go', 'run', '.')
    expect(stderr).toBe('')
    const help =
      '\\u003chttps://errors.example.com/shop/SHELF/#p.shelf=a+b\\u0026request_id=r-1\\u0026variant=full\\u003e; rel=\\"help\\"'
    const json =
      '\\u003chttps://errors.example.com/shop/SHELF/index.json\\u003e; rel=\\"describedby\\"; type=\\"application/json\\"'
    expect(stdout.trimEnd().split('\n')).toEqual([
      `410 {"Content-Type":["application/problem+json"],"Link":["${help}","${json}"],"Retry-After":["2"],"X-Request-Id":["r-1"]} {"code":"SHELF","detail":"shelf a b is full","shelves":3,"status":410,"title":"Order gone","type":"https://errors.example.com/shop/SHELF/"}`,
      'WAIT_3 420 try again in 3 seconds, 100% sure WAIT_{seconds} Order gone',
      `420 {"Content-Type":["application/problem+json"],"Link":["\\u003chttps://errors.example.com/shop/WAIT_-seconds-/#p.seconds=3\\u003e; rel=\\"help\\"","\\u003chttps://errors.example.com/shop/WAIT_-seconds-/index.json\\u003e; rel=\\"describedby\\"; type=\\"application/json\\""]} {"code":"WAIT_3","detail":"try again in 3 seconds, 100% sure","status":420,"title":"Order gone","type":"https://errors.example.com/shop/WAIT_-seconds-/"}`,
      'backoff 4 [1 2] check-first 0 [5] 30',
      '409 Conflict',
      '422 Unprocessable Content',
      '499 Conflict',
      '500 Conflict',
      'Mine',
      expect.stringMatching(/^410 .*"status":410,"title":"Gone"/),
      'SHELF_LOCKED shelf 1 is locked by 2 https://errors.example.com/shop/ORDER_LATE/ https://errors.example.com/shop/LATE/',
    ])
    expect(go('go', 'vet', './...')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(go('gofmt', '-l', '.')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test.each([
    ['an unknown code', 'show(faults.NewShopOrdGon())', 'undefined: faults.NewShopOrdGon'],
    ['a missing value', 'show(faults.NewShopShelfFull())', 'not enough arguments in call to faults.NewShopShelfFull'],
    [
      'no status where the catalog has none',
      'show(faults.NewShopWaitSeconds(3))',
      'not enough arguments in call to faults.NewShopWaitSeconds',
    ],
  ])('%s is an error of the compiler', (_, statement, message) => {
    const { status, stderr } = run(`\t${statement}`)('go', 'build', '-o', '/dev/null', '.')
    expect(status).not.toBe(0)
    expect(stderr).toContain(message)
  })
})

test('no name of a Go package is given twice, nor to a param that a constructor needs', () => {
  const text = written('go')
  const variables = [...text.matchAll(/^\t(\w+) = Documented\{/gm)].map(([, name = '']) => name)
  const constructors = [...text.matchAll(/^func (New\w+)\(/gm)].map(([, name = '']) => name)
  const all = [...variables, ...constructors, 'Documented', 'Problem']
  expect(constructors.length).toBeGreaterThan(variables.length)
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  expect(all).toEqual(
    expect.arrayContaining([
      'Shop_OrderLate',
      'ShopOrder_Late',
      'NewShopShelfFull',
      'NewShopShelfLocked',
      'NewShopShelf_Locked',
      'NewShopTwo',
      'New_ShopTwo',
    ]),
  )
  expect(text).toContain('func NewShopWords(class any, type_ any, maxLength any, param_ any, super any) *Problem {')
})

describe.skipIf(!has('javac', '-version'))('Java', () => {
  const run = (body: string) =>
    folderWith({
      'api/Faults.java': written('java', { package: 'api', outer: 'Faults' }),
      'api/Use.java': `package api;

public final class Use {
  public static void main(String[] given) {
    ${body}
  }

  static int kind(String code) {
    switch (code) {
      case Faults.Shop.OrdGone.CODE: return Faults.Shop.OrdGone.STATUS;
      default: return 0;
    }
  }

  static void show(Faults.Problem problem) {
    System.out.println(problem.status() + " " + problem.headers() + " " + problem.text());
  }
}
`,
    })

  test('a problem is an exception, a code is a constant, and javac warns of nothing', () => {
    const java =
      run(`show(Faults.Shop.Shelf.ofFull("a b").withRequestId("r-1").withRetryAfter(2).with("shelves", java.util.List.of(1, true)));
    Faults.Problem wait = Faults.Shop.WaitSeconds.of(420, 3);
    System.out.println(wait.code() + " " + wait.status() + " " + wait.detail() + " " + kind("ORD_GONE") + " " + Faults.Shop.OrdGone.of().getMessage());
    System.out.println(wait.body().get("status") + " " + wait.withStatus(503).body().get("status"));
    System.out.println(Faults.Shop.Retry.ATTEMPTS + " " + Faults.Shop.Retry.WAIT_SECONDS + " " + Faults.Shop.Retry.SAFE_TO_REPEAT + " " + Faults.Shop.List_.AFTER_SECONDS);
    for (int status : new int[] {409, 422, 499, 500}) System.out.println(status + " " + Faults.Shop.Phrase.of().withStatus(status).body().get("title"));
    System.out.println(Faults.Shop.Ended.of().status() + " " + Faults.Shop.Ended.ofGone().status() + " " + Faults.Shop.Ended.ofGone().body().get("title"));`)
    const javac = [
      '--release',
      '11',
      '-encoding',
      'US-ASCII',
      '-Xlint:all',
      '-Werror',
      '-d',
      'classes',
      'api/Faults.java',
      'api/Use.java',
    ]
    expect(java('javac', ...javac)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(java('java', '-cp', 'classes', 'api.Use').stdout.trimEnd().split('\n')).toEqual([
      `410 {Content-Type=application/problem+json, Link=${link}, X-Request-Id=r-1, Retry-After=2} {"shelves":[1,true],"type":"https://errors.example.com/shop/SHELF/","title":"Order gone","status":410,"detail":"shelf a b is full","code":"SHELF"}`,
      'WAIT_3 420 try again in 3 seconds, 100% sure 410 Order gone',
      '420 503',
      '4 [1, 2] check-first 30',
      '409 Conflict',
      '422 Unprocessable Content',
      '499 Conflict',
      '500 Conflict',
      '409 410 Gone',
    ])
  })

  test.each([
    ['an unknown code', 'show(Faults.Shop.OrdGon.of());', 'symbol:   variable OrdGon'],
    ['a missing value', 'show(Faults.Shop.Shelf.ofFull());', 'actual and formal argument lists differ in length'],
    [
      'no status where the catalog has none',
      'show(Faults.Shop.WaitSeconds.of(3));',
      'actual and formal argument lists differ in length',
    ],
  ])('%s is an error of the compiler', (_, statement, message) => {
    const { status, stderr } = run(statement)('javac', '-d', 'classes', 'api/Faults.java', 'api/Use.java')
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })
})

/** Mono's compiler reads C# 7; `dotnet` needs a project and restores packages. */
describe.skipIf(!has('mcs', '--version'))('C#', () => {
  test('the file compiles, and mcs warns of nothing but of what is deprecated', () => {
    const run = folderWith({ 'Faults.cs': written('csharp', { package: 'Api.Errors' }) })
    const { status, stderr } = run('mcs', '-langversion:7.2', '-warnaserror', '-target:library', 'Faults.cs')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test.skipIf(!has('mono', '--version'))(
    'its constants say what a retry asks for, and its title follows the status',
    () => {
      const run = folderWith({
        'Faults.cs': written('csharp', { package: 'Api.Errors' }),
        'Use.cs': `using Api.Errors;

static class Use
{
    static void Main()
    {
        System.Console.WriteLine(Shop.Retry_.Retry + " " + Shop.Retry_.Attempts + " " + string.Join(",", Shop.Retry_.WaitSeconds)
            + " " + Shop.Retry_.SafeToRepeat + " " + Shop.List.AfterSeconds);
        foreach (var status in new[] { 409, 422, 499, 500 })
        {
            var phrase = Shop.Phrase.Of();
            phrase.Status = status;
            System.Console.WriteLine(phrase.Body()["status"] + " " + phrase.Body()["title"]);
        }
        System.Console.WriteLine(Shop.WaitSeconds_.Of(420, 3).Status);
        var gone = Shop.Ended.OfGone();
        System.Console.WriteLine(Shop.Ended.Of().Status + " " + gone.Status + " " + gone.Body()["title"]);
    }
}
`,
      })
      expect(run('mcs', '-langversion:7.2', '-out:use.exe', 'Faults.cs', 'Use.cs')).toMatchObject({ status: 0 })
      expect(run('mono', 'use.exe').stdout.trimEnd().split('\n')).toEqual([
        'backoff 4 1,2 check-first 30',
        '409 Conflict',
        '422 Unprocessable Content',
        '499 Conflict',
        '500 Conflict',
        '420',
        '409 410 Gone',
      ])
    },
  )
})

test('a class of C# has no member of its own name, and a code without a status asks for one', () => {
  const text = written('csharp')
  expect(text).toMatch(/public static class OfFull_\n.+?public static Problem OfFull\(\)/s)
  expect(text).toContain('public static Problem Of(int status, object seconds)\n')
  expect(text).toContain('new object[] { "WAIT_", seconds }, Type, Title, status,')
  expect(text).toMatch(/class Retry_\n.+?public const string Retry = "backoff";/s)
})

test('what C# gets for one code is to the letter', () => {
  const text = written('csharp')
  expect(text.slice(text.indexOf('public static class OrdLimit') - 120).slice(0, 1400)).toMatchInlineSnapshot(`
    "lic static class Shop
        {
            /// <summary>The account placed more orders than its plan allows.</summary>
            public static class OrdLimit
            {
                public const string Code = "ORD_LIMIT";
                public const string Type = "https://errors.example.com/shop/ORD_LIMIT/";
                public const string Title = "Too many orders";
                public const int Status = 429;
                public const string Retry = "after-delay";
                public const int AfterSeconds = 60;

                /// <summary>The response to ORD_LIMIT.</summary>
                /// <param name="max">The limit of the plan.</param>
                public static Problem Of(object max)
                {
                    return new Problem(
                        new object[] { "ORD_LIMIT" }, Type, Title, Status,
                        new object[] { "Limit of ", max, " orders reached" },
                        new object[] { "max", max }, null);
                }
            }

            /// <summary>The order was removed.</summary>
            public static class OrdGone
            {
                public const string Code = "ORD_GONE";
                public const string Type = "https://errors.example.com/shop/ORD_GONE/";
                public const string Title = "Order gone";
                public const int Status = 410;
                public const string Retry = "never";

                /// <summary>The response to ORD_GONE.</summary>
       "
  `)
})
