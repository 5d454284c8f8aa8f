import { readFile } from 'node:fs/promises'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { day, optionalText, orNothing, text } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type Upload, uploads } from '#base/upload.ts'
import { isCode, NOT_DETAILED } from '#funding/budgets/codes.ts'
import { readAmount } from '#funding/budgets/read-amount.ts'
import { keyOf } from '#funding/keys/key.store.ts'
import { keyHoldsOn, shareBy } from '#funding/keys/key.ts'
import type { Act, Context } from '#logbook/use-case.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { actionChoices, addPieces, likelyCode } from './cost.store.ts'
import { type Bearer, bearerOf, dayProblems } from './cost.ts'
import { checkPiece, MOST_PIECES, mediaTypeOf } from './piece.ts'

/** What the form of a cost holds: what, how much, when, whose, its piece; the rest is for who wants it. */
export const costFields = {
  what: text(200),
  amount: text(20),
  datedOn: orNothing(day()).default(null),
  bearer: optionalText(40),
  files: uploads(MOST_PIECES),
  code: optionalText(24),
  supplier: optionalText(160),
  paidOn: orNothing(day()).default(null),
}

type Typed = { amount: string; datedOn: Day | null; bearer: string; code: string; supplier: string; paidOn: Day | null }
export type ReadCost = {
  cents: number
  datedOn: Day
  paidOn: Day | null
  code: string
  key: Id | null
  shares: { action: Id; cents: number }[]
}

/** What was typed, as a cost: amounts in cents, its line proposed where none was chosen, its parts exact. */
export const readCost = async ({ db, hub, today }: Pick<Context, 'db' | 'hub' | 'today'>, typed: Typed): Promise<Result<ReadCost>> => {
  const { amount, paidOn, supplier } = typed
  const datedOn = typed.datedOn ?? today
  const cents = readAmount('amount', amount)
  const bearer = bearerOf(typed.bearer)
  const problems = [
    ...(cents.ok ? [] : cents.problems),
    ...dayProblems({ datedOn, paidOn }, today),
    ...(bearer === undefined ? [problem('bearer', 'cost.noSuchAction')] : []),
    ...(typed.code === '' || isCode('charge', typed.code) ? [] : [problem('code', 'budget.unknownCode', { code: typed.code })]),
  ]
  if (problems.length > 0 || !cents.ok || bearer === undefined) return wrong(...problems)
  const borne = await borneBy({ db, hub }, bearer, { cents: cents.value, on: datedOn })
  if (!borne.ok) return borne
  const [first] = borne.value
  const year = Number(datedOn.slice(0, 4))
  const code = typed.code || (await likelyCode(db, hub.id, { supplier, action: first?.action ?? null, year })) || NOT_DETAILED
  return ok({ cents: cents.value, datedOn, paidOn, code, key: bearer && 'key' in bearer ? bearer.key : null, shares: borne.value })
}

const borneBy = async (
  { db, hub }: Pick<Context, 'db' | 'hub'>,
  bearer: Bearer,
  { cents, on }: { cents: number; on: Day },
): Promise<Result<ReadCost['shares']>> => {
  if (bearer === null) return ok([])
  if ('key' in bearer) {
    const key = await keyOf(db, hub.id, bearer.key)
    if (!key) return wrong(problem('bearer', 'cost.noSuchAction'))
    if (!keyHoldsOn(key, on))
      return wrong(problem('bearer', 'cost.keyNotThen', { key: key.name, from: key.startsOn, until: key.endsOn, on }))
    return ok(shareBy(cents, key.weights))
  }
  const there = (await actionChoices(db, hub.id)).some(({ id }) => id === bearer.action)
  return there ? ok([{ action: bearer.action, cents }]) : wrong(problem('bearer', 'cost.noSuchAction'))
}

type Piece = { name: string; mediaType: string; content: Uint8Array }

/** The pieces sent along, read and looked at. */
export const readPieces = async (files: Upload[], already = 0): Promise<Result<Piece[]>> => {
  if (files.length + already > MOST_PIECES) return wrong(problem('files', 'cost.tooManyPieces', { most: MOST_PIECES }))
  const read = await Promise.all(
    files.map(async ({ name, path }) => ({ name, mediaType: mediaTypeOf(name), content: new Uint8Array(await readFile(path)) })),
  )
  const problems = read.flatMap(({ name, content }) => checkPiece(name, content))
  return problems.length > 0 ? wrong(...problems) : ok(read)
}

/** Keeps them for good; their hashes. */
export const joinPieces = async (act: Act, cost: Id, pieces: Piece[]): Promise<string[]> => {
  const kept = await keepDocuments(act, pieces)
  if (kept.length > 0)
    await addPieces(
      act.db,
      act.hub.id,
      cost,
      kept.map(({ id }) => id),
    )
  return kept.map(({ sha256 }) => sha256)
}
