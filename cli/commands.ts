import type { Command } from './call/command'

/** The commands of `faultbook`, each loaded when it is called: what a build needs takes long to load. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ['init', async () => (await import('./commands/init')).init],
  ['dev', async () => (await import('./commands/dev')).dev],
  ['build', async () => (await import('./commands/build')).build],
  ['start', async () => (await import('./commands/start')).start],
  ['check', async () => (await import('./commands/check')).check],
  ['verify', async () => (await import('./commands/verify')).verify],
  ['search', async () => (await import('./commands/search')).search],
  ['explain', async () => (await import('./commands/explain')).explain],
  ['mcp', async () => (await import('./commands/mcp')).mcp],
  ['diff', async () => (await import('./commands/diff')).diff],
  ['export', async () => (await import('./commands/export')).exportCommand],
  ['audit', async () => (await import('./commands/audit')).audit],
  ['import', async () => (await import('./commands/import')).importCommand],
  ['hosts', async () => (await import('./commands/hosts')).hosts],
])
