import type { ContentCase } from '../content-case'
import { entries } from '../files'

const causes = (...texts: string[]) => entries({ causes: texts.map((text) => ({ text })) })

/** Links that run something, leave the site in disguise, or lead nowhere. */
export const linkCases: readonly ContentCase[] = [
  {
    id: 'TEX-083',
    title: 'links by script, without a scheme, with a password, to localhost',
    files: causes(
      '[a](javascript:alert(1))',
      '[a](//evil.com/x)',
      '[a](https://u:p@h.example/)',
      '[a](http://localhost:3000/x)',
    ),
    problems: [
      'order.json:2:20 Cannot publish the link "javascript:alert(1)"',
      'order.json:2:56 Cannot publish the link "//evil.com/x"',
      'order.json:2:85 Cannot publish the link "https://u:p@h.example/"',
      'order.json:2:124 Cannot publish the link "http://localhost:3000/x"',
    ],
  },
  {
    id: 'TEX-082',
    title: 'script in disguise',
    files: causes(
      '[a](JaVaScRiPt:alert(1))',
      '[a](&#106;avascript:alert(1))',
      '[a](<java\tscript:alert(1)>)',
      '[a](data:text/html,x)',
      '[a](vbscript:x)',
      '<javascript:alert(1)>',
      '[a][b]\n\n[b]: javascript:alert(1)',
      '![a](javascript:alert(1))',
      '[a](\\\\evil.com)',
      '[a](/\\evil.com)',
      '[a](file:///etc/passwd)',
    ),
    problems: [
      'order.json:2:20 Cannot publish the link "JaVaScRiPt:alert(1)"',
      'order.json:2:56 Cannot publish the link "javascript:alert(1)"',
      'order.json:2:97 Cannot publish the link "java script:alert(1)"',
      'order.json:2:137 Cannot publish the link "data:text/html,x"',
      'order.json:2:170 Cannot publish the link "vbscript:x"',
      'order.json:2:197 Cannot publish the link "javascript:alert(1)"',
      'order.json:2:230 Cannot publish the link "javascript:alert(1)"',
      'order.json:2:276 Cannot publish the link "javascript:alert(1)"',
      'order.json:2:313 Cannot publish the link "\\evil.com"',
      'order.json:2:342 Cannot publish the link "/\\evil.com"',
      'order.json:2:370 Cannot publish the link "file:///etc/passwd"',
    ],
  },
  {
    id: 'TEX-080',
    title: 'hosts that only the author can reach',
    files: causes(
      ...[
        '127.0.0.1:8080',
        '[::1]',
        '0.0.0.0',
        '127.1',
        '2130706433',
        '10.0.0.8',
        '192.168.1.1',
        '172.16.0.1',
        '169.254.169.254',
        'LOCALHOST',
        'app.localhost',
        'jenkins',
        'printer.local',
      ].map((host) => `[a](http://${host}/x)`),
    ),
    problems: [
      'order.json:2:20 Cannot publish the link "http://127.0.0.1:8080/x"',
      'order.json:2:60 Cannot publish the link "http://[::1]/x"',
      'order.json:2:91 Cannot publish the link "http://0.0.0.0/x"',
      'order.json:2:124 Cannot publish the link "http://127.1/x"',
      'order.json:2:155 Cannot publish the link "http://2130706433/x"',
      'order.json:2:191 Cannot publish the link "http://10.0.0.8/x"',
      'order.json:2:225 Cannot publish the link "http://192.168.1.1/x"',
      'order.json:2:262 Cannot publish the link "http://172.16.0.1/x"',
      'order.json:2:298 Cannot publish the link "http://169.254.169.254/x"',
      'order.json:2:339 Cannot publish the link "http://LOCALHOST/x"',
      'order.json:2:374 Cannot publish the link "http://app.localhost/x"',
      'order.json:2:413 Cannot publish the link "http://jenkins/x"',
      'order.json:2:446 Cannot publish the link "http://printer.local/x"',
    ],
  },
  {
    id: 'TEX-085',
    title: 'links to pages that are not there',
    files: causes('[a](/nowhere/)', '[a](../x)', '[a](x.html)', '[a](?q=1)', '[a](/tex-085/ORD-1)'),
    problems: [
      'order.json:2:20 Cannot follow the link "/nowhere/"',
      'order.json:2:46 Cannot publish the link "../x"',
      'order.json:2:67 Cannot publish the link "x.html"',
      'order.json:2:90 Cannot publish the link "?q=1"',
      'order.json:2:111 Cannot follow the link "/tex-085/ORD-1"',
    ],
  },
]
