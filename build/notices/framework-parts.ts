/**
 * The packages in the scripts that Next makes of the explorer, and what Next has compiled into itself, as the
 * source maps of those scripts name them. `e2e/notices.spec.ts` compares.
 */
export const frameworkParts = [
  '@github/combobox-nav',
  '@swc/helpers',
  'next',
  'next/dist/compiled/process',
  'next/dist/compiled/react',
  'next/dist/compiled/react-dom',
  'next/dist/compiled/react-server-dom-turbopack',
  'next/dist/compiled/scheduler',
] as const
