import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Instant } from '#base/day.ts'
import type { Movement } from '#governance/attendance/attendance.ts'
import { type BodyRules, defaultRules } from '#governance/bodies/body.ts'
import type { Meeting } from '#governance/meetings/meeting.ts'
import type { PreparedPoint } from '#governance/meetings/meeting-file.ts'
import { checkSecondDay, mayWriteAgenda, pointsLeft, whyNotCallAgain } from './second-call.ts'
import { secondFrom } from './second-call-draft.ts'
import { rowOfSecondCall, secondCallOf } from './second-call-row.ts'
import { asSecondCall, checkSecondCall, proposedDay } from './second-call-rule.ts'

type Called = Parameters<typeof whyNotCallAgain>[0] & { zone: string }
const at = (time: string): Instant => `2026-03-12T${time}:00.000Z`
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code)
const half = { count: 'present' as const, share: { num: 1, den: 2 } }
const rules: BodyRules = { ...defaultRules('assembly'), quorum: half, secondCall: { minDays: 8, share: null } }
const point = (id: string, position: number, change: Partial<PreparedPoint> = {}): PreparedPoint => ({
  ...{ id, position, kind: 'agreement', title: id, minutes: 10, anyOther: false, addedAfterNotice: false, approves: null, carries: null },
  ...{ proposer: null, proposal: '', approved: null, notes: '', notesMark: '', beganAt: null, endedAt: null, documents: [] },
  ...change,
})
const came = (org: string, time: string): Movement & { id: string } => ({
  ...{ id: org + time, person: org, org, as: 'titulaire', kind: 'arrives', at: at(time) },
})
const left = (org: string, time: string): Movement & { id: string } => ({ ...came(org, time), kind: 'leaves' })
const three = ['a', 'b', 'c'].map((org) => came(org, '17:00'))

type Change = { state?: Meeting['state']; rules?: BodyRules; closedAt?: Instant } & Partial<
  Pick<Called, 'points' | 'settled' | 'movements'>
> &
  Partial<Pick<Called, 'firstCall' | 'secondCall'>>
const file = ({ state = 'open', rules: its = rules, closedAt, ...change }: Change = {}): Called =>
  ({
    meeting: { state, closedAt: closedAt ?? null },
    body: { rules: its },
    entitled: ['a', 'b', 'c', 'd', 'e'],
    left: [],
    proxies: [],
    withheld: [],
    movements: [],
    points: [point('Comptes', 1)],
    settled: [],
    firstCall: null,
    secondCall: null,
    zone: 'Europe/Paris',
    ...change,
  }) as unknown as Called

describe('the rule', () => {
  it.each([
    ['none', rules.quorum, undefined, []],
    ['eight days, no quorum', half, { minDays: 8, share: null }, []],
    ['fifteen days, a quarter', half, { minDays: 15, share: { num: 1, den: 4 } }, []],
    ['the same day', half, { minDays: 0, share: null }, ['recall.days']],
    ['more than all', half, { minDays: 8, share: { num: 5, den: 4 } }, ['recall.share']],
    ['nothing of nothing', half, { minDays: 8, share: { num: 0, den: 0 } }, ['recall.share']],
    ['where no quorum can be missing', null, { minDays: 8, share: null }, ['recall.needsAQuorum']],
  ] as const)('%s', (_, quorum, secondCall, expected) => {
    expect(codes(checkSecondCall({ quorum, ...(secondCall ? { secondCall } : {}) }))).toEqual(expected)
  })

  it.each([
    ['a form that says nothing of it', { second: null }, half, rules.secondCall],
    ['no', { second: 'none' }, half, undefined],
    ['yes, free', { second: 'free', secondDays: 10 }, half, { minDays: 10, share: null }],
    ['yes, days left empty', { second: 'free' }, half, { minDays: 8, share: null }],
    [
      'yes, another quorum',
      { second: 'share', secondDays: 8, secondNum: 1, secondDen: 4 },
      half,
      { minDays: 8, share: { num: 1, den: 4 } },
    ],
    ['no quorum any more', { second: 'free', secondDays: 8 }, null, undefined],
  ] as const)('as typed: %s', (_, typed, quorum, expected) => {
    const said = { secondDays: null, secondNum: null, secondDen: null, ...typed }
    expect(secondFrom(said, rules, quorum !== null).secondCall).toEqual(expected)
  })

  it('is kept as it is said; a version from before it says nothing', () => {
    for (const one of [{}, { secondCall: { minDays: 8, share: null } }, { secondCall: { minDays: 15, share: { num: 1, den: 4 } } }])
      expect(secondCallOf(rowOfSecondCall(one))).toEqual(one)
  })

  it('a second call asks its own quorum, decides what the first announced, and need not be told longer before', () => {
    expect(asSecondCall({ rules }).rules).toMatchObject({ quorum: null, agendaLock: true, noticeDays: 8 })
    const quarter = { ...rules, secondCall: { minDays: 20, share: { num: 1, den: 4 } } }
    expect(asSecondCall({ rules: quarter }).rules).toMatchObject({ quorum: { ...half, share: { num: 1, den: 4 } }, noticeDays: 15 })
    const { secondCall: _, ...without } = rules
    expect(asSecondCall({ rules: without }).rules).toEqual({ ...without, agendaLock: true })
  })
})

