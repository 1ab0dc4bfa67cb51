import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', 'out/**', 'dist/**', '.next/**', '.faultbook/**', 'e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By itself vitest leaves one core idle, which on a machine of two is half of it.
    maxWorkers: availableParallelism(),
    // Loading the same modules anew for each of three hundred files was half of all the work. So no test mocks a module,
    // and what one stubs is taken back.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
})
