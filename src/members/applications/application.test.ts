import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { addDays } from '#base/day.ts'
import type { Membership } from '#members/organisations/organisation.ts'
import {
  type Application,
  applicationProblems,
  deedsFor,
  firstDay,
  isOpen,
  type Standing,
  sponsorProblems,
  stateOf,
} from './application.ts'

const asks: Application = {
  ...{ id: 'a1', organisation: 'forge', receivedOn: '2026-03-02', from: null, placedOn: null, withdrawnOn: null },
  ...{ outcome: null, decidedOn: null, decision: null, membership: null },
}
const decided = { decidedOn: '2026-03-12', decision: 'd1' }
const admitted: Application = { ...asks, ...decided, outcome: 'admitted', membership: 'm1' }
const member = (from: string, until: string | null = null, id = 'm0'): Membership => ({ id, from, until, founding: false, reason: null })

describe('where an application stands is what is written of it', () => {
  it.each([
    ['noted', asks, 'received', true],
    ['on the agenda of a meeting', { ...asks, placedOn: '2026-03-12' }, 'placed', true],
    ['admitted by a decision', admitted, 'admitted', false],
    ['refused by a decision', { ...asks, ...decided, outcome: 'refused' as const }, 'refused', false],
    ['withdrawn by who asked', { ...asks, withdrawnOn: '2026-03-05' }, 'withdrawn', false],
  ])('%s', (_, application, state, open) => expect([stateOf(application), isOpen(application)]).toEqual([state, open]))
})

describe('the first day as a member', () => {
  it.each([
    ['is the day of the decision', null, '2026-03-12'],
    ['or a later one that was chosen', '2026-04-01', '2026-04-01'],
    ['never an earlier one: the decision came later than expected', '2026-02-12', '2026-03-12'],
  ])('%s', (_, chosen, first) => expect(firstDay(chosen, '2026-03-12')).toBe(first))
})

describe('what follows from where the body has got to', () => {
  const yes: Standing = { is: 'admitted', decision: 'd1', on: '2026-03-12' }
  const no: Standing = { is: 'refused', decision: 'd1', on: '2026-03-12' }
  const placed: Standing = { is: 'placed', on: '2026-03-12' }
  const admit = { do: 'admit', decision: 'd1', on: '2026-03-12', from: '2026-03-12', begins: true }
  it.each([
    ['put on an agenda', asks, placed, [], [{ do: 'place', on: '2026-03-12' }]],
    ['told twice, nothing more happens', { ...asks, placedOn: '2026-03-12' }, placed, [], []],
    [
      'the meeting moves',
      { ...asks, placedOn: '2026-03-12' },
      { is: 'placed' as const, on: '2026-03-19' },
      [],
      [{ do: 'place', on: '2026-03-19' }],
    ],
    [
      'put off, or taken off the agenda: it waits on',
      { ...asks, placedOn: '2026-03-12' },
      { is: 'waits' as const },
      [],
      [{ do: 'return' }],
    ],
    ['adopted: it is a member from that day', asks, yes, [], [admit]],
    ['adopted, from a later day that was chosen', { ...asks, from: '2026-04-01' }, yes, [], [{ ...admit, from: '2026-04-01' }]],
    ['adopted, once a former member left', asks, yes, [member('2020-01-01', '2024-01-01')], [admit]],
    ['adopted, though it became a member meanwhile', asks, yes, [member('2026-03-10')], [{ ...admit, begins: false }]],
    ['adopted, though its membership is still running out', asks, yes, [member('2020-01-01', '2026-04-01')], [{ ...admit, begins: false }]],
    ['rejected', asks, no, [], [{ do: 'refuse', decision: 'd1', on: '2026-03-12' }]],
    ['adopted told twice', admitted, yes, [member('2026-03-12', null, 'm1')], []],
    [
      'the agreement is taken back, the point still on the table',
      admitted,
      placed,
      [],
      [{ do: 'takeBack' }, { do: 'place', on: '2026-03-12' }],
    ],
    [
      'another decision takes its place',
      admitted,
      { ...yes, decision: 'd2' },
      [member('2026-03-12', null, 'm1')],
      [{ do: 'takeBack' }, { ...admit, decision: 'd2' }],
    ],
    ['withdrawn: whatever is decided, it stays withdrawn', { ...asks, withdrawnOn: '2026-03-11' }, yes, [], []],
  ])('%s', (_, application, standing, memberships, deeds) => expect(deedsFor(application, standing, memberships)).toEqual(deeds))
})

describe('who may ask', () => {
  const known = (memberships: Membership[], open = false) => ({ memberships, asks: open })
  const codes = (receivedOn: string, organisation: Parameters<typeof applicationProblems>[0]['organisation']) =>
    applicationProblems({ receivedOn, organisation }, '2026-03-12').map(({ code }) => code)
  it.each([
    ['an organisation nobody knew', '2026-03-12', null, []],
    ['one the hub knows and is no member', '2026-03-02', known([]), []],
    ['a former member', '2026-03-02', known([member('2020-01-01', '2024-01-01')]), []],
    ['not a member', '2026-03-02', known([member('2020-01-01')]), ['application.alreadyMember']],
    ['not one that will be a member', '2026-03-02', known([member('2026-04-01')]), ['application.alreadyMember']],
    ['not twice at a time', '2026-03-02', known([], true), ['application.alreadyOpen']],
    ['not before it has', '2026-03-13', null, ['application.notYet']],
  ])('%s', (_, receivedOn, organisation, expected) => expect(codes(receivedOn, organisation)).toEqual(expected))
})

