import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bodyKinds } from '#governance/bodies/body.ts'
import { decisionStates, objectionGrounds, objectionStates, stanceValues } from '#governance/decisions/decision.ts'
import { meetingStates } from '#governance/meetings/meeting.ts'
import en from './en.ts'
import fr from './fr.ts'

/** Every code our rules can answer with, as it is written in their source. */
const codesInSource = (): string[] => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') && !/\.(test|store)\.ts$|(^|\.)(fr|en)\.ts$|(^|\/)own-(data-kept|signatures)\.ts$|document\.ts$/.test(name),
  )
  const source = files.map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8')).join('\n')
  const said = [...source.matchAll(/(?:problem\([^'`]*'[^']*', |no\(|, )'([a-z]+\.[a-zA-Z]+)'/g)].map((match) => match[1] as string)
  return [
    ...new Set([
      ...said,
      'amend.textMissing',
      'erase.keepsMeetings',
      'erase.signsMinutes',
      'erase.sits',
      'object.textMissing',
      'recuse.textMissing',
      'voidVote.textMissing',
      'decision.notNow',
      'decision.isOver',
      ...meetingStates.map((state) => `meeting.${state}`),
    ]),
  ]
}

/** A function that is given the same figure everywhere says its sentence. */
const figures = new Proxy({}, { get: () => 2 }) as Record<string, number>
const sentences = (words: unknown): string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [words(figures)]
  return Object.values(words as object).flatMap(sentences)
}
const shape = (words: unknown): unknown =>
  typeof words === 'object' && words !== null
    ? Object.fromEntries(Object.entries(words).map(([key, value]) => [key, shape(value)]))
    : typeof words

describe('every refusal has its words', () => {
  it('the search finds the codes', () => expect(codesInSource().length).toBeGreaterThan(50))
  // What `cordee verify` finds is said by the command line.
  it('all of them', () => expect(codesInSource().filter((code) => !(code in fr.problems) && !code.startsWith('verify.'))).toEqual([]))
  it('and no words are left without a rule', () => {
    const codes = new Set(codesInSource())
    // A count makes its codes of parts; tests/house looks for those.
    expect(Object.keys(fr.problems).filter((code) => !codes.has(code) && !code.startsWith('tally.'))).toEqual([])
  })
})

it('English says all that French says', () => expect(shape(en)).toEqual(shape(fr)))

it.each([
  ['bodies', bodyKinds, fr.bodyKinds],
  ['meetings', meetingStates, fr.meetingStates],
  ['decisions', decisionStates, fr.decisionStates],
  ['stances', stanceValues, fr.stances],
  ['grounds', objectionGrounds, fr.grounds],
  ['objections', objectionStates, fr.objectionStates],
])('every state and kind of %s has a name', (_, codes, words) => {
  expect(Object.keys(words).sort()).toEqual([...codes].sort())
})

describe('typography', () => {
  const wrongIn = (words: unknown, wrong: RegExp) => sentences(words).filter((sentence) => wrong.test(sentence))
  it('French: narrow spaces, guillemets, typographic apostrophes', () => {
    expect(wrongIn(fr, /[ \u00a0][;!?]|[^\s\u202f][;!?]|«[^\u202f]|[^\u202f]»|[ \u202f]:|'|\.\.\.|undefined|\[object/)).toEqual([])
  })
  it('English: typographic quotes', () => {
    expect(wrongIn(en, /'|"|\.\.\.|undefined|\[object|«/)).toEqual([])
  })
})

it.each([
  [
    1,
    '1 structure ne s’est pas encore exprimée : un silence ne vaut pas consentement (gestion par consentement). Entendez chacune, à son tour.',
  ],
  [
    3,
    '3 structures ne se sont pas encore exprimées : un silence ne vaut pas consentement (gestion par consentement). Entendez chacune, à son tour.',
  ],
])('counts %i as French does', (waiting, sentence) => {
  expect(fr.problems['decision.silence']({ waiting })).toBe(sentence.replace(' :', '\u00a0:'))
})
