import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import type { Actor } from '#logbook/actor.ts'
import { isOfTheTeam, mayReport, readerOf } from './conflict.access.ts'
import type { CaseSide, ConflictCase } from './conflict.store.ts'
import { after, type Command, type Conflict, conflictProblems, outcomes, runsStill, stepOf } from './conflict.ts'
import { eraseFrom, nextOf } from './conflict-next.ts'
import { seenBy } from './conflict-seen.ts'
import { helperProblems } from './conflict-team.ts'

const side = (id: string, who: Partial<CaseSide>): CaseSide => ({
  ...{ id, name: id, organisation: null, person: null, summons: null, hearing: null, signed: false, toldOn: null, time: '', place: '' },
  ...who,
})
/** Tipi against Mia, a person. */
const opened: Conflict & { sides: CaseSide[] } = {
  ...{ openedOn: '2026-03-01', mediation: null, decision: null, appeal: null, closed: null },
  sides: [side('tipi', { organisation: 'o-tipi' }), side('mia', { person: 'p-mia' })],
}
const mediate: Command = { do: 'mediate', on: '2026-03-02' }
const fail: Command = { do: 'fail', on: '2026-03-10' }
const summon = (who: string): Command => ({ do: 'summon', side: who, on: '2026-03-11', hearingOn: '2026-03-26' })
const hear = (who: string): Command => ({ do: 'hear', side: who, is: 'held', on: '2026-03-26' })
const heard = [mediate, fail, summon('tipi'), summon('mia'), hear('tipi'), hear('mia')]
const decide: Command = { do: 'decide', what: 'reminder', about: 'tipi', on: '2026-04-01', appealUntil: '2026-05-01' }
const suspend: Command = { ...decide, what: 'suspension', suspends: { from: '2026-04-02', until: '2026-07-01', first: '2026-04-02' } }
const lift: Command = { do: 'lift', on: '2026-05-10' }
const settled = [mediate, { do: 'settle', on: '2026-03-10', signed: ['tipi'] } as Command]

const at = (from: string, until: string | null): Command => ({ ...suspend, suspends: { from, until, first: '2026-04-02' } }) as Command

const from = (...commands: Command[]): Conflict =>
  commands.reduce<Conflict>((one, command) => {
    const next = after(one, command)
    if (!next.ok) throw new Error(JSON.stringify(next.problems))
    return next.value
  }, opened)

describe('a difference, step after step', () => {
  it.each([
    ['told', [], 'opened'],
    ['mediation is offered', [mediate], 'mediation'],
    ['they met', [mediate, { do: 'meet', on: '2026-03-05' }], 'mediation'],
    ['a party declines at once', [{ do: 'decline', on: '2026-03-02', by: 'mia' }], 'hearing'],
    ['they agree', settled, 'settled'],
    ['the other signs too', [...settled, { do: 'settle', on: '2026-03-12', signed: ['tipi', 'mia'] }], 'settled'],
    ['the agreement is not kept', [...settled, fail], 'hearing'],
    ['no agreement', [mediate, fail], 'hearing'],
    ['one was heard', [mediate, fail, summon('tipi'), hear('tipi')], 'hearing'],
    ['both were', heard, 'heard'],
    ['decided', [...heard, decide], 'decided'],
    ['an appeal came in', [...heard, decide, { do: 'appeal', on: '2026-04-20' }], 'decided'],
    ['closed by an agreement', [...settled, { do: 'close', on: '2026-03-20' }], 'closed'],
    ['closed once the time to appeal is over', [...heard, decide, { do: 'close', on: '2026-05-02' }], 'closed'],
    ['taken back', [mediate, { do: 'withdraw', on: '2026-03-03' }], 'closed'],
  ] as [string, Command[], string][])('%s', (_, commands, step) => expect(stepOf(from(...commands))).toBe(step))

  it.each([
    ['no hearing before mediation', [], summon('tipi'), 'conflict.mediateFirst'],
    ['nor while it goes on', [mediate], summon('tipi'), 'conflict.mediateFirst'],
    ['nobody decides at once', [], decide, 'conflict.mediateFirst'],
    ['no decision without the hearings', [mediate, fail], decide, 'conflict.hearFirst'],
    ['nor with one of them', [mediate, fail, summon('tipi'), hear('tipi')], decide, 'conflict.hearFirst'],
    ['nobody is heard unsummoned', [mediate, fail], hear('tipi'), 'conflict.summonFirst'],
    ['time to prepare', [mediate, fail], { ...summon('tipi'), hearingOn: '2026-03-25' }, 'exclusion.tooSoon'],
    [
      'nobody is absent before the day',
      [mediate, fail, summon('mia')],
      { do: 'hear', side: 'mia', is: 'absent', on: '2026-03-25' },
      'exclusion.notHeardYet',
    ],
    ['declined by a party', [mediate], { do: 'decline', on: '2026-03-02', by: 'zoe' }, 'conflict.whichParty'],
    ['a person is not excluded', heard, { ...decide, what: 'exclusion', about: 'mia' }, 'conflict.excludeWhom'],
    ['nor everybody', heard, { ...decide, what: 'exclusion', about: null }, 'conflict.excludeWhom'],
    ['no suspension without the hearings', [mediate, fail], suspend, 'conflict.hearFirst'],
    ['a person is not suspended', heard, { ...suspend, about: 'mia' }, 'conflict.suspendWhom'],
    ['nobody loses a vote before they were told', heard, at('2026-04-01', '2026-07-01'), 'conflict.suspendsTooSoon'],
    ['nor backwards', heard, at('2026-04-02', '2026-04-02'), 'conflict.suspendsBackwards'],
    ['what was not suspended is not lifted', [...heard, decide], lift, 'conflict.notSuspended'],
    ['nor twice', [...heard, suspend, lift], lift, 'conflict.notSuspended'],
    ['nor after its end', [...heard, suspend], { ...lift, on: '2026-07-01' }, 'conflict.notSuspended'],
    ['not closed while an appeal may come', [...heard, decide], { do: 'close', on: '2026-05-01' }, 'conflict.appealRuns'],
    [
      'nor while one waits',
      [...heard, decide, { do: 'appeal', on: '2026-04-20' }],
      { do: 'close', on: '2026-06-01' },
      'conflict.appealWaits',
    ],
    ['what is decided is not taken back', [...heard, decide], { do: 'withdraw', on: '2026-04-02' }, 'conflict.notNow'],
    ['what is over is over', [{ do: 'withdraw', on: '2026-03-02' }], mediate, 'conflict.isOver'],
  ] as [string, Command[], Command, string][])('%s', (_, commands, command, code) =>
    expect(conflictProblems(from(...commands), command).map((one) => one.code)).toEqual([code]),
  )
})

