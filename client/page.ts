import { enableCopyButtons } from './copy'
import { enableOccurrence } from './enable-occurrence'
import { enablePrefetch } from './prefetch'
import { enableSearchBox } from './search-box'
import { enableShortcuts } from './shortcuts'
import { applyTheme, enableThemeSwitch } from './theme'

/**
 * The script of every page. It runs as soon as it arrives, so that a chosen theme shows at the first
 * paint; the rest waits for the document. All of it adds to a page that is complete without it.
 */
applyTheme()
document.documentElement.classList.add('js')

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enable)
else enable()

function enable(): void {
  enableThemeSwitch()
  enableCopyButtons()
  enableShortcuts()
  enableSearchBox()
  enableOccurrence()
  enablePrefetch()
}
