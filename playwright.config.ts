import { defineConfig } from '@playwright/test'
import { repositoryProject } from './cli/call/repository-project'
import { readSite } from './disk/content/read-site'
import { browserArguments } from './scripts/gate/browser-arguments'
import { findBrowser } from './scripts/gate/find-browser'
import { freePort } from './scripts/hosts/free-port'

/**
 * The tests of the built site: `npm run build` first, then `npm run test:e2e` (`npm test` does both).
 * The workers read this file too, so what is found or chosen once is handed on by the environment.
 */
process.env.FAULTBOOK_TEST_PORT ??= String(await freePort())
process.env.FAULTBOOK_CHROMIUM ??= findBrowser()?.path ?? ''

const origin = `http://localhost:${process.env.FAULTBOOK_TEST_PORT}`
const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const onPhone = /(?:developer|support|accessibility|pages\/occurrence|search\/(?:search|header|facets))\.spec\.ts/
/** Dark has other colours and no other structure. */
const inDark = { testMatch: /accessibility\.spec\.ts/, grep: /axe/ }
const withoutScript = /no-script\.spec\.ts/
const ofSpeed = /\/speed\.spec\.ts/
const ofDevelopment = /dev-server\.spec\.ts/

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 3,
  // A second try is told as such in the closing lines.
  retries: process.env.CI === undefined ? 0 : 2,
  timeout: 60_000,
  // Machines of CI are slow at times; nothing here waits where it need not.
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    baseURL: origin,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.FAULTBOOK_CHROMIUM === '' ? {} : { executablePath: process.env.FAULTBOOK_CHROMIUM }),
      args: [...browserArguments],
    },
  },
  projects: [
    { name: 'development', use: desktop, testMatch: ofDevelopment },
    { name: 'desktop', use: desktop, testIgnore: [withoutScript, ofDevelopment, ofSpeed] },
    { name: 'phone', use: phone, testMatch: onPhone },
    { name: 'desktop dark', use: { ...desktop, colorScheme: 'dark' }, ...inDark },
    { name: 'phone dark', use: { ...phone, colorScheme: 'dark' }, ...inDark },
    { name: 'without script', use: { ...desktop, javaScriptEnabled: false }, testMatch: withoutScript },
    // Last and one by one, when nothing else takes the processor.
    { name: 'alone', use: desktop, testMatch: ofSpeed, workers: 1 },
  ],
  webServer: {
    command: 'node scripts/faultbook.mjs start',
    url: `${origin}${readSite(repositoryProject()).site.basePath}/`,
    env: { PORT: process.env.FAULTBOOK_TEST_PORT },
    reuseExistingServer: false,
  },
})
