import { readGuide } from '../../guides/read-guide'
import type { Check } from '../frame/check'

/** Every guide is Markdown and components with plain values, and shows only snippets that are there. */
export const checkGuides: Check = ({ catalog }) => catalog.guides.flatMap((guide) => readGuide(guide).problems)
