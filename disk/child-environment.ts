/** The environment of this process for one that it starts: with what is set, and without the variables that are left out. */
export function childEnvironment(
  set: Readonly<Record<string, string>>,
  without: readonly string[] = [],
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ...set }
  for (const name of without) delete env[name]
  return env
}
