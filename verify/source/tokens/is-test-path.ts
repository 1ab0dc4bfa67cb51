const folders =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|testing|testdata|test[_-]?data|test[_-]?fixtures|fixtures|mocks|e2e|cypress|playwright|androidTest|integration[_-]?tests?|unit[_-]?tests?|[\w.]+\.(?:Unit|Integration|Functional|Acceptance)?Tests?|src\/(?:test|\w+Test))\//
const files =
  /(?:^|\/)(?:test_[^/]*\.py|conftest\.py|[^/]*_test\.(?:go|py|rs|dart|exs|cc|cpp|c|rb)|[^/]*_spec\.rb|tests?\.rs|[^/]*[._-](?:test|spec|cy|e2e)\.[cm]?[jt]sx?|[^/]*[a-z0-9](?:Tests?|IT|TestCase|Spec|Specs|TestBase)\.(?:java|kt|kts|cs|php|scala|groovy|swift)|Tests?[A-Z][^/]*\.(?:java|kt|cs|php|swift))$/

/** Whether a path is that of a test, of its data, or of what only tests use. */
export function isTestPath(path: string): boolean {
  return folders.test(path) || files.test(path)
}
