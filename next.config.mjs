import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/** Files at the root would be read as catalogs; `~` is no catalog's name. */
const rootFiles = [
  { source: '/:file([^/]+\\.(?:json|txt|xml))', destination: '/~/:file' },
  { source: '/:file([^/]+\\.(?:json|txt|xml))/', destination: '/~/:file' },
]

/** Pages of one segment that are documents of ours: a catalog, the statuses, the changelog. Next's own pages come first. */
const lists = [
  { source: '/:page([^/.]+)', destination: '/~/:page' },
  { source: '/:page([^/.]+)/', destination: '/~/:page' },
]

/**
 * The build (`scripts/build.ts`) exports home and search into a folder of its own; entries, guides, lists,
 * machine forms and shared files are not Next's. In development route handlers (`*.dev.ts`,
 * seen in this phase only) answer for those, at the same addresses.
 *
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function config(phase) {
  const shared = {
    basePath: process.env.FAULTBOOK_BASE_PATH ?? '',
    trailingSlash: true,
    poweredByHeader: false,
    images: { unoptimized: true },
    // `npm run check` runs the type checker, once, over everything.
    typescript: { ignoreBuildErrors: true },
    turbopack: { root: import.meta.dirname },
    serverExternalPackages: [
      '@tailwindcss/postcss',
      'esbuild',
      'hast-util-to-jsx-runtime',
      'jsonc-parser',
      'postcss',
      'remark-gfm',
      'remark-mdx',
      'remark-parse',
      'remark-rehype',
      'shiki',
      'unified',
      'yaml',
      'zod',
    ],
  }
  if (phase === PHASE_DEVELOPMENT_SERVER) {
    return {
      ...shared,
      pageExtensions: ['dev.tsx', 'dev.ts', 'tsx', 'ts'],
      skipTrailingSlashRedirect: true,
      devIndicators: false,
      rewrites: async () => ({ beforeFiles: rootFiles, afterFiles: lists, fallback: [] }),
    }
  }
  return {
    ...shared,
    output: 'export',
    // The build keeps the pages themselves (`scripts/build/page-store.ts`); this cache takes a third of the compiler's time.
    experimental: { turbopackFileSystemCacheForBuild: false },
    distDir: process.env.FAULTBOOK_PAGES ?? '.faultbook/pages',
    generateBuildId: () => process.env.FAULTBOOK_BUILD_ID ?? 'faultbook',
  }
}
