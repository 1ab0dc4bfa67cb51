import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', 'out/**', 'dist/**', '.next/**', '.faultbook/**', 'e2e/**'],
    testTimeout: 60_000,
    // By itself vitest leaves one core idle, which on a machine of two is half of it.
    maxWorkers: availableParallelism(),
  },
})
