import { textsOfEntry } from '../../../catalog/checks/prose/markdown-texts'
import { exampleSources } from '../../../catalog/model/statement-source'
import { statedFacts } from '../../../catalog/text/stated-facts'
import { entriesOf, nameOf, type Rule } from './rule'

/** Every cause says how it is known. */
export const reviewCauses: Rule = (catalogs) => {
  const causes = entriesOf(catalogs).flatMap((entry) =>
    entry.causes.map((cause) => ({ name: nameOf(entry), ...cause })),
  )
  const found = causes
    .filter(({ source }) => source === undefined)
    .map(({ name, text }) => `${name}: no source of "${text}"`)
  return { count: causes.length, counted: `${causes.length} causes`, found }
}

/** Every catalog lists the facts that its texts may state; the check compares them. */
export const reviewFacts: Rule = (catalogs) => {
  const listed = catalogs.flatMap(({ facts }) => facts ?? []).length
  const stated = entriesOf(catalogs)
    .flatMap((entry) => textsOfEntry(entry))
    .flatMap(([, text]) => statedFacts(text)).length
  const found = catalogs.filter(({ facts }) => facts === undefined).map(({ slug }) => `${slug}: lists no facts`)
  return { count: Math.min(listed, stated), counted: `${stated} stated facts against ${listed} listed`, found }
}

/** A message that a documented response shows is documented. */
export const reviewMessages: Rule = (catalogs) => {
  const withMessage = entriesOf(catalogs).filter(({ message }) => message !== undefined)
  const found = withMessage
    .filter(({ message = '', messageSource, examples }) => {
      const documented = examples.filter((example) => exampleSources(example).response === 'documented')
      const text = JSON.stringify(message).slice(1, -1)
      return messageSource !== 'documented' && documented.some(({ response }) => response?.includes(text) === true)
    })
    .map(
      (entry) =>
        `${nameOf(entry)}: a documented response shows the message, which is said to be ${entry.messageSource}`,
    )
  return { count: withMessage.length, counted: `${withMessage.length} messages`, found }
}

/** Every entry says whether a retry helps, and shows an exchange that the check has read as HTTP. */
export const reviewExchanges: Rule = (catalogs) => {
  const entries = entriesOf(catalogs)
  const examples = entries.flatMap(({ examples: own }) => own).filter(({ response }) => response !== undefined)
  const retries = entries.filter(({ retry }) => retry !== undefined)
  const found = [
    ...entries
      .filter(({ examples: own }) => own.every(({ response }) => response === undefined))
      .map((entry) => `${nameOf(entry)}: no example of a response`),
    ...entries.filter((entry) => !retries.includes(entry)).map((entry) => `${nameOf(entry)}: no retry rule`),
  ]
  return {
    count: Math.min(examples.length, retries.length),
    counted: `${retries.length} retry rules, ${examples.length} examples as HTTP`,
    found,
  }
}
