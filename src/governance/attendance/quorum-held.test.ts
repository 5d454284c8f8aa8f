import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRules, shareOfVotes } from '#governance/bodies/body.ts'
import { keepingTheElected } from '#governance/candidacies/candidacy-after.ts'
import { type Decision, quorumNow, type Room } from '#governance/decisions/decision.ts'
import { type MeetingFile, quorumOf } from '#governance/meetings/meeting-file.ts'
import { roomAt } from '#governance/session/room.ts'
import type { Movement } from './attendance.ts'

// « Quorum at opening or throughout » (governance notes, 4.1): what the statutes say of the moment. Half of four.

const at = (minute: number) => new Date(Date.UTC(2026, 2, 12, 17, minute)).toISOString()
const orgs = ['A', 'B', 'C', 'D']
const moved = (kind: Movement['kind'], org: string, minute: number): Movement => ({
  ...{ person: `p ${org}`, org, as: 'titulaire', kind, at: at(minute) },
})

const fileOf = (movements: Movement[], held: 'opening' | undefined, openedAt: string | null = at(10)) =>
  ({
    body: { rules: { ...defaultRules('board'), quorum: { count: 'present', share: { num: 1, den: 2 }, ...(held ? { held } : {}) } } },
    ...{ meeting: { openedAt }, entitled: orgs, left: [], withheld: [], proxies: [], movements },
  }) as unknown as MeetingFile

describe('a quorum that is asked for at the opening alone', () => {
  const two = [moved('arrives', 'A', 0), moved('arrives', 'B', 5), moved('leaves', 'B', 30)]
  it.each([
    ['who leaves takes nothing away', two, 40, { reached: true, counted: 1, stands: true }],
    ['while they are there it is simply reached', two, 20, { reached: true, counted: 2 }],
    ['reached later than the opening, it stands from then', [moved('arrives', 'A', 0), moved('arrives', 'B', 20)], 15, { reached: false }],
    [
      'and is not lost after',
      [moved('arrives', 'A', 0), moved('arrives', 'B', 20), moved('leaves', 'A', 25)],
      40,
      { reached: true, stands: true },
    ],
    [
      'who had left before the opening never made one',
      [moved('arrives', 'A', 0), moved('arrives', 'B', 1), moved('leaves', 'B', 5)],
      40,
      { reached: false, counted: 1 },
    ],
  ])('%s', (_, movements, minute, expected) => {
    expect(quorumOf(fileOf(movements, 'opening'), at(minute))).toMatchObject(expected)
  })

  it('before the session opens, and where the rules say nothing of it, who is there is all', () => {
    expect(quorumOf(fileOf(two, undefined), at(40))).toMatchObject({ reached: false, counted: 1 })
    expect(quorumOf(fileOf(two, 'opening', null), at(40)).reached).toBe(false)
  })
})

it('a decision keeps that it stands, of those who take part; no vote asks for it again', () => {
  const file = fileOf([moved('arrives', 'A', 0), moved('arrives', 'B', 5), moved('leaves', 'B', 30)], 'opening')
  const recused = (n: number) => orgs.slice(0, n).map((org) => ({ org, reason: 'r', person: 'p', notedBy: null, at: at(20) }))
  const asked = (minute: number, n: number, recusedCount: boolean) => {
    const rules = { ...file.body.rules, vote: { ...file.body.rules.vote, recusedCount } }
    const present = orgs.slice(0, minute < 30 ? 2 : 1)
    const { reached, counted, stands } = quorumNow({ recusals: recused(n) }, { present, quorum: quorumOf(file, at(minute)), rules })
    return { reached, counted, stands }
  }
  expect(asked(20, 0, false)).toEqual({ reached: true, counted: 2, stands: undefined })
  expect(asked(20, 1, false)).toEqual({ reached: true, counted: 1, stands: true })
  expect(asked(40, 0, false)).toEqual({ reached: true, counted: 1, stands: true })
  expect(asked(40, 1, false)).toEqual({ reached: true, counted: 0, stands: true })
  expect(asked(40, 1, true)).toEqual({ reached: true, counted: 1, stands: true })
  expect(shareOfVotes(file.body.rules)).toBeNull()
  expect(shareOfVotes(fileOf([], undefined).body.rules)).toEqual({ num: 1, den: 2 })
})

it('whoever was elected before some left rests on the quorum of that moment, by the same rule', () => {
  const plain = fileOf([moved('arrives', 'A', 0), moved('leaves', 'A', 30)], undefined)
  const rules = { ...plain.body.rules, arrears: { counted: false } }
  const point = { id: 'p', kind: 'candidates', anyOther: false, addedAfterNotice: false }
  const withheld = ['C', 'D'].map((org) => ({ org, from: at(10), until: null }))
  const more = {
    body: { form: 'collegial', rules },
    withheld,
    points: [point],
    barred: {},
    representatives: [],
    noticed: 1,
    day: '2026-03-12',
  }
  const room = roomAt({ ...plain, ...more, versions: [{ n: 1, from: '2026-01-01', rules }] } as unknown as MeetingFile, 'p', at(40)) as Room
  const names = { candidates: [{ id: 'c1' }], result: { elected: ['c1'] } }
  const elected = { versions: [1], rounds: [], recusals: [], votes: [{ ended: 'counted', closedAt: at(20), names }] } as unknown as Decision
  const kept = keepingTheElected(elected, room)
  expect([kept?.state, kept?.outcome]).toMatchObject(['adopted', { at: at(20), present: ['A'], quorum: { counted: 1, needed: 1, of: 2 } }])
  expect(room.quorum.counted).toBe(0)
})

it('who resigns or loses its vote may make it be reached', () => {
  const three = [moved('arrives', 'A', 0)]
  const left = ['C', 'D'].map((org) => ({ org, from: at(20), until: at(30) }))
  expect(quorumOf({ ...fileOf(three, 'opening'), left }, at(40))).toMatchObject({ reached: true, stands: true })
})

it('once reached it stands to the end; it was reached at some instant since the opening', () => {
  const moves = fc.array(fc.record({ org: fc.constantFrom(...orgs), kind: fc.constantFrom('arrives', 'leaves'), minute: fc.nat(60) }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(moves, (typed) => {
      const movements = typed.map(({ org, kind, minute }) => moved(kind as Movement['kind'], org, minute))
      const [once, always] = [fileOf(movements, 'opening'), fileOf(movements, undefined)]
      let before = false
      for (let minute = 10; minute <= 61; minute += 1) {
        const reached = quorumOf(once, at(minute)).reached
        before ||= quorumOf(always, at(minute)).reached
        expect(reached).toBe(before)
      }
    }),
    { numRuns: 200 },
  )
})
