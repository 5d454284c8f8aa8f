import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterAct,
  type Carried,
  checkConvening,
  checkMeeting,
  checkSealing,
  isLeft,
  type MeetingAct,
  type MeetingState,
  mayHappen,
  meetingStates,
  monthlyOf,
  monthlyTemplate,
  nextMonthly,
} from './meeting.ts'

const codes = (problems: { code: string }[]) => problems.map((one) => one.code)
const meeting = {
  state: 'draft' as MeetingState,
  title: 'Conseil de mars',
  startsAt: '2026-03-12T17:00:00.000Z',
  endsAt: '2026-03-12T19:00:00.000Z',
  place: 'La Smalah, Saint-Julien-en-Born',
  link: '',
}
const now = '2026-03-01T09:00:00.000Z'

describe('what may happen', () => {
  it.each<[MeetingState, MeetingAct, MeetingState | string]>([
    ['draft', 'convene', 'convened'],
    ['draft', 'open', 'meeting.draft'],
    ['convened', 'open', 'open'],
    ['convened', 'convene', 'convened'],
    ['convened', 'cancel', 'cancelled'],
    ['open', 'decide', 'open'],
    ['open', 'edit', 'meeting.open'],
    ['open', 'cancel', 'meeting.open'],
    ['open', 'close', 'closed'],
    ['closed', 'decide', 'meeting.closed'],
    ['closed', 'note', 'closed'],
    ['closed', 'seal', 'sealed'],
    ['sealed', 'note', 'meeting.sealed'],
    ['cancelled', 'open', 'meeting.cancelled'],
  ])('%s, %s: %s', (state, act, result) => {
    const next = afterAct(state, act)
    expect(next.ok ? next.value : next.problems[0]?.code).toBe(result)
  })
  it('decides only while it is open, and nothing once it is sealed or cancelled', () => {
    expect(meetingStates.filter((state) => mayHappen(state).includes('decide'))).toEqual(['open'])
    expect([...mayHappen('sealed'), ...mayHappen('cancelled')]).toEqual([])
  })
  const reachable = (without?: MeetingState): Set<MeetingState> => {
    const seen = new Set<MeetingState>(['draft'])
    for (const state of seen) {
      for (const act of mayHappen(state)) {
        const next = afterAct(state, act)
        if (next.ok && next.value !== without) seen.add(next.value)
      }
    }
    return seen
  }
  it('can come to every state', () => expect(reachable()).toEqual(new Set(meetingStates)))
  it.each(['convened', 'open', 'closed'] as const)('there is no way to a sealed PV around %s', (state) => {
    expect(reachable(state)).not.toContain('sealed')
  })
})

describe('a meeting as it is typed', () => {
  it.each([
    ['as it should be', {}, []],
    ['ends before it begins', { endsAt: '2026-03-12T16:00:00.000Z' }, ['meeting.endsBeforeItBegins']],
    ['lasts no time', { endsAt: meeting.startsAt }, ['meeting.endsBeforeItBegins']],
    ['has no name', { title: ' ' }, ['meeting.titleMissing']],
  ])('%s', (_, change, problems) => {
    expect(codes(checkMeeting({ ...meeting, ...change }))).toEqual(problems)
  })
})

describe('before the notice leaves', () => {
  const convening = (change: object, points = 3, seats = 5, at = now) => {
    const result = checkConvening({ ...meeting, ...change }, points, seats, at)
    return result.ok ? result.value : codes(result.problems)
  }
  it('all is there', () => expect(convening({})).toBe('convened'))
  it('a link is as good as a place', () => expect(convening({ place: '', link: 'https://visio.example/plouc' })).toBe('convened'))
  it('neither place nor link', () => expect(convening({ place: ' ' })).toEqual(['meeting.placeOrLink']))
  it('an empty agenda and nobody seated, said together', () =>
    expect(convening({}, 0, 0)).toEqual(['meeting.agendaEmpty', 'meeting.nobodySeated']))
  it('too late', () => expect(convening({}, 3, 5, meeting.startsAt)).toEqual(['meeting.alreadyBegun']))
  it('it is over', () => expect(convening({ state: 'closed' })).toEqual(['meeting.closed']))
})

