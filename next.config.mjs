import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'
import { assetPrefix, exportFolder } from './build/explorer/next-settings.mjs'

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
 * A build compiles home and search, once for a version of the code, without any content
 * (`build/explorer/compile-explorer.ts`). In development the pages of `*.dev.tsx`, which are seen in this phase
 * only, have their content in them, and a route handler answers for all that is not Next's, at the same addresses.
 *
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function config(phase) {
  const shared = {
    trailingSlash: true,
    poweredByHeader: false,
    images: { unoptimized: true },
    // `npm run gate` runs the type checker, once, over everything.
    typescript: { ignoreBuildErrors: true },
    turbopack: { root: import.meta.dirname },
    serverExternalPackages: [
      '@resvg/resvg-wasm',
      '@tailwindcss/postcss',
      'esbuild',
      'hast-util-to-jsx-runtime',
      'jsonc-parser',
      'postcss',
      'remark-gfm',
      'remark-mdx',
      'remark-parse',
      'remark-rehype',
      'satori',
      'shiki',
      'unified',
      'yaml',
      'zod',
    ],
  }
  if (phase === PHASE_DEVELOPMENT_SERVER) {
    return {
      ...shared,
      basePath: process.env.FAULTBOOK_BASE_PATH ?? '',
      pageExtensions: ['dev.tsx', 'dev.ts'],
      skipTrailingSlashRedirect: true,
      devIndicators: false,
      rewrites: async () => ({ beforeFiles: rootFiles, afterFiles: lists, fallback: [] }),
    }
  }
  return {
    ...shared,
    output: 'export',
    assetPrefix,
    // The build keeps what is compiled; this cache takes a third of the compiler's time.
    experimental: { turbopackFileSystemCacheForBuild: false },
    // For `e2e/notices.spec.ts`: they name every file that is in the scripts.
    productionBrowserSourceMaps: process.env.FAULTBOOK_SOURCE_MAPS === '1',
    distDir: exportFolder,
    generateBuildId: () => 'explorer',
  }
}
