import type { Catalog, Entry } from '../../../catalog/model/catalog'
import { entriesOf, nameOf, type Rule } from './rule'

/**
 * Every entry has a text for end users, and each can be sent as it is: no "please", no code, no status, no field.
 * One that serves several causes also names someone to turn to, for what the user cannot change.
 */
export const reviewUserTexts: Rule = (catalogs) => {
  const entries = entriesOf(catalogs)
  const general = entries.filter(({ userText }) => userText !== undefined)
  const ofCauses = entries.flatMap(({ causes }) => causes.flatMap(({ userText }) => userText ?? []))
  const missing = entries.filter((entry) => !general.includes(entry)).map((entry) => `${nameOf(entry)}: no userText`)
  const faults = entries.flatMap((entry) => {
    const home = catalogs.find(({ slug }) => slug === entry.catalog)
    const texts = [entry, ...entry.causes].flatMap(({ userText }) => userText ?? [])
    return texts.flatMap((text) =>
      faultsIn(text, entry, home).map((fault) => `${nameOf(entry)}: "${fault}" in "${text}"`),
    )
  })
  return {
    count: Math.min(general.length, ofCauses.length),
    counted: `${general.length} user texts and ${ofCauses.length} of causes`,
    found: [...missing, ...faults, ...general.filter(hasNoWayOn).map(noWayOn)],
  }
}

function hasNoWayOn({ userText = '', causes }: Entry): boolean {
  const served = causes.filter((cause) => cause.userText === undefined)
  return served.length > 1 && !/\b(?:support|administrator|people who)\b/i.test(userText)
}

function noWayOn(entry: Entry): string {
  return `${nameOf(entry)}: names nobody to turn to in "${entry.userText}"`
}

/** What in a text for end users no end user should read. */
function faultsIn(userText: string, { code }: Entry, home: Catalog | undefined): string[] {
  const text = userText.replaceAll(home?.name.replaceAll(' ', '') ?? '', '')
  const fields = (home?.envelope?.fields ?? []).map(({ path }) => path).filter((path) => !/^[a-z]+$/.test(path))
  return [
    ...(text.match(/\bplease\b/gi) ?? []),
    ...(text.match(/[`_{}]|\b[a-z]+[A-Z]\w*|\b[A-Z]{2,}-\d+|\b[1-5]\d\d\b/g) ?? []),
    ...[code, ...fields].filter((name) => text.includes(name)),
  ]
}
