import { expect, test } from 'vitest'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { runMain } from './run-main.fixture'

test.each(['start', 'dev'])('faultbook %s takes a port by its flag, and refuses an invalid one', async (command) => {
  const cwd = temporaryFolder()
  const { code, err } = await runMain({ cwd }, command, '--port', 'x')
  expect(code).toBe(2)
  expect(err).toMatch(/^--port is "x", and a port is a number from 0 to 65535: --port 3000\n\nUsage: faultbook /)
})

test.each(['start', 'dev'])('faultbook %s refuses an invalid PORT', async (command) => {
  const given = await runMain({ cwd: temporaryFolder(), environment: { PORT: 'x' } }, command)
  expect(given).toEqual({
    code: 1,
    out: '',
    err: 'PORT is "x", and a port is a number from 0 to 65535: PORT=3000\n',
  })
})
