import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, firefox, webkit } from '@playwright/test'
import { findBrowser } from '../../scripts/gate/find-browser'
import { bidiDriver } from './bidi-driver'
import { classicDriver } from './classic-driver'
import type { Driver } from './driver'
import { playwrightDriver } from './playwright-driver'

/** A browser that can be started, or what to install for it. */
export interface Found {
  readonly engine: string
  readonly start: (() => Promise<Driver>) | undefined
  readonly install: string
}

/**
 * The three engines: browsers of Playwright where they are installed (`npx playwright install firefox
 * webkit`), else those of the system: Firefox, and the MiniBrowser of WebKitGTK.
 */
export function findDrivers(): Found[] {
  const system = findBrowser()?.path
  return [
    {
      engine: 'chromium',
      start: system === undefined ? undefined : () => playwrightDriver(chromium, system),
      install: 'npx playwright install chromium',
    },
    {
      engine: 'firefox',
      start: existsSync(firefox.executablePath()) ? () => playwrightDriver(firefox) : firefoxOfSystem(),
      install: 'npx playwright install firefox, or on Debian: apt-get install firefox-esr',
    },
    {
      engine: 'webkit',
      start: existsSync(webkit.executablePath()) ? () => playwrightDriver(webkit) : webkitOfSystem(),
      install: 'npx playwright install webkit, or on Debian: apt-get install webkit2gtk-driver xvfb xauth',
    },
  ]
}

function firefoxOfSystem(): (() => Promise<Driver>) | undefined {
  const program = onPath('firefox-esr') ?? onPath('firefox')
  return program === undefined ? undefined : () => bidiDriver(program)
}

function webkitOfSystem(): (() => Promise<Driver>) | undefined {
  const program = onPath('WebKitWebDriver')
  const folders = ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
  const binary = [...folders, ...folders.map((path) => path.replace('x86_64', 'aarch64'))].find(existsSync)
  if (program === undefined || binary === undefined) return undefined
  const screen = process.env.DISPLAY === undefined ? onPath('xvfb-run') : undefined
  if (process.env.DISPLAY === undefined && screen === undefined) return undefined
  const command: [string, ...string[]] = screen === undefined ? [program] : [screen, '-a', program]
  const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
  return () => classicDriver({ command, capabilities })
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(existsSync)
}
