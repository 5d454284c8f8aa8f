import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type RuleText, textInForce } from '#governance/rules/rule-text.ts'

/** What the charter asks of who signs it, in the hub's own words. */
export type Commitment = { title: string; sentence: string }

/** screen: by whoever speaks for it. paper: noted by the coordination, which has the sheet. */
export const signatureWays = ['screen', 'paper'] as const
export type SignatureWay = (typeof signatureWays)[number]

/** A list of members: those that signed the version in force, those that have not. */
export const signatoriesShown = ['signataires', 'a-signer'] as const
export type SignatoriesShown = (typeof signatoriesShown)[number]

export type Signature = {
  id: Id
  text: Id
  /** Number of the version that was signed. */
  n: number
  organisation: Id
  signedOn: Day
  way: SignatureWay
  signer: string | null
  /** The sheet was scanned. */
  scanned: boolean
  notedOn: Day
  withdrawnOn: Day | null
}

const MOST_LINES = 50
const LONGEST_TITLE = 120
const LONGEST_SENTENCE = 1000

/** « Coopérer : nous décidons ensemble. », one a line; a line without a colon is a title alone. */
export const readCommitments = (typed: string): Result<Commitment[]> => {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length > MOST_LINES) return wrong(problem('lines', 'charter.tooManyLines', { most: MOST_LINES }))
  const read = lines.map((line) => {
    const at = line.indexOf(':')
    return at < 0 ? { title: line, sentence: '' } : { title: line.slice(0, at).trim(), sentence: line.slice(at + 1).trim() }
  })
  const bad = read.find(({ title, sentence }) => title === '' || title.length > LONGEST_TITLE || sentence.length > LONGEST_SENTENCE)
  return bad ? wrong(problem('lines', 'charter.titleFirst', { line: (bad.title || bad.sentence).slice(0, 60) })) : ok(read)
}

/** As they were typed. */
export const writtenCommitments = (commitments: Commitment[]): string =>
  commitments.map(({ title, sentence }) => (sentence === '' ? title : `${title} : ${sentence}`)).join('\n')

/** Where an organisation stands with the charter in force: the version it signed last that still binds it, and whether that is the one in force. */
export type Standing = { is: 'signed' | 'earlier'; signature: Signature } | { is: 'unsigned' }

export const standingOf = (signatures: Signature[], inForce: Id | null): Standing => {
  const held = signatures.filter(({ withdrawnOn }) => withdrawnOn === null).sort((a, b) => a.n - b.n)
  const current = held.find(({ text }) => text === inForce)
  const last = held.at(-1)
  return current ? { is: 'signed', signature: current } : last ? { is: 'earlier', signature: last } : { is: 'unsigned' }
}

/** A slip, taken back the day it was noted: it never was. */
export const neverWas = ({ notedOn, withdrawnOn }: Pick<Signature, 'notedOn' | 'withdrawnOn'>): boolean => withdrawnOn === notedOn

type Texts = Pick<RuleText, 'id' | 'kind' | 'n' | 'from' | 'adopted'>[]

/**
 * The version a signature is of: on screen the one that was read, which must still be in force; on paper the one in force on the day it bears.
 * All that is wrong with it, at once.
 */
export const versionSigned = (
  texts: Texts,
  { read, way, signedOn }: { read: Id; way: SignatureWay; signedOn: Day },
  today: Day,
): Result<Texts[number]> => {
  if (signedOn > today) return wrong(problem('signedOn', 'charter.signedInTheFuture'))
  const text = textInForce(texts, 'charter', signedOn)
  if (!text) return wrong(problem('signedOn', 'charter.noneThen'))
  if (!texts.some(({ id }) => id === read)) return wrong(problem('', 'charter.changedMeanwhile'))
  return way === 'screen' && text.id !== read ? wrong(problem('', 'charter.changedMeanwhile')) : ok(text)
}

/** Commitments of a version stand once it was signed. */
export const mayRewrite = (signed: number): Problem[] => (signed > 0 ? [problem('lines', 'charter.signedStays')] : [])
