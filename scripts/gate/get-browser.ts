import { type Browser, findBrowser } from './find-browser'
import { runTool } from './run-tool'
import { installPackages, isRoot } from './system-packages'
import { tools } from './tools'

/**
 * A Chromium to test with: one that is there, else Playwright's own download, else the package
 * of the system. Says what it does.
 *
 * @throws where none of the three gives one
 */
export async function getBrowser(): Promise<Browser> {
  const present = findBrowser()
  if (present !== undefined) return present
  console.log('No Chromium or Chrome found. Downloading the one of Playwright: npx playwright install chromium')
  await runTool(tools.playwright, ['install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'], { isShown: true })
  const downloaded = findBrowser()
  if (downloaded !== undefined) return downloaded
  console.log('The download did not work.')
  installPackages(['chromium'])
  return findBrowser() ?? fail()
}

function fail(): never {
  throw new Error(
    'There is no browser to test with, and none could be installed. Install Chromium or Google Chrome, or name one: FAULTBOOK_CHROMIUM=/path/to/chrome npm test',
  )
}
