import type { Catalog, Entry } from '../../model/catalog'
import type { DataPath } from '../../model/located'

type Text = readonly [DataPath, string | undefined]

/** Every text of an entry that is Markdown, by its field. */
export function textsOfEntry(entry: Entry): [DataPath, string][] {
  return present([
    [['summary'], entry.summary],
    [['messageNote'], entry.messageNote],
    [['userText'], entry.userText],
    [['retry', 'note'], entry.retry?.note],
    [['reproduce', 'text'], entry.reproduce?.text],
    ...entry.params.map((param, index): Text => [['params', index, 'meaning'], param.meaning]),
    ...entry.causes.flatMap((cause, index): Text[] => [
      [['causes', index, 'text'], cause.text],
      [['causes', index, 'check'], cause.check],
      [['causes', index, 'fix'], cause.fix],
      [['causes', index, 'userText'], cause.userText],
    ]),
    ...entry.variants.flatMap((variant, at): Text[] => [
      [['variants', at, 'when'], variant.when],
      ...variant.params.map((param, index): Text => [['variants', at, 'params', index, 'meaning'], param.meaning]),
      ...variant.causes.flatMap((cause, index): Text[] => [
        [['variants', at, 'causes', index, 'text'], cause.text],
        [['variants', at, 'causes', index, 'check'], cause.check],
        [['variants', at, 'causes', index, 'fix'], cause.fix],
        [['variants', at, 'causes', index, 'userText'], cause.userText],
      ]),
    ]),
    ...entry.solutions.map((solution, index): Text => [['solutions', index, 'text'], solution.text]),
    ...entry.examples.map((example, index): Text => [['examples', index, 'note'], example.note]),
    ...entry.ask.map((text, index): Text => [['ask', index], text]),
    ...entry.related.map((item, index): Text => [['related', index, 'why'], item.why]),
    ...entry.confusedWith.map((item, index): Text => [['confusedWith', index, 'difference'], item.difference]),
    ...entry.sections.map((section, index): Text => [['sections', index, 'text'], section.text]),
  ])
}

/** Every text of `catalog.json` that is Markdown, by its field. */
export function textsOfCatalog({ envelope, ...catalog }: Catalog): [DataPath, string][] {
  return present([
    [['summary'], catalog.summary],
    [['description'], catalog.description],
    [['envelope', 'summary'], envelope?.summary],
    ...(envelope?.fields ?? []).map((field, index): Text => [['envelope', 'fields', index, 'meaning'], field.meaning]),
    ...(envelope?.headers ?? []).map(
      (field, index): Text => [['envelope', 'headers', index, 'meaning'], field.meaning],
    ),
    ...catalog.families.map((family, index): Text => [['families', index, 'summary'], family.summary]),
    ...catalog.statuses.map((item, index): Text => [['statuses', index, 'meaning'], item.meaning]),
    [['requestId', 'meaning'], catalog.requestId?.meaning],
    ...(catalog.support?.ask ?? []).map((text, index): Text => [['support', 'ask', index], text]),
  ])
}

function present(texts: readonly Text[]): [DataPath, string][] {
  return texts.flatMap(([path, text]): [DataPath, string][] => (text === undefined ? [] : [[path, text]]))
}
