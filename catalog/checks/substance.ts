import type { Entry } from '../model/catalog'
import type { DataPath } from '../model/located'
import type { Problem } from '../model/problem'
import { stubIn } from '../text/stub-in'
import type { Check } from './frame/check'

/** No stubs, and no two entries of a catalog with the same causes and solutions. */
export const checkSubstance: Check = ({ parsed }) => {
  const texts = new Map<string, Entry>()
  return parsed.flatMap(({ entry, locate }): Problem[] => {
    const problems = proseOf(entry).flatMap(([path, text]): Problem[] => {
      const found = stubIn(text)
      // The title of a draft that has none is the message that the API sends.
      if (found === undefined || (path[0] === 'title' && entry.draft?.includes('title'))) return []
      const subject = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
      const write = 'the text, or remove the entry until it is known'
      return [
        {
          kind: 'stub',
          subject: subject.slice(1),
          place: locate(path),
          expected: 'a finished text',
          received: `"${found}"`,
          write,
        },
      ]
    })
    if (entry.causes.length === 0 || entry.solutions.length === 0 || entry.draft !== undefined) return problems
    const key = JSON.stringify([entry.causes.map((cause) => cause.text), entry.solutions.map(({ text }) => text)])
    const twin = texts.get(key)
    // A code that is there twice is a problem of its own.
    if (twin === undefined || twin.code === entry.code) {
      texts.set(key, entry)
      return problems
    }
    return [
      ...problems,
      {
        kind: 'shared-text',
        subject: entry.code,
        place: locate(['causes']),
        expected: 'what causes this code and no other, and what fixes it',
        received: `the causes and solutions of "${twin.code}" in ${twin.place.file}:${twin.place.line}:${twin.place.column}`,
        write: 'causes and solutions of its own',
      },
    ]
  })
}

function proseOf(entry: Entry): [DataPath, string][] {
  const texts: [DataPath, string | undefined][] = [
    [['title'], entry.title],
    [['summary'], entry.summary],
    [['retry', 'note'], entry.retry?.note],
    [['userText'], entry.userText],
    ...entry.causes.flatMap((cause, index): [DataPath, string | undefined][] => [
      [['causes', index, 'text'], cause.text],
      [['causes', index, 'check'], cause.check],
      [['causes', index, 'fix'], cause.fix],
      [['causes', index, 'userText'], cause.userText],
    ]),
    ...entry.variants.flatMap((variant, at): [DataPath, string | undefined][] => [
      [['variants', at, 'when'], variant.when],
      ...variant.causes.flatMap((cause, index): [DataPath, string | undefined][] => [
        [['variants', at, 'causes', index, 'text'], cause.text],
        [['variants', at, 'causes', index, 'check'], cause.check],
        [['variants', at, 'causes', index, 'fix'], cause.fix],
        [['variants', at, 'causes', index, 'userText'], cause.userText],
      ]),
    ]),
    [['messageNote'], entry.messageNote],
    [['reproduce', 'text'], entry.reproduce?.text],
    ...entry.solutions.map((solution, index): [DataPath, string] => [['solutions', index, 'text'], solution.text]),
    ...entry.sections.map((section, index): [DataPath, string] => [['sections', index, 'text'], section.text]),
  ]
  return texts.flatMap(([path, text]): [DataPath, string][] => (text === undefined ? [] : [[path, text]]))
}