describe('who may sponsor', () => {
  const named = (id: string, is = true) => ({ path: 'sponsor', id, name: id, member: is })
  it.each([
    ['two members', [named('tipi'), named('bocal')], []],
    ['nobody, yet', [], []],
    ['not who is no member', [named('mairie', false)], ['application.sponsorNoMember']],
    ['not who asks', [named('forge')], ['application.sponsorsItself']],
    ['not one member twice', [named('tipi'), named('tipi')], ['application.sponsorTwice']],
  ])('%s', (_, sponsors, codes) => expect(sponsorProblems(sponsors, 'forge').map(({ code }) => code)).toEqual(codes))
})

/** What happens to one organisation over the years, in any order; the model carries out the deeds as settle-application does. */
type Year = { memberships: Membership[]; applications: Application[]; today: string }
type Command = { at: number; what: 'ask' | 'place' | 'wait' | 'admit' | 'refuse' | 'withdraw' | 'resume' | 'join' | 'leave'; later: number }

const overlap = (a: Membership, b: Membership): boolean =>
  (a.until === null || b.from < a.until) &&
  (b.until === null || a.from < b.until) &&
  (a.until === null || a.until > a.from) &&
  (b.until === null || b.until > b.from)

const play = (year: Year, { what, at, later }: Command, n: number): Year => {
  const today = addDays(year.today, 1)
  const next: Year = { memberships: [...year.memberships], applications: [...year.applications], today }
  const open = next.applications.some(isOpen)
  if (what === 'ask') {
    const problems = applicationProblems({ receivedOn: today, organisation: { memberships: next.memberships, asks: open } }, today)
    if (problems.length === 0)
      next.applications.push({ ...asks, id: `a${n}`, receivedOn: today, from: later > 0 ? addDays(today, later) : null })
    return next
  }
  if (what === 'join') {
    // As rejoinHub, and the exclusion constraint of the table.
    const joined = member(today, null, `m${n}`)
    if (!next.memberships.some((one) => overlap(one, joined))) next.memberships.push(joined)
    return next
  }
  if (what === 'leave') {
    next.memberships = next.memberships.map((one) => (one.until === null && one.from <= today ? { ...one, until: today } : one))
    return next
  }
  const index = next.applications.length === 0 ? -1 : at % next.applications.length
  const application = next.applications[index]
  if (!application) return next
  if (what === 'withdraw' || what === 'resume') {
    const back = what === 'resume'
    const free = !back || !open
    if (application.outcome === null && free)
      next.applications[index] = { ...application, withdrawnOn: back ? null : today, placedOn: back ? application.placedOn : null }
    return next
  }
  const standing: Standing =
    what === 'place'
      ? { is: 'placed', on: today }
      : what === 'wait'
        ? { is: 'waits' }
        : { is: what === 'admit' ? 'admitted' : 'refused', decision: `d${n}`, on: today }
  let now = application
  for (const deed of deedsFor(application, standing, next.memberships)) {
    if (deed.do === 'takeBack') {
      // The unique index of the table: an organisation that has asked again since keeps its new application.
      if (open) return next
      next.memberships = next.memberships.filter(({ id, until }) => id !== now.membership || until !== null)
      now = { ...now, outcome: null, decision: null, decidedOn: null, membership: null }
    }
    if (deed.do === 'place') now = { ...now, placedOn: deed.on }
    if (deed.do === 'return') now = { ...now, placedOn: null }
    if (deed.do === 'refuse') now = { ...now, outcome: 'refused', decision: deed.decision, decidedOn: deed.on, placedOn: null }
    if (deed.do === 'admit') {
      const begins = member(deed.from, null, `m${n}`)
      if (deed.begins) next.memberships.push(begins)
      now = {
        ...now,
        outcome: 'admitted',
        decision: deed.decision,
        decidedOn: deed.on,
        placedOn: null,
        membership: deed.begins ? begins.id : null,
      }
    }
  }
  next.applications[index] = now
  return next
}

describe('whatever happens, in whatever order', () => {
  const command = fc.record<Command>({
    at: fc.nat(5),
    what: fc.constantFrom('ask', 'ask', 'place', 'wait', 'admit', 'admit', 'refuse', 'withdraw', 'resume', 'join', 'leave'),
    later: fc.nat(40),
  })
  it('an organisation has one application open at most, and never two memberships on a day', () =>
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let year: Year = { memberships: [], applications: [], today: '2026-01-01' }
        for (const [n, one] of commands.entries()) {
          year = play(year, one, n)
          expect(year.applications.filter(isOpen).length).toBeLessThanOrEqual(1)
          const { memberships } = year
          expect(memberships.some((a, i) => memberships.some((b, k) => i < k && overlap(a, b)))).toBe(false)
        }
      }),
      { numRuns: 500 },
    ))
})