describe('whether a meeting is called again', () => {
  it.each([
    ['short, in session', {}, []],
    ['short, while it pauses', { state: 'suspended' }, []],
    ['short, once closed', { state: 'closed', closedAt: at('18:00') }, []],
    ['its PV sealed', { state: 'sealed', closedAt: at('18:00') }, []],
    ['not open yet', { state: 'convened' }, ['recall.notHeld']],
    ['called off', { state: 'cancelled' }, ['recall.notHeld']],
    ['the quorum is there', { movements: three }, ['recall.quorumThere']],
    ['it was, until somebody left', { movements: [...three, left('c', '17:30')] }, []],
    ['the rules say nothing', { rules: { ...defaultRules('board') } }, ['recall.notInTheRules']],
    ['no quorum is asked', { rules: defaultRules('assembly') }, ['recall.notInTheRules']],
    ['it is a second call', { firstCall: { id: 'm0', startsAt: at('17:00') } }, ['recall.onlyOnce']],
    ['it was called again', { secondCall: { id: 'm2', startsAt: at('17:00'), state: 'draft' } }, ['recall.already']],
    ['all is decided', { settled: ['Comptes'] }, ['recall.nothingLeft']],
    ['only any other business is left', { points: [point('Divers', 1, { kind: 'information', anyOther: true })] }, ['recall.nothingLeft']],
  ] as const)('%s', (_, change, expected) => {
    expect(codes(whyNotCallAgain(file(change as unknown as Change), at('18:00')))).toEqual(expected)
  })
})

describe('what it takes up', () => {
  const told = { kind: 'information' as const, beganAt: at('17:05'), endedAt: at('17:20') }
  it.each([
    ['a decision that was taken', point('x', 1), ['x'], [], false],
    ['one that was not', point('x', 1, { beganAt: at('17:30') }), [], three, true],
    ['what was told while the quorum was there', point('x', 1, told), [], three, false],
    ['what was told to too few', point('x', 1, told), [], [came('a', '17:00')], true],
    ['what was not reached', point('x', 1, { kind: 'information' }), [], three, true],
    ['what the notice did not announce', point('x', 1, { addedAfterNotice: true }), [], [], false],
  ] as const)('%s', (_, one, settled, movements, taken) => {
    const its = file({ points: [one], settled: [...settled], movements: [...movements] })
    expect(pointsLeft(its).length > 0).toBe(taken)
  })

  it('never a point the first did not announce, none it settled, each once and in order', () => {
    const flags = fc.record({
      decides: fc.boolean(),
      added: fc.boolean(),
      settled: fc.boolean(),
      began: fc.option(fc.integer({ min: 0, max: 59 }), { nil: null }),
    })
    fc.assert(
      fc.property(fc.array(flags, { maxLength: 12 }), fc.subarray(['a', 'b', 'c', 'd', 'e']), (points, there) => {
        const all = points.map(({ decides, added, began }, n) =>
          point(`p${n}`, n + 1, {
            kind: decides ? 'consent' : 'information',
            addedAfterNotice: added,
            beganAt: began === null ? null : at(`17:${String(began).padStart(2, '0')}`),
          }),
        )
        const settled = points.flatMap((one, n) => (one.settled && one.decides ? [`p${n}`] : []))
        const taken = pointsLeft(file({ points: [...all].reverse(), settled, movements: there.map((org) => came(org, '16:59')) }))
        const announced = all.filter(({ addedAfterNotice }) => !addedAfterNotice).map(({ id }) => id)
        expect(taken.every(({ id }) => announced.includes(id) && !settled.includes(id))).toBe(true)
        expect(taken.map(({ position }) => position)).toEqual([...new Set(taken.map(({ position }) => position))].sort((a, b) => a - b))
        // What is to be decided and was not is never forgotten.
        const owed = all.filter(({ id, kind, addedAfterNotice }) => kind === 'consent' && !addedAfterNotice && !settled.includes(id))
        expect(owed.every(({ id }) => taken.some((one) => one.id === id))).toBe(true)
      }),
    )
  })
})

describe('its day', () => {
  const rule = { minDays: 8, share: null }
  it.each([
    ['called the same evening', '2026-03-12', '2026-03-20'],
    ['called five days later: the notice still leaves in time', '2026-03-17', '2026-03-25'],
  ])('%s', (_, today, expected) => expect(proposedDay('2026-03-12', rule, today)).toBe(expected))

  it('is not brought forward', () => {
    const second = file({ firstCall: { id: 'm1', startsAt: at('17:00') } })
    expect(codes(checkSecondDay(second, '2026-03-19'))).toEqual(['recall.tooSoon'])
    expect(checkSecondDay(second, '2026-03-20')).toEqual([])
    expect(checkSecondDay(file(), '2026-03-01')).toEqual([])
  })

  it('is never before the rule allows, nor in the past', () => {
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 90 }), (later, minDays) => {
        const today = addDays('2026-03-12', later)
        const proposed = proposedDay('2026-03-12', { minDays, share: null }, today)
        expect(proposed >= addDays('2026-03-12', minDays) && proposed > today).toBe(true)
      }),
    )
  })
})

it('its agenda is that of the first: nobody writes it', () => {
  const locked = mayWriteAgenda(file({ state: 'convened', firstCall: { id: 'm1', startsAt: at('17:00') } }))
  expect(locked.ok ? [] : codes(locked.problems)).toEqual(['recall.agendaLocked'])
  expect(mayWriteAgenda(file({ state: 'convened' })).ok).toBe(true)
})
