import { enableSearchBox } from '../header/search-box'
import { siteBase } from '../site-base'
import { enableContents } from './contents'
import { enableCopyButtons } from './copy'
import { enableOccurrence } from './enable-occurrence'
import { enableFonts } from './fonts'
import { enablePrefetch } from './prefetch'
import { enableRequestForms } from './request-forms'
import { enableSamples } from './samples'
import { enableShortcuts } from './shortcuts'
import { enableThemeSwitch } from './theme'

/** The script of every page. All of it adds to a page that is complete without it. */
const script = document.currentScript
const base = script instanceof HTMLScriptElement ? siteBase(script.src) : ''
document.documentElement.classList.add('js')

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enable)
else enable()

function enable(): void {
  enableRequestForms()
  enableShortcuts()
  enableSearchBox()
  enableSamples()
  enableFonts()
  // Each in a turn of its own, so that none keeps a first paint or a finger waiting for the others.
  const parts = [enableThemeSwitch, enableOccurrence, enableCopyButtons, enableContents, () => enablePrefetch(base)]
  for (const part of parts) setTimeout(part)
}
