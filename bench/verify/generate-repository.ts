import { seededRandom } from '../../scripts/seeded-random'
import type { Given, Language, MemberRow } from './languages/language'
import { constantName, functionName, type Style } from './styles'

/** A generated repository: its files, its catalog, and what a comparison of the two must find. */
export interface GeneratedRepository {
  readonly files: ReadonlyMap<string, string>
  readonly entries: readonly Readonly<Record<string, unknown>>[]
  /** `kind code`. */
  readonly expected: ReadonlySet<string>
}

/** What becomes of a code. Those of a catalog; with `undocumented` before it, the same of a code that it does not have. */
const fates = [
  'direct',
  'respond',
  'constant',
  'member',
  'joined',
  'interpolated',
  'within',
  'wrong-message',
  'wrong-status',
  'comment',
  'documentation',
  'test-file',
  'test-in-file',
  'longer',
  'compared',
  'absent',
  'unused',
  'retired',
  'retired-absent',
] as const
type Fate = (typeof fates)[number]

const emitting: readonly Fate[] = ['direct', 'respond', 'constant', 'member', 'joined', 'interpolated', 'within']
const silent: readonly Fate[] = ['comment', 'documentation', 'test-file', 'longer', 'compared', 'absent']
const statuses = [400, 401, 403, 404, 409, 410, 422, 429, 500, 503] as const

/** Makes a repository of a language with codes of a style, the same one for the same seed. */
export function generateRepository(
  language: Language,
  style: Style,
  { codes, seed }: { codes: number; seed: number },
): GeneratedRepository {
  return new Generator(language, style, seededRandom(seed)).make(codes)
}

interface Planned extends Given {
  readonly fate: Fate
  readonly isDocumented: boolean
}

/** Statements for functions, by the file that they go into. */
class Generator {
  readonly #bodies: string[] = []
  readonly #tests: string[] = []
  readonly #inner: string[] = []
  readonly #tops: string[] = []
  readonly #constants: { name: string; code: string }[] = []
  readonly #members: MemberRow[] = []
  readonly #expected = new Set<string>()
  readonly #prefixes = new Map<string, string>()

  constructor(
    readonly language: Language,
    readonly style: Style,
    readonly random: () => number,
  ) {}

  make(codes: number): GeneratedRepository {
    const planned = Array.from({ length: codes }, (_, number) => this.#plan(number))
    for (const item of planned) this.#write(item)
    this.#addNoise(codes)
    const entries = planned.filter(({ isDocumented }) => isDocumented).map((item) => entryOf(item))
    return { files: this.#files(), entries, expected: this.#expected }
  }

  #plan(number: number): Planned {
    const status = this.#pick(statuses)
    const given = {
      code: this.style.code(number),
      status,
      message: `The state of ${number} does not allow it for {id}`,
    }
    // Every fifth code is one that the catalog does not have; it is emitted, or only looks as if it were.
    if (number % 5 === 4) {
      const fate = this.#possible(
        number % 3 === 0
          ? this.#pick(['comment', 'documentation', 'test-file', 'absent'] as const)
          : this.#pick(emitting),
      )
      return { ...given, fate, isDocumented: false }
    }
    return {
      ...given,
      fate: this.#possible(fates[Math.floor(this.random() * fates.length)] ?? 'direct'),
      isDocumented: true,
    }
  }