it.each([
  ['told: begin within a fortnight', [], '2026-03-01', 'begin', '2026-03-16'],
  ['a meeting to come', [mediate, { do: 'meet', on: '2026-03-20' }], '2026-03-04', 'meeting', '2026-03-20'],
  ['none to come: how did it end', [mediate], '2026-03-04', 'mediation', '2026-05-01'],
  ['one summoned, one not: the nearest', [mediate, fail, summon('tipi')], '2026-03-12', 'summon', '2026-03-25'],
  ['both summoned', [mediate, fail, summon('tipi'), summon('mia')], '2026-03-12', 'hearing', '2026-03-26'],
  ['heard: decide', heard, '2026-03-27', 'decide', '2026-04-25'],
  ['the time to appeal runs', [...heard, decide], '2026-04-02', 'appeal', '2026-05-01'],
  ['it is over', [...heard, decide], '2026-05-02', 'close', '2026-05-16'],
  ['an appeal is answered', [...heard, decide, { do: 'appeal', on: '2026-04-20' }], '2026-05-02', 'answer', '2026-06-19'],
  ['five years after a decision', [...heard, decide, { do: 'close', on: '2026-05-02' }], '2026-05-02', 'erase', '2031-05-02'],
] as [string, Command[], string, string, string][])('next: %s', (_, commands, today, is, by) =>
  expect(nextOf(from(...commands), today)).toEqual({ is, by }),
)
it.each([
  ['a suspension to its day', [suspend], { from: '2026-04-02', until: '2026-07-01' }, [true, true, false]],
  ['one without an end', [at('2026-04-02', null)], { from: '2026-04-02', until: null }, [true, true, true]],
  ['lifted before its end', [suspend, lift], { from: '2026-04-02', until: '2026-05-10' }, [true, false, false]],
  ['lifted before it began', [suspend, { ...lift, on: '2026-04-01' }], { from: '2026-04-02', until: '2026-04-02' }, [false, false, false]],
  [
    'lifted once the case is closed',
    [suspend, { do: 'close', on: '2026-05-02' }, lift],
    { from: '2026-04-02', until: '2026-05-10' },
    [true, false, false],
  ],
  ['a reminder suspends nobody', [decide], null, [false, false, false]],
] as [string, Command[], Conflict['suspended'], boolean[]][])('%s', (_, commands, suspended, runs) => {
  const one = from(...heard, ...commands)
  expect(one.suspended ?? null).toEqual(suspended)
  expect(['2026-04-01', '2026-06-30', '2026-07-01'].map((day) => runsStill(one.suspended, day))).toEqual(runs)
})
it('what led to nothing is kept a year', () => expect(eraseFrom({ on: '2026-03-02', how: 'withdrawn' }, null)).toBe('2027-03-02'))

