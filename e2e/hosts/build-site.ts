import { spawnSync } from 'node:child_process'

const patience = 400_000

/**
 * Builds a site as `npm run build` does, in an environment of its own. Waits while another build runs:
 * there can be one at a time. `project` is the folder of the project.
 *
 * @returns what the build said
 * @throws where it fails
 */
export async function buildSite(environment: Readonly<Record<string, string>>, project = '.'): Promise<string> {
  const until = Date.now() + patience
  for (;;) {
    const env = { ...process.env, ...environment }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/faultbook.mjs', 'build'], {
      cwd: project,
      env,
      encoding: 'utf8',
    })
    if (status === 0) return stdout
    const isBusy = /Another (?:next )?build/.test(stderr)
    if (!isBusy || Date.now() > until) throw new Error(`${stdout}${stderr}`)
    await new Promise((done) => setTimeout(done, 3_000))
  }
}
