import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { projectOf } from './project'

const tool = { sources: undefined, compiled: '/opt/faultbook', version: '1.0.0' }

test('projectOf takes what the command names, then the environment, then what is usual', () => {
  const cwd = temporaryFolder()
  const environment = { FAULTBOOK_CONTENT: 'a', FAULTBOOK_OUT: '/srv/site' }
  const at = (name: string) => join(cwd, name)
  const places = (flags: { content?: string; out?: string }, from = environment) => {
    const { content, out, work, base } = projectOf({ tool, cwd, environment: from, flags })
    return { content, out, work, base }
  }
  const fixed = { work: at('.faultbook'), base: cwd }
  expect(places({ content: 'b', out: 'c' })).toEqual({ content: at('b'), out: at('c'), ...fixed })
  expect(places({})).toEqual({ content: at('a'), out: '/srv/site', ...fixed })
  const empty = { FAULTBOOK_CONTENT: '', FAULTBOOK_OUT: '' }
  expect(places({}, empty)).toEqual({ content: at('content'), out: at('out'), ...fixed })
})

test('projectOf finds errors/, or else content/, below the working folder', () => {
  const cwd = temporaryFolder()
  const content = () => projectOf({ tool, cwd, environment: {} }).content
  mkdirSync(join(cwd, 'content'))
  expect(content()).toBe(join(cwd, 'content'))
  mkdirSync(join(cwd, 'errors'))
  expect(content()).toBe(join(cwd, 'errors'))
})

test('projectOf says where an address comes from', () => {
  const environment = { FAULTBOOK_URL: 'https://a.example', FAULTBOOK_BASE_PATH: '' }
  const { url, basePath } = projectOf({ tool, cwd: '/work', environment })
  expect({ url, basePath }).toEqual({ url: { value: 'https://a.example', from: 'FAULTBOOK_URL' }, basePath: undefined })
})
