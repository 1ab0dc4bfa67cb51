import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editUrl } from '../../catalog/address/links'
import { projectAt } from '../project-at.fixture'
import { temporaryFolder } from '../temporary-folder.fixture'
import { remoteAddress } from './remote-address'
import { repositoryLinks } from './repository-links'

test.each([
  ['https://github.com/acme/errors.git', 'https://github.com/acme/errors/edit/main/{path}'],
  ['https://user:token@github.com/acme/errors', 'https://github.com/acme/errors/edit/main/{path}'],
  ['git@github.com:acme/errors.git', 'https://github.com/acme/errors/edit/main/{path}'],
  ['ssh://git@ssh.github.com:443/acme/errors.git', 'https://github.com/acme/errors/edit/main/{path}'],
  ['git@gitlab.com:acme/team/errors.git', 'https://gitlab.com/acme/team/errors/-/edit/main/{path}'],
  ['https://bitbucket.org/acme/errors/', 'https://bitbucket.org/acme/errors/src/main/{path}?mode=edit'],
  ['https://codeberg.org/acme/errors', 'https://codeberg.org/acme/errors/_edit/main/{path}'],
])('remoteAddress reads %s', (remote, edit) => {
  expect(remoteAddress(remote)?.edit('main')).toBe(edit)
})

test.each([
  'https://git.acme.example/acme/errors',
  '/srv/git/errors.git',
  'file:///srv/errors.git',
  'https://github.com/acme',
  'https://github.com.evil.example/acme/errors',
  'https://github.com/acme/er rors',
])('remoteAddress knows no page for %s', (remote) => {
  expect(remoteAddress(remote)).toBe(undefined)
})

function repository(config: string, head: string): string {
  const root = temporaryFolder()
  mkdirSync(join(root, '.git'))
  mkdirSync(join(root, 'errors'))
  writeFileSync(join(root, '.git/config'), config)
  writeFileSync(join(root, '.git/HEAD'), head)
  return root
}

const origin = '[remote "origin"]\n\turl = https://secret@github.com/acme/errors.git\n'

test('repositoryLinks leads to a file from the root of its repository, and never shows a token', () => {
  const root = repository(origin, 'ref: refs/heads/docs/new\n')
  const links = repositoryLinks(projectAt(join(root, 'errors')), {})
  expect(links.repositoryUrl).toBe('https://github.com/acme/errors')
  expect(editUrl(links, { file: `${root}/errors/shop/a.json`, line: 1, column: 1 })).toBe(
    'https://github.com/acme/errors/edit/docs/new/errors/shop/a.json',
  )
  expect(JSON.stringify(links)).not.toContain('secret')
})

test('repositoryLinks gives no link for editing where no branch is known, and none at all without a remote', () => {
  const detached = repository(origin, `${'a'.repeat(40)}\n`)
  expect(repositoryLinks(projectAt(join(detached, 'errors')), {})).toEqual({
    repositoryUrl: 'https://github.com/acme/errors',
  })
  const alone = repository('[core]\n\tbare = false\n', 'ref: refs/heads/main\n')
  expect(repositoryLinks(projectAt(join(alone, 'errors')), {})).toEqual({})
  expect(repositoryLinks(projectAt(temporaryFolder()), {})).toEqual({})
})

test('repositoryLinks reads no pipe and no device in place of what git writes', () => {
  const pipe = repository('', 'ref: refs/heads/main\n')
  rmSync(join(pipe, '.git/config'))
  execFileSync('mkfifo', [join(pipe, '.git/config')])
  const device = repository('', 'ref: refs/heads/main\n')
  rmSync(join(device, '.git/config'))
  symlinkSync('/dev/zero', join(device, '.git/config'))
  expect([pipe, device].map((root) => repositoryLinks(projectAt(join(root, 'errors')), {}))).toEqual([{}, {}])
})