it.each([
  ['named', { state: 'closed', facilitator: 'f', secretary: 's' }, 'sealed'],
  ['nobody kept it', { state: 'closed', facilitator: null, secretary: null }, 'meeting.facilitatorMissing,meeting.secretaryMissing'],
  ['still open', { state: 'open', facilitator: 'f', secretary: 's' }, 'meeting.closeBeforeSealing'],
] as const)('sealing the PV: %s', (_, one, result) => {
  const sealing = checkSealing(one)
  expect(sealing.ok ? sealing.value : codes(sealing.problems).join()).toBe(result)
})

describe('the monthly meeting', () => {
  it.each([
    ['2026-03-12', { rank: 2, weekday: 4 }],
    ['2026-02-28', { rank: 4, weekday: 6 }],
    ['2026-01-29', { rank: 'last', weekday: 4 }],
  ] as const)('%s suggests %j', (day, habit) => {
    expect(monthlyOf(day)).toEqual(habit)
  })
  it.each([
    ['second Thursday', { rank: 2, weekday: 4 }, '2026-03-12', '2026-04-09'],
    ['second Thursday, still to come this month', { rank: 2, weekday: 4 }, '2026-03-11', '2026-03-12'],
    ['last Thursday, of a short month', { rank: 'last', weekday: 4 }, '2026-01-29', '2026-02-26'],
    ['last Thursday, of a long month', { rank: 'last', weekday: 4 }, '2026-03-26', '2026-04-30'],
    ['first Monday, over the year', { rank: 1, weekday: 1 }, '2026-12-07', '2027-01-04'],
  ] as const)('%s after %s', (_, habit, after, next) => {
    expect(nextMonthly(habit, after)).toBe(next)
  })
  it('comes back every month, on its weekday, later each time', () => {
    const rank = fc.constantFrom(1, 2, 3, 4, 'last') as fc.Arbitrary<1 | 2 | 3 | 4 | 'last'>
    const from = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(rank, fc.integer({ min: 1, max: 7 }), from, (r, weekday, date) => {
        const after = date.toISOString().slice(0, 10)
        const next = nextMonthly({ rank: r, weekday }, after)
        const then = nextMonthly({ rank: r, weekday }, next)
        expect(next > after).toBe(true)
        expect(Temporal.PlainDate.from(next).dayOfWeek).toBe(weekday)
        expect(Temporal.PlainDate.from(next).toPlainYearMonth().add({ months: 1 }).toString()).toBe(then.slice(0, 7))
      }),
    )
  })
  const left: Carried = {
    point: 'p9',
    decision: 'd9',
    title: 'Prêt au jardin',
    text: 'Prêter.',
    kind: 'consent',
    approves: null,
    approvedDay: null,
  }
  it('takes up again what was left, as it was; not its own empty line', () => {
    const never = { ...left, decision: null, title: 'Minibus', kind: 'agreement' as const }
    const old = { ...left, decision: null, title: 'Approbation', approves: 'm0', approvedDay: '2026-01-08' }
    const taken = monthlyTemplate('m1', [left, never, old]).filter(({ code }) => code === 'carried')
    expect(taken.map(({ kind, approves, carries }) => [carries?.title, kind, approves])).toEqual([
      ['Prêt au jardin', 'consent', null],
      ['Minibus', 'agreement', null],
      ['Approbation', 'consent', 'm0'],
    ])
    const empty = { ...never, title: 'Décisions à prendre', text: '' }
    expect(
      [empty, { ...empty, text: 'On achète.' }, { ...empty, decision: 'd1' }, never].map((one) => isLeft(one, ['Décisions à prendre'])),
    ).toEqual([false, true, true, true])
  })
  it('proposes the previous PV, what was carried over and any other business, which decides nothing', () => {
    const agenda = monthlyTemplate('m1', [left])
    expect(agenda.map((one) => one.code)).toEqual(['approvePrevious', 'information', 'carried', 'decisions', 'anyOther'])
    expect(agenda.find((one) => one.anyOther)?.kind).toBe('information')
    expect(monthlyTemplate(null, []).map((one) => one.code)).toEqual(['information', 'decisions', 'anyOther'])
  })
})
