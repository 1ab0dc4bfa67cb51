import type { AcceptedCase } from '../content-case'
import { entries, mdxCause } from '../files'

const noMarkup = [/<(?:img|iframe)\b/i, /<svg onload/i, /<script>/i]
const exampleWith = (body: string) => [
  {
    title: 'x',
    source: 'documented',
    request: 'GET / HTTP/1.1',
    response: `HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n${body}`,
  },
]

/** Odd texts that a page shows as they stand. */
export const acceptedText: readonly AcceptedCase[] = [
  {
    id: 'TEX-081',
    title: 'markup with handlers',
    files: entries({
      summary: '<img src=x onerror=window.__pwn=2>',
      causes: [{ text: '<svg onload=window.__pwn=3>' }, { text: 'b' }],
      solutions: [
        { text: "<iframe srcdoc='<script>parent.__pwn=4</script>'>" },
        { text: '</script><script>window.__pwn=1</script>' },
      ],
    }),
    page: 'ORD-1',
    shows: [
      '<img src=x onerror=window.__pwn=2>',
      '<svg onload=window.__pwn=3>',
      "<iframe srcdoc='<script>parent.__pwn=4</script>'>",
    ],
    lacks: noMarkup,
    problems: [],
  },
  {
    id: 'TEX-113',
    title: 'an MDX expression in a cause is text',
    files: mdxCause('{process.env.PATH} <Evil x={1}/>'),
    page: 'ORD-1',
    shows: ['{process.env.PATH}'],
    problems: [],
  },
  {
    id: 'TEX-088',
    title: 'braces in a message',
    files: entries({
      message: 'Value {name} must be < 10 and {id} != }',
      params: [
        { placeholder: '{name}', name: 'name', meaning: 'x' },
        { placeholder: '{id}', name: 'id', meaning: 'y' },
      ],
    }),
    page: 'ORD-1',
    shows: ['must be < 10 and'],
    problems: ['order.json:2:12 Warning: Cannot tell what "}" in the message belongs to'],
  },
  {
    id: 'TEX-112',
    title: 'every character that HTML, URLs and JSON escape, in a title',
    files: entries({ title: `&lt;b&gt; & "q" 'a' <b> %s \${x} {{y}} \\ / ]]> --> \`` }),
    page: 'ORD-1',
    shows: [`&lt;b&gt; & "q" 'a' <b> %s \${x} {{y}} \\ / ]]> --> \``],
    problems: [],
  },
  {
    id: 'TEX-096',
    title: 'a word of 20,000 letters',
    files: entries({ causes: [{ text: 'x'.repeat(20_000) }, { text: 'b' }] }),
    page: 'ORD-1',
    problems: [],
  },
  {
    id: 'TEX-098',
    title: 'fences and markup in an example',
    files: entries({
      examples: exampleWith('{"code":"ORD-1"}').map((example) => ({
        ...example,
        request: 'POST / HTTP/1.1\n\n```\n</code></pre><script>window.__pwn=5</script>\n```',
      })),
    }),
    page: 'ORD-1',
    shows: ['</code></pre><script>window.__pwn=5</script>'],
    lacks: noMarkup,
    problems: [],
  },
  {
    id: 'TEX-110',
    title: 'letters from right to left, emoji, combining marks',
    files: entries({ title: 'خطأ في الطلب 👩‍👩‍👧 e\u0301', causes: [{ text: 'שגיאה' }, { text: 'ошибка' }] }),
    page: 'ORD-1',
    shows: ['خطأ في الطلب', 'שגיאה'],
    problems: [],
  },
  {
    id: 'TEX-111',
    title: 'formulas of a spreadsheet',
    files: entries({ title: '=cmd|/C calc!A0', summary: '@SUM(1+1)*cmd' }),
    page: 'ORD-1',
    shows: ['=cmd|/C calc!A0'],
    problems: [],
  },
  {
    id: 'MAT-105',
    title: 'a message that is only a placeholder',
    files: entries(
      {
        code: 'A-1',
        status: 500,
        message: '{message}',
        params: [{ placeholder: '{message}', name: 'message', meaning: 'x' }],
      },
      {
        code: 'A-2',
        status: 400,
        message: 'Card {brand} declined',
        params: [{ placeholder: '{brand}', name: 'brand', meaning: 'x' }],
      },
    ),
    page: 'A-1',
    problems: ['order.json:2:38 Warning: Cannot find a code by the message "{message}"'],
  },
  {
    id: 'MAT-107',
    title: 'a message that looks like a regular expression',
    files: entries({ message: '^(a+)+$ [z-a] \\', params: [] }),
    page: 'ORD-1',
    shows: ['^(a+)+$ [z-a] \\'],
    problems: [],
  },
  {
    id: 'MAT-108',
    title: 'a hundred placeholders without text between them',
    files: entries({
      message: Array.from({ length: 100 }, (_, index) => `{p${index}}`).join(''),
      params: Array.from({ length: 100 }, (_, index) => ({
        placeholder: `{p${index}}`,
        name: `p${index}`,
        meaning: 'x',
      })),
    }),
    page: 'ORD-1',
    problems: [
      'order.json:2:12 Warning: Cannot find a code by the message "{p0}{p1}{p2}{p3}{p4}{p5}{p6}{p7}{p8}{p9}{p10}{p11}{p12}{p13}{p14}{p15}{p16}{p17}{p18}{p19}{p20}{p21}{p22}{p23}{p24}{p25…"',
    ],
  },
]