  /** What the language and the style cannot write becomes what they can. */
  #possible(fate: Fate): Fate {
    if (fate === 'test-in-file' && this.language.test === undefined) return 'test-file'
    if ((fate === 'joined' || fate === 'interpolated') && this.style.split('') === undefined) return 'constant'
    return fate
  }

  #write(item: Planned): void {
    const { code, fate, isDocumented, status, message } = item
    const kind = kindOf(fate, isDocumented)
    if (kind !== undefined) this.#expected.add(`${kind} ${code}`)
    const { language } = this
    const name = constantName(code)
    const statement = {
      direct: () => language.throwDirect(item),
      respond: () => language.respond(item),
      'wrong-message': () =>
        language.throwDirect({ ...item, message: `Another text for {id}, and not the one of ${status}` }),
      'wrong-status': () => language.respond({ ...item, status: status === 404 ? 409 : 404 }),
      constant: () => this.#constant(code, () => language.throwConstant('Codes', name)),
      unused: () => this.#constant(code, () => ''),
      member: () => {
        this.#members.push({ name, code, status, message })
        return language.throwMember('Failures', name)
      },
      joined: () => this.#joined(code, language.throwJoined),
      interpolated: () => this.#joined(code, language.throwInterpolated),
      within: () => language.throwWithin(code),
      comment: () => language.comment(`throws ${code} where it is gone`),
      documentation: () => {
        this.#tops.push(language.documentation(`Answers with ${code}, said a former version.`))
        return ''
      },
      'test-file': () => {
        this.#tests.push(language.throwDirect(item))
        return ''
      },
      'test-in-file': () => {
        this.#inner.push(language.throwDirect(item))
        return ''
      },
      longer: () =>
        this.style
          .longer(code)
          .map((word) => language.keep(word))
          .join('\n'),
      compared: () => language.compare(code),
      retired: () => language.throwDirect(item),
      absent: () => '',
      'retired-absent': () => '',
    } satisfies Record<Fate, () => string>
    const text = statement[fate]()
    if (text !== '') this.#bodies.push(text)
  }

  #constant(code: string, statement: () => string): string {
    this.#constants.push({ name: constantName(code), code })
    return statement()
  }

  #joined(code: string, write: (owner: string, prefix: string, rest: string) => string): string {
    const [prefix, rest] = this.style.split(code) ?? ['', code]
    const name = `P_${prefix.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}HEAD`
    this.#prefixes.set(name, prefix)
    return write('Prefixes', name, rest)
  }

  /** What is in every repository and is no code. */
  #addNoise(codes: number): void {
    for (let count = 0; count < codes; count++) {
      const words = this.style.lookalikes(this.random)
      this.#bodies.push(this.language.keep(this.#pick(words)))
      if (count % 4 === 0)
        this.#bodies.push(this.language.comment(`see ${this.style.code(codes + count)}, which nobody sends`))
      if (count % 7 === 0) this.#bodies.push(this.language.keep(`ready in ${count} s, 404 of them`))
    }
  }

  #files(): Map<string, string> {
    const { language } = this
    const files = new Map<string, string>()
    const bodies = this.#shuffled(this.#bodies)
    for (let index = 0; index * 24 < bodies.length; index++) {
      const name = `${['Orders', 'Payments', 'Customers', 'Refunds'][index % 4]}${index}`
      const own = bodies.slice(index * 24, index * 24 + 24)
      const functions = Array.from({ length: Math.ceil(own.length / 3) }, (_, at): [string, string] => [
        functionName('handle', index * 8 + at),
        own.slice(at * 3, at * 3 + 3).join('\n'),
      ])
      const test = this.#inner.splice(0, 2).join('\n')
      const parts = {
        top: this.#tops.splice(0, 2).join('\n'),
        test: test === '' ? '' : (language.test?.(`works${index}`, test) ?? ''),
      }
      files.set(language.path(name), language.file(name, functions, parts))
    }
    if (this.#constants.length > 0) files.set(language.path('Codes'), language.constants('Codes', this.#constants))
    if (this.#members.length > 0) files.set(language.path('Failures'), language.members('Failures', this.#members))
    const prefixes = [...this.#prefixes].map(([name, code]) => ({ name, code }))
    if (prefixes.length > 0) files.set(language.path('Prefixes'), language.constants('Prefixes', prefixes))
    const tests = this.#tests.map((body, at): [string, string] => [functionName('check', at), body])
    files.set(language.testPath('Orders'), language.file('OrdersTest', tests, { top: '', test: '' }))
    return files
  }

  #shuffled(items: readonly string[]): string[] {
    return items
      .map((item) => ({ item, at: this.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item)
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.random() * items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
}

/** What a comparison must find; undefined for nothing. */
function kindOf(fate: Fate, isDocumented: boolean): string | undefined {
  if (!isDocumented) return emitting.includes(fate) ? 'undocumented' : undefined
  if (fate === 'wrong-message') return 'message-differs'
  if (fate === 'wrong-status') return 'status-differs'
  if (fate === 'unused') return 'unused'
  if (fate === 'retired') return 'retired-emitted'
  return silent.includes(fate) || fate === 'test-in-file' ? 'never-emitted' : undefined
}

function entryOf({ code, status, message, fate }: Planned) {
  return {
    code,
    draft: true,
    title: `Title of ${code}`,
    status,
    message,
    ...(fate.startsWith('retired') ? { retired: '2026-01-31' } : {}),
  }
}
