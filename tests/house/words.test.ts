/// <reference types="vite/client" />
import { describe, expect, test as it } from 'vitest'
import { isTest, isWords, sources } from './sources.ts'
import { nodesOf, textOf } from './syntax.ts'

type Words = { [key: string]: unknown }

const load = (modules: Record<string, { default?: Words }>): Map<string, Words> =>
  new Map(Object.entries(modules).map(([path, module]) => [path.replace(/[/.](fr|en)\.ts$/, ''), module.default ?? { ...module }]))

// `say.*.ts` are no words: how a language writes a day, a plural.
const french = load(import.meta.glob(['/src/**/fr.ts', '/src/**/*.fr.ts', '!**/say.fr.ts'], { eager: true }))
const english = load(import.meta.glob(['/src/**/en.ts', '/src/**/*.en.ts', '!**/say.en.ts'], { eager: true }))

/** `problems.meeting.endsBeforeItBegins: text`: the same list in both languages means nothing is missing. */
const shape = (value: unknown, at = ''): string[] => {
  if (Array.isArray(value)) return [`${at}: list of ${value.length}`]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => shape(one, at ? `${at}.${key}` : key))
  return [`${at}: text`]
}

/** An empty text is a word somebody forgot. */
const empty = (value: unknown, at = ''): string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [at] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => empty(one, `${at}.${key}`))
}

describe('French and English say the same things', () => {
  it.each([...new Set([...french.keys(), ...english.keys()])].sort())('%s', (place) => {
    expect(shape(english.get(place)).sort()).toEqual(shape(french.get(place)).sort())
    expect([...empty(french.get(place)), ...empty(english.get(place))]).toEqual([])
  })
})

/** Where a problem's code stands in a call. */
const CODE_AT: Record<string, number> = { problem: 1, refuse: 0, when: 1 }

const codesIn = (file: { path: string; text: string }): string[] => {
  const codes: string[] = []
  for (const node of nodesOf(file)) {
    const callee = (node.callee as { name?: string } | undefined)?.name ?? ''
    const place = node.type === 'CallExpression' && Object.hasOwn(CODE_AT, callee) ? CODE_AT[callee] : undefined
    const code = place === undefined ? undefined : textOf((node.arguments as unknown[])[place])
    if (code?.includes('.')) codes.push(code)
  }
  return codes
}

it('every problem the code can raise has its sentence in both languages', () => {
  // A room's own list, and sentences that a command speaks straight from the file of their noun.
  const known = (words: Map<string, Words>) =>
    new Set([...words.values()].flatMap((one) => Object.keys({ ...one, ...(one.problems ?? {}) })))
  const [inFrench, inEnglish] = [known(french), known(english)]
  const raised = sources('{src,demo}/**/*.{ts,tsx}')
    .filter((file) => !isTest(file) && !isWords(file))
    .flatMap((file) => codesIn(file).map((code) => ({ path: file.path, code })))
  expect(raised.length).toBeGreaterThan(0)

  const speechless = raised
    .filter(({ code }) => !speaks(inFrench, code) || !speaks(inEnglish, code))
    .map(({ path, code }) => `${code} (${path})`)
  expect([...new Set(speechless)]).toEqual([])
})

/** A code made of parts (`meeting.${why}`) is known when a sentence of that shape is. */
const speaks = (known: Set<string>, code: string): boolean => {
  if (!code.includes('…')) return known.has(code)
  const pattern = new RegExp(`^${code.replaceAll('.', '\\.').replaceAll('…', '\\w+')}$`)
  return [...known].some((one) => pattern.test(one))
}
