import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

export interface Browser {
  readonly path: string
  /** What it says of itself. */
  readonly version: string
}

type Environment = Readonly<Record<string, string | undefined>>

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** A Chromium of this machine that starts, or undefined. A path that was named comes before all others. */
export function findBrowser(environment: Environment = process.env): Browser | undefined {
  for (const path of candidates(environment)) {
    const version = existsSync(path) ? versionOf(path) : undefined
    if (version !== undefined) return { path, version }
  }
  return undefined
}

function candidates(environment: Environment): string[] {
  const named = [environment.FAULTBOOK_CHROMIUM, environment.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH]
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [
    ...named.flatMap((path) => path || []),
    chromium.executablePath(),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...usualPlaces(environment),
  ]
}

function usualPlaces(environment: Environment): string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
  }
  if (process.platform !== 'win32') return []
  const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
  return roots
    .filter((root) => root !== undefined)
    .flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Chromium', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ])
}

/** What the program answers when it is asked; undefined where it does not start, as a bare launcher without its package. */
function versionOf(path: string): string | undefined {
  if (process.platform === 'win32') return 'installed' // there the question would open a window
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 ? stdout.trim() : undefined
}
