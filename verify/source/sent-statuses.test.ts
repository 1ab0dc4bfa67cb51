import { describe, expect, test } from 'vitest'
import { findings, type Language } from './source-findings.fixture'

const body = '{"code":"ORD-0001","status":409}'
const plain = '{"code":"ORD-0001"}'

describe('the status that a code is sent with', () => {
  test.each<[Language, readonly string[]]>([
    ['go', ['w.WriteHeader(http.StatusConflict)', `fmt.Fprintf(w, \`${body}\`)`]],
    [
      'go',
      ['w.WriteHeader(http.StatusConflict)', `fmt.Fprintf(w, \`{"code":"ORD-0001","detail":"%s","id":%d}\`, a, b)`],
    ],
    [
      'go',
      ['w.Header().Set("Content-Type", "application/json")', 'w.WriteHeader(409)', `w.Write([]byte(\`${plain}\`))`],
    ],
    ['go', ['w.WriteHeader(409)', `io.WriteString(w, \`{"error":{"code":"ORD-0001"}}\`)`]],
    ['ts', ["return new Response(JSON.stringify({ code: 'ORD-0001' }), { status: 409 })"]],
    ['ts', ["return Response.json({ code: 'ORD-0001' }, { status: 409 })"]],
    ['ts', [`r.writeHead(409); r.end('${plain}')`]],
    ['ts', ['r.statusCode = 409', `r.end('${plain}')`]],
    ['ts', ['res.status(409)', "res.json({ code: 'ORD-0001' })"]],
    ['ts', [`r.end(\`${body}\`)`]],
    ['ts', ['r.end(`{"code":"ORD-0001","status":409,"id":${id}}`)']],
    ['java', ['response.setStatus(409);', `response.getWriter().write("${plain.replaceAll('"', '\\"')}");`]],
  ])('is compared in %s: %j', (language, lines) => {
    expect(findings(language, lines)).toEqual(['status-differs ORD-0001 409'])
  })

  test.each<[Language, string, readonly string[]]>([
    ['ts', 'one of the catalog', [`r.writeHead(410); r.end('${plain}')`]],
    ['ts', 'that of another response', ['other.writeHead(409)', `r.end('${plain}')`]],
    ['ts', 'of a response before', ['r.writeHead(409)', 'r.end(x)', `r.end('${plain}')`]],
    ['ts', 'set in a branch', ['if (x) r.writeHead(409)', `r.end('${plain}')`]],
    [
      'ts',
      'set in one of several branches',
      ['if (x) { r.writeHead(409) } else { r.writeHead(404) }', `r.end('${plain}')`],
    ],
    ['ts', 'a variable', ['r.writeHead(409)', 'r.writeHead(status)', `r.end('${plain}')`]],
    ['ts', 'of another code', ['r.writeHead(409)', `r.end('{"code":"ORD-0002","instead":"ORD-0001","status":409}')`]],
    ['ts', 'decided later', ['r.writeHead(409)', `r.end(x ? '${plain}' : y)`]],
    ['ts', 'only logged', [`console.log('${body}')`, `logger.write('${body}')`]],
    ['ts', 'parsed', [`const x = JSON.parse('${body}')`]],
    ['ts', 'cut off', [`r.end('{"code":"ORD-0001","status":409')`]],
    ['ts', 'of a list', ["return Response.json([{ code: 'ORD-0001' }, paid], { status: 409 })"]],
    ['go', 'written elsewhere', [`fmt.Fprintf(os.Stderr, \`${body}\`)`, `fmt.Fprintf(file, \`${body}\`)`]],
    ['go', 'set in a branch', ['if x {', 'w.WriteHeader(409)', '}', `fmt.Fprintf(w, \`${plain}\`)`]],
  ])('is not known in %s where it is %s', (language, _, lines) => {
    expect(findings(language, lines)).toEqual([])
  })
})
