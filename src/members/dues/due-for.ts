import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Act } from '#logbook/use-case.ts'
import { callLines, holdDuesOn, memberAsked, prepareLine } from './dues.store.ts'
import { askedOf, type Dues } from './dues.ts'
import { tellCalled } from './tell-called.ts'

/**
 * Calls the dues of one organisation that was not asked yet, for the year that runs on a day: its line, its number, its letter, in the act it is
 * called from (the welcome of a new member). null: no year that runs on that day was called, it has its line already, or the formula asks for a
 * bracket somebody must choose first.
 */
export const dueFor = async (act: Act, organisation: Id, day: Day): Promise<{ line: Id; no: number } | null> => {
  const dues = await holdDuesOn(act.db, act.hub.id, day)
  if (!dues || askedOf(dues, null) === null) return null
  const called = await callOne(act, dues, { organisation, bracket: null, day })
  return called.ok ? called.value : null
}

/** `dues` is held. */
export const callOne = async (
  act: Act,
  dues: Dues,
  { organisation, bracket, day }: { organisation: Id; bracket: string | null; day: Day },
): Promise<Result<{ line: Id; no: number }>> => {
  const { db, hub, today } = act
  const found = await memberAsked(db, hub.id, dues.id, organisation, day)
  const cents = askedOf(dues, bracket)
  const problems: Problem[] = []
  if (!dues.calledOn) problems.push(problem('', 'dues.notCalled'))
  if (!found?.member) problems.push(problem('', 'dues.noMember'))
  if (found?.line) problems.push(problem('', 'dues.hasItsLine'))
  if (cents === null) problems.push(problem('bracket', 'dues.chooseBracket'))
  if (problems.length > 0) return wrong(...problems)
  const line = newId()
  await prepareLine(db, hub.id, dues.id, { id: line, organisation, bracket, cents })
  const [no = 0] = await callLines(db, hub.id, dues.id, [line], today)
  await tellCalled(act, dues, [line])
  return ok({ line, no })
}
