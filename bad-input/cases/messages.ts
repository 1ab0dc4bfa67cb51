import type { ContentCase } from '../content-case'
import { entries } from '../files'

/** Messages with their params, and examples. */
export const messageCases: readonly ContentCase[] = [
  {
    id: 'MAT-103',
    title: 'a regular expression of the author',
    files: entries({ match: '^(a+)+$' }),
    problems: ['order.json:2:2 Cannot use the field "match"'],
  },
  {
    id: 'MAT-104',
    title: 'placeholders without a param, and the other way round',
    files: entries({ message: 'a {x} b %s', params: [{ placeholder: '{y}', name: 'y', meaning: 'y' }] }),
    problems: [
      'order.json:2:12 Cannot publish the placeholder "{x}" without a param',
      'order.json:2:12 Cannot publish the placeholder "%s" without a param',
      'order.json:2:50 Cannot match the param "y" with the message',
    ],
  },
  {
    id: 'MAT-106',
    title: 'params with names that are no names',
    files: entries({
      message: '{a} {b} {c}',
      params: [
        { placeholder: '{a}', name: '__proto__', meaning: 'x' },
        { placeholder: '{b}', name: 'a b', meaning: 'x' },
        { placeholder: '{c}', name: '', meaning: 'x' },
      ],
    }),
    problems: [
      'order.json:2:64 Cannot read "params[0].name"',
      'order.json:2:119 Cannot read "params[1].name"',
      'order.json:2:168 Cannot read "params[2].name"',
    ],
  },
  {
    id: 'EXA-001',
    title: 'examples that are no HTTP',
    files: entries({ examples: [{ title: 'x', source: 'documented', request: 'hello', response: 'HTTP/1.1 999 x' }] }),
    problems: [
      'order.json:2:59 Cannot read the request of "x" as HTTP text',
      'order.json:2:78 Cannot read the response of "x" as HTTP text',
    ],
  },
  {
    id: 'EXA-002',
    title: 'a response with another status, without the code',
    files: entries({
      examples: [
        {
          title: 'x',
          source: 'documented',
          request: 'GET / HTTP/1.1',
          response: 'HTTP/1.1 500 x\nContent-Type: application/json\n\n{"code":"NO"}',
        },
      ],
    }),
    problems: [
      'order.json:2:87 Cannot accept the response of "x": its status is not the entry’s',
      'order.json:2:87 Cannot accept the response of "x": it does not carry the entry’s code',
    ],
  },
  {
    id: 'EXA-003',
    title: 'bodies that are no JSON, twice a key, too deep',
    files: entries(
      ...[
        '{"code":}',
        '{"code":"ORD-2","code":"ORD-2"}',
        `{"code":"ORD-3","x":${'['.repeat(100)}${']'.repeat(100)}}`,
      ].map((body, index) => ({
        code: `ORD-${index + 1}`,
        examples: [
          {
            title: 'x',
            source: 'documented',
            request: 'GET / HTTP/1.1',
            response: `HTTP/1.1 404 x\nContent-Type: application/json\n\n${body}`,
          },
        ],
      })),
    ),
    problems: [
      'order.json:2:102 Cannot read the body of the response of "x" as JSON',
      'order.json:3:102 Cannot read the body of the response of "x" as JSON',
      'order.json:4:102 Cannot read the body of the response of "x" as JSON',
    ],
  },
  {
    id: 'EXA-004',
    title: 'a header field that is none',
    files: entries({
      examples: [
        {
          title: 'x',
          source: 'documented',
          request: 'GET / HTTP/1.1\nno colon here',
          response: 'HTTP/1.1 404 x\n: no name\n\n{}',
        },
      ],
    }),
    problems: [
      'order.json:2:59 Cannot read the request of "x" as HTTP text',
      'order.json:2:102 Cannot read the response of "x" as HTTP text',
    ],
  },
  {
    id: 'EXA-005',
    title: '__proto__ in a response',
    files: entries({
      examples: [
        {
          title: 'x',
          source: 'documented',
          request: 'GET / HTTP/1.1',
          response: 'HTTP/1.1 404 x\nContent-Type: application/json\n\n{"code":"ORD-1","__proto__":{"polluted":1}}',
        },
      ],
    }),
    problems: ['order.json:2:87 Cannot read the body of the response of "x" as JSON'],
  },
  {
    id: 'EXA-006',
    title: 'a line with a line break inside',
    files: entries({
      examples: [
        { title: 'x', source: 'documented', request: ['GET / HTTP/1.1\r\nX-Evil: 1', 'Host: a'], response: [] },
      ],
    }),
    problems: ['order.json:2:112 Cannot read "examples[0].response"'],
  },
]
