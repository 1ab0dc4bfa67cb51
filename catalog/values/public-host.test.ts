import { expect, test } from 'vitest'
import { isPublicHost } from './public-host'

test.each([
  'example.com',
  'EXAMPLE.com.',
  'localhost.example.com',
  '127.example.com',
  '8.8.8.8',
  'xn--bcher-kva.example',
  '10minutes.dev',
])('isPublicHost takes %s', (host) => expect(isPublicHost(host)).toBe(true))

test.each([
  ['names without a dot', ['localhost', 'LOCALHOST.', 'jenkins', '2130706433', '0x7f000001', '']],
  [
    'names of a machine or network of one’s own',
    ['app.localhost', 'printer.local', 'a.b.internal', 'nas.home.arpa', 'wiki.corp'],
  ],
  [
    'private addresses',
    ['127.0.0.1', '10.0.0.8', '172.16.0.1', '172.31.9.9', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
  ],
  ['addresses in other forms', ['127.1', '0177.0.0.1', '0x7f.0.0.1', '10.1', '1.2.3.4.5', '[::1]']],
])('isPublicHost refuses %s', (_name, hosts) => expect(hosts.filter(isPublicHost)).toEqual([]))