const known = ['p-ana', 'p-luc', 'p-zoe', 'p-ines', 'p-leo', 'p-max'].map((id) => ({ id, name: id }))
const parties = { sides: opened.sides, speakers: [{ organisation: 'o-tipi', person: 'p-luc' }] }
it.each([
  ['two who have nothing to do with it', ['p-ana', 'p-zoe'], []],
  ['nobody follows it alone', ['p-ana'], ['conflict.teamSize']],
  ['nor six of them', known.map(({ id }) => id), ['conflict.teamSize', 'conflict.isConcerned']],
  ['not who speaks for a party', ['p-ana', 'p-luc'], ['conflict.isConcerned']],
  ['nor a party', ['p-ana', 'p-mia'], ['exclusion.teamUnknown']],
] as [string, string[], string[]][])('the team: %s', (_, team, codes) =>
  expect(helperProblems('team', team, known, parties).map(({ code }) => code)).toEqual(codes),
)

const person = (id: string, organisation?: string, roles: Actor['roles'] = []): Actor => ({
  ...{ person: id, name: id, roles },
  represents: organisation ? [{ organisation, as: 'titulaire' as const }] : [],
})
const kept: ConflictCase = {
  ...{ ...opened, id: 'c', openedBy: 'p-zoe', happenedOn: '2026-02-20', mediators: [], exclusion: null, suspension: null, erasedOn: null },
  team: [
    { id: 'p-ana', name: 'Ana' },
    { id: 'p-leo', name: 'Léo' },
  ],
  words: {
    'complaint:c': 'PLAINTE',
    'grounds:tipi': 'GRIEFS-T',
    'hearing:tipi': 'DIT-T',
    'hearing:mia': 'DIT-M',
    'mediation:c': 'ACCORD',
    'decision:c': 'RAISONS',
  },
}
const told: ConflictCase = { ...kept, sides: kept.sides.map((one) => ({ ...one, toldOn: '2026-03-02' })) }

describe('who reads what', () => {
  it.each([
    ['who follows it', person('p-ana'), kept, 'team'],
    ['the coordination, not named', person('p-coord', undefined, ['coordinator']), kept, null],
    ['a neighbour', person('p-max', 'o-autre'), told, null],
    ['a party not yet told', person('p-luc', 'o-tipi'), kept, null],
    ['a party', person('p-luc', 'o-tipi'), told, 'concerned'],
    ['who told of it', person('p-zoe', 'o-autre'), kept, 'concerned'],
    ['who follows it and has come to speak for a party since', person('p-ana', 'o-tipi'), kept, null],
    ['a visitor', null, told, null],
  ] as [string, Actor | null, ConflictCase, string | null][])('%s', (_, who, one, is) => expect(readerOf(who, one)?.is ?? null).toBe(is))

  const words = (who: Actor, one: ConflictCase): string => {
    const reader = readerOf(who, one)
    return reader ? JSON.stringify(seenBy(one, reader)) : ''
  }
  const decided = (about: string | null): ConflictCase => ({
    ...told,
    decision: { what: 'reminder', about, on: '2026-04-01', appealUntil: null },
  })
  it.each([
    [
      'who told of it reads their own words',
      person('p-zoe', 'o-autre'),
      decided(null),
      ['PLAINTE'],
      ['GRIEFS-T', 'DIT-T', 'DIT-M', 'ACCORD', 'RAISONS'],
    ],
    [
      'a party reads its own part',
      person('p-luc', 'o-tipi'),
      decided('tipi'),
      ['GRIEFS-T', 'DIT-T', 'RAISONS'],
      ['PLAINTE', 'DIT-M', 'ACCORD'],
    ],
    [
      'and not what is decided of the other',
      person('p-mia'),
      decided('tipi'),
      ['DIT-M'],
      ['PLAINTE', 'GRIEFS-T', 'DIT-T', 'RAISONS', 'reminder'],
    ],
    [
      'an agreement is of both',
      person('p-mia'),
      { ...told, mediation: { on: '2026-03-02', days: [], ended: { how: 'agreed', on: '2026-03-10', by: null } } },
      ['ACCORD'],
      ['PLAINTE'],
    ],
  ] as [string, Actor, ConflictCase, string[], string[]][])('%s', (_, who, one, may, mayNot) => {
    const said = words(who, one)
    for (const word of may) expect(said).toContain(word)
    for (const word of mayNot) expect(said).not.toContain(word)
  })

  it('who tells of one speaks for a member, or coordinates', () => {
    expect(mayReport(person('p-max', 'o-autre'))).toBe(true)
    expect(mayReport(person('p-coord', undefined, ['coordinator']))).toBe(true)
    expect(mayReport(person('p-tres', undefined, ['treasurer']))).toMatchObject({ code: 'conflict.onlyMembersReport' })
  })
})

