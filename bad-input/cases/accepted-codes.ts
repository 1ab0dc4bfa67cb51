import type { AcceptedCase } from '../content-case'
import { entries, json, mdx } from '../files'

/** Odd files, codes and sizes that are right. */
export const acceptedCodes: readonly AcceptedCase[] = [
  {
    id: 'SYN-013',
    title: 'CRLF and a lone CR in an .mdx file',
    files: {
      'ORD-1.mdx': String(mdx()['ORD-1.mdx']).replaceAll('\n', '\r\n').replace('The ID is wrong.', 'The ID\ris wrong.'),
    },
    page: 'ORD-1',
    problems: [],
  },
  {
    id: 'TYP-024',
    title: 'YAML: NO is a code, ~ in quotes is a title',
    files: {
      'NO.mdx': String(
        mdx(
          'code: NO\nstatus: 404\nfamily: order\ntitle: "~"',
          String(mdx()['ORD-1.mdx']).split('---\n\n')[1]?.replace('"ORD-1"', '"NO"'),
        )['ORD-1.mdx'],
      ),
    },
    page: 'NO',
    shows: ['~'],
    problems: [],
  },
  {
    id: 'TYP-034',
    title: 'null in optional fields',
    files: entries({
      message: null,
      related: null,
      userText: null,
      since: null,
      causes: [{ text: 'a', check: null }, { text: 'b' }],
    }),
    page: 'ORD-1',
    lacks: [/>null</],
    problems: [],
  },
  {
    id: 'TYP-036',
    title: 'retired, nobody knows since when',
    files: entries({ retired: true }),
    page: 'ORD-1',
    shows: ['retired'],
    problems: ['order.json:2:12 Warning: Cannot say since when "ORD-1" is retired'],
  },
  {
    id: 'COD-056',
    title: 'a code of 128 bytes',
    files: entries({ code: `A${'-b'.repeat(63)}C` }),
    page: `A${'-b'.repeat(63)}C`,
    problems: [],
  },
  {
    id: 'COD-066',
    title: 'a negative number as a code',
    files: entries({ code: '-32600', title: 'Invalid Request', status: 400 }),
    page: '-32600',
    problems: [],
  },
  {
    id: 'COD-072',
    title: 'codes that every object has',
    files: entries(...['constructor', 'toString', 'hasOwnProperty', 'then', 'length'].map((code) => ({ code }))),
    page: 'constructor',
    problems: [],
  },
  {
    id: 'COD-074',
    title: 'codes in folders, one within the other',
    files: entries({ code: 'auth' }, { code: 'auth/invalid-email' }, { code: 'auth/invalid-email/twice' }),
    page: 'auth/invalid-email',
    problems: [],
  },
  {
    id: 'COD-075',
    title: 'an alias that is the code in other letters',
    files: entries({ code: 'AUT-1', aliases: ['aut-1', 'AUT1'] }),
    page: 'AUT-1',
    problems: [],
  },
  {
    id: 'COD-082',
    title: 'a code with a slug of its own',
    files: entries({ code: 'S3:NoSuchKey <b>', slug: 'S3-NoSuchKey' }),
    page: 'S3-NoSuchKey',
    shows: ['S3:NoSuchKey <b>'],
    problems: [],
  },
  {
    id: 'COD-083',
    title: 'codes 404, 0, 00 and 0123 as texts',
    files: entries({ code: '404' }, { code: '0' }, { code: '00' }, { code: '0123' }),
    page: '404',
    problems: [],
  },
  {
    id: 'SIZ-001',
    title: 'an entry with 300 causes',
    files: entries({ causes: Array.from({ length: 300 }, (_, index) => ({ text: `Reason ${index}.` })) }),
    page: 'ORD-1',
    problems: [],
  },
  {
    id: 'SYN-004',
    title: 'JSON after a byte order mark',
    files: json(`\uFEFF${String(entries({})['order.json'])}`),
    page: 'ORD-1',
    problems: [],
  },
  {
    id: 'SYN-045',
    title: '.mdx after a byte order mark',
    files: { 'ORD-1.mdx': `\uFEFF${String(mdx()['ORD-1.mdx'])}` },
    page: 'ORD-1',
    problems: [],
  },
  {
    id: 'SYN-044',
    title: 'CRLF in JSON',
    files: json(String(entries({})['order.json']).replaceAll('\n', '\r\n')),
    page: 'ORD-1',
    problems: [],
  },
]
