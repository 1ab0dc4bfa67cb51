/** Whether a file of the built-in content belongs into the package: tests of it run in this repository alone. */
export function isPackedContent(path: string): boolean {
  return !/\.(?:test|spec|fixture)\.[cm]?[jt]sx?$/.test(path)
}
