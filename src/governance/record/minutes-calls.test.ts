import { expect, it } from 'vitest'
import type { MinutesFacts } from './minutes.ts'
import { callsData, isInquorate, wasOnlyOpened } from './minutes-calls.ts'
import type { QuorumData } from './minutes-document.ts'

const at = (time: string) => `2026-03-12T${time}:00.000Z`
const facts = (change: object = {}): MinutesFacts =>
  ({ zone: 'Europe/Paris', meeting: { closedAt: at('19:00') }, decisions: [], points: [], ...change }) as unknown as MinutesFacts
const quorum = (reached: boolean, later: boolean[] = []): QuorumData =>
  ({ reached, changes: later.map((one) => ({ at: '18:30', counted: 3, reached: one })) }) as unknown as QuorumData

it.each([
  ['too few came, nothing was decided', facts(), quorum(false), true],
  ['a text was put on the table, and put off', facts({ decisions: [{ state: 'adjourned' }] }), quorum(false), true],
  ['the session still goes on', facts({ meeting: { closedAt: null } }), quorum(false), false],
  ['the quorum was there at the opening', facts(), quorum(true, [false]), false],
  ['it came later', facts(), quorum(false, [true]), false],
  ['none is asked', facts(), null, false],
])('a PV of absence: %s', (_, its, asked, expected) => {
  expect(isInquorate(its, asked)).toBe(expected)
})

it('a session that was opened and closed has dealt with no point, though it stood on the first', () => {
  expect(wasOnlyOpened(facts({ points: [{ beganAt: at('18:00') }, { beganAt: null }] }))).toBe(true)
  expect(wasOnlyOpened(facts({ points: [{ beganAt: at('18:00') }, { beganAt: at('18:10') }] }))).toBe(false)
})

it('tells each pause in order, in the hub’s own time, and the other call by its day; nothing where there is nothing', () => {
  const told = facts({
    suspensions: [
      { id: 'b', from: at('18:10'), until: null },
      { id: 'a', from: at('17:32'), until: at('17:47') },
    ],
    firstCall: { id: 'm0', startsAt: at('00:30') },
    secondCall: { id: 'm2', startsAt: '2026-03-20T23:30:00.000Z' },
  })
  expect(callsData(told, null)).toEqual({
    suspensions: [
      { from: '18:32', until: '18:47' },
      { from: '19:10', until: null },
    ],
    secondCallOf: '2026-03-12',
    calledAgain: '2026-03-21',
  })
  expect(callsData(facts(), null)).toEqual({})
})
