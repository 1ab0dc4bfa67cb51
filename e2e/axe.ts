import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/**
 * All rules of axe, for a page. What it calls its legacy mode differs in frames alone, of which there are none, and
 * needs no second window to sum up in: that costs half as much again.
 */
export function axe(page: Page): AxeBuilder {
  expect(page.frames()).toHaveLength(1)
  return new AxeBuilder({ page }).setLegacyMode()
}
