import { expect, test } from 'vitest'
import { readWrk } from './read-wrk'

const said = `Running 10s test @ http://127.0.0.1:8080/
  2 threads and 128 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     4.07ms    3.22ms  51.26ms   88.14%
    Req/Sec    17.02k     1.51k   21.37k    71.00%
  Latency Distribution
     50%  912.00us
     75%    4.71ms
     90%    7.84ms
     99%    1.02s
  339002 requests in 10.02s, 1.62GB read
Requests/sec:  33832.51
Transfer/sec:    165.82MB
`

test('readWrk reads rate and latency, whatever the unit', () => {
  expect(readWrk(said)).toEqual({ requestsPerSecond: 33_832.51, p50: 0.912, p99: 1_020, errors: 0 })
})

test('readWrk counts what failed on the way, and what was answered with an error', () => {
  const failed = '  Socket errors: connect 1, read 20, write 300, timeout 4000\n  Non-2xx or 3xx responses: 50000\n'
  expect(readWrk(said.replace('Requests/sec', `${failed}Requests/sec`)).errors).toBe(54_321)
})

test('readWrk refuses what is not the output of wrk', () => {
  expect(() => readWrk('unable to connect to 127.0.0.1:1 Connection refused')).toThrow('Connection refused')
})
