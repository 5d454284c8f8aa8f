import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import {
  type ActionAct,
  type ActionState,
  actionStates,
  afterActionAct,
  checkDropping,
  checkDue,
  doerValue,
  readDoer,
  standingOf,
  usualDue,
} from './action.ts'

const today = '2026-03-12'

describe('where an action stands, on 12 March', () => {
  it.each([
    ['its day has passed', 'open', '2026-03-11', 'late'],
    ['on its day it is not late yet', 'open', '2026-03-12', 'today'],
    ['within a week', 'open', '2026-03-19', 'soon'],
    ['in more than a week', 'open', '2026-03-20', 'open'],
    ['done is done, even late', 'done', '2026-03-01', 'done'],
    ['given up is not late', 'dropped', '2026-03-01', 'dropped'],
  ] as const)('%s', (_, state, due, standing) => expect(standingOf({ state, due }, today)).toBe(standing))
})

describe('the day proposed', () => {
  it.each([
    ['that of the next meeting, in the hub’s zone', '2026-04-09T22:30:00.000Z', '2026-04-10'],
    ['in a month when no meeting is planned', null, '2026-04-12'],
  ])('%s', (_, next, day) => expect(usualDue(next, 'Europe/Paris', '2026-03-10', today)).toBe(day))

  it.each([
    ['the day of the meeting', '2026-03-12', []],
    ['in three months', '2026-06-12', []],
    ['before the meeting', '2026-03-11', ['action.dueBeforeTheMeeting']],
    ['a year typed wrong', '2206-03-12', ['action.dueTooFar']],
  ])('%s', (_, due, codes) => expect(checkDue(due, today).map(({ code }) => code)).toEqual(codes))
})

describe('what may happen to it', () => {
  it.each<[ActionState, ActionAct, ActionState | string]>([
    ['open', 'finish', 'done'],
    ['open', 'drop', 'dropped'],
    ['open', 'move', 'open'],
    ['open', 'reopen', 'action.isOpen'],
    ['done', 'finish', 'done'],
    ['done', 'reopen', 'open'],
    ['done', 'drop', 'action.isDone'],
    ['done', 'move', 'action.isDone'],
    ['dropped', 'reopen', 'open'],
    ['dropped', 'drop', 'dropped'],
    ['dropped', 'finish', 'action.isDropped'],
    ['dropped', 'move', 'action.isDropped'],
  ])('%s, %s: %s', (state, act, expected) => {
    const after = afterActionAct(state, act)
    expect(after.ok ? after.value : after.problems[0]?.code).toBe(expected)
  })

  it('is never without a way back', () => {
    for (const state of actionStates) if (state !== 'open') expect(afterActionAct(state, 'reopen')).toEqual({ ok: true, value: 'open' })
  })

  it('is given up with a reason only', () => {
    expect(checkDropping('  ').map(({ path, code }) => [path, code])).toEqual([['became', 'action.whyMissing']])
    expect(checkDropping('La mairie le fait.')).toEqual([])
  })
})

describe('who does it', () => {
  it('is read as it was chosen', () => {
    const someone = fc.constantFrom(null, newId(), newId())
    fc.assert(
      fc.property(someone, someone, (organisation, person) => {
        const doer = { organisation, person }
        expect(readDoer(doerValue(doer))).toEqual(organisation === null && person === null ? null : doer)
      }),
    )
  })
  it.each(['', '/', 'x/', `${newId()}`.slice(1), `${newId()}/${newId()}/${newId()}`, 'undefined/null'])('%s is nobody', (value) =>
    expect(readDoer(value)).toBeNull(),
  )
})