it('whatever is tried: no decision before each party was heard or gave it up, nobody of the parties follows it, nothing is read by another', () => {
  const days = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10))
  const day = fc.constantFrom(...days)
  const which = fc.constantFrom('tipi', 'mia', 'tipi', 'mia', 'zoe')
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ do: fc.constantFrom('mediate' as const, 'meet' as const, 'appeal' as const, 'close' as const), on: day }),
    fc.record({ do: fc.constantFrom('fail' as const), on: day }),
    fc.record({ do: fc.constant('settle' as const), on: day, signed: fc.subarray(['tipi', 'mia']) }),
    fc.record({ do: fc.constant('decline' as const), on: day, by: which }),
    {
      arbitrary: fc.record({
        do: fc.constant('summon' as const),
        side: which,
        on: fc.constantFrom(...days.slice(0, 9)),
        hearingOn: fc.constantFrom(...days.slice(15, 30)),
      }),
      weight: 5,
    },
    {
      arbitrary: fc.record({
        do: fc.constant('hear' as const),
        side: which,
        is: fc.constantFrom('held' as const, 'absent' as const, 'renounced' as const),
        on: fc.constantFrom(...days.slice(12, 50)),
      }),
      weight: 5,
    },
    {
      arbitrary: fc.record({
        do: fc.constant('decide' as const),
        what: fc.constantFrom(...outcomes),
        about: fc.option(which),
        on: day,
        appealUntil: fc.option(day),
        suspends: fc.option(fc.record({ from: day, until: fc.option(day), first: day })),
      }),
      weight: 2,
    },
    fc.record({ do: fc.constant('lift' as const), on: day }),
    fc.record({ do: fc.constant('answer' as const), is: fc.constantFrom('confirmed' as const, 'changed' as const), on: day }),
  )
  let decided = 0
  const people = ['p-ana', 'p-leo', 'p-luc', 'p-mia', 'p-max']
  const reader = fc.record({
    id: fc.constantFrom(...people),
    org: fc.constantFrom(undefined, 'o-tipi', 'o-autre'),
    coordinates: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(command, { minLength: 14, maxLength: 40 }), reader, fc.boolean(), (commands, { id, org, coordinates }, tell) => {
      let one: Conflict = opened
      for (const each of commands) {
        const next = after(one, each)
        if (next.ok) one = next.value
        if (!one.decision) continue
        decided += 1
        if (!['failed', 'declined'].includes(one.mediation?.ended?.how ?? '')) throw new Error('mediation skipped')
        for (const { summons, hearing } of one.sides) {
          if (!summons || !hearing) throw new Error('a hearing was skipped')
          if (hearing.on < (hearing.is === 'renounced' ? summons.on : summons.hearingOn)) throw new Error('heard before its day')
        }
        const { suspended } = one
        if (suspended && (one.decision.what !== 'suspension' || one.decision.about !== 'tipi')) throw new Error('suspended whom')
        if (each.do === 'decide' && next.ok && suspended && suspended.from < (each.suspends?.first ?? ''))
          throw new Error('not told before')
        if (suspended?.until && suspended.until < suspended.from) throw new Error('ends before it begins')
        if (one.decision.what === 'exclusion' && one.decision.about !== 'tipi') throw new Error('excluded whom')
      }
      const sides = one.sides.map((each) => ({ ...each, toldOn: tell ? '2026-03-02' : null }) as CaseSide)
      const now: ConflictCase = { ...kept, ...one, sides }
      const who = person(id, org, coordinates ? ['coordinator'] : [])
      const party = id === 'p-mia' || org === 'o-tipi'
      if (isOfTheTeam(who, now) !== (['p-ana', 'p-leo'].includes(id) && !party)) throw new Error('who follows it')
      const read = readerOf(who, now)
      if (!['p-ana', 'p-leo'].includes(id) && !party && read) throw new Error('a stranger reads it')
      if (party && !tell && read) throw new Error('a party reads it before it was told')
      if (!read || read.is === 'team') return
      const said = JSON.stringify(seenBy(now, read))
      if (said.includes('PLAINTE')) throw new Error('a party reads what another wrote')
      if (id !== 'p-mia' && said.includes('DIT-M')) throw new Error('a party reads what the other said')
      if (org !== 'o-tipi' && said.includes('DIT-T')) throw new Error('a party reads what the other said')
    }),
    { numRuns: 10_000 },
  )
  expect(decided).toBeGreaterThan(100)
})
