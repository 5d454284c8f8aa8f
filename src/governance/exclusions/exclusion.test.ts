import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { isOfTheTeam } from './exclusion.access.ts'
import { after, type Command, type Exclusion, exclusionProblems, stepOf } from './exclusion.ts'

const opened: Exclusion = {
  ...{ organisation: 'tipi', openedOn: '2026-03-01', grounds: 'Le local commun n’a pas été rendu.', noticeDays: 15 },
  ...{ summons: null, hearing: null, point: null, decided: null, notified: null, appeal: null, closedOn: null },
}
const summon: Command = { do: 'summon', on: '2026-03-02', hearingOn: '2026-03-17' }
const hear: Command = { do: 'hear', is: 'held', on: '2026-03-17' }
const place: Command = { do: 'place', point: 'p1' }
const decide: Command = { do: 'decide', outcome: 'excluded', decision: 'd1', on: '2026-04-09' }
const notify: Command = { do: 'notify', on: '2026-04-10', until: '2026-04-10' }

const from = (...commands: Command[]): Exclusion =>
  commands.reduce((one, command) => {
    const next = after(one, command)
    if (!next.ok) throw new Error(JSON.stringify(next.problems))
    return next.value
  }, opened)

it.each([
  ['named when it was opened', 'ana', [], true],
  ['has come to speak for the one concerned since', 'ana', ['tipi'], false],
  ['speaks for somebody else', 'ana', ['landes'], true],
  ['not named', 'luc', [], false],
] as const)('who follows it: %s', (_, person, orgs, follows) => {
  const represents = orgs.map((organisation) => ({ organisation, as: 'titulaire' as const }))
  expect(isOfTheTeam({ person, name: person, roles: [], represents }, { team: [{ id: 'ana' }], organisation: 'tipi' })).toBe(follows)
})

describe('an exclusion, step after step', () => {
  it.each([
    ['opened with its grounds', [], 'opened'],
    ['summoned with time to prepare', [summon], 'summoned'],
    ['heard', [summon, hear], 'heard'],
    ['it did not come though summoned', [summon, { ...hear, is: 'absent' }], 'heard'],
    ['it gave the hearing up in writing, before the day', [summon, { do: 'hear', is: 'renounced', on: '2026-03-05' }], 'heard'],
    ['on an agenda', [summon, hear, place], 'placed'],
    ['put off: it waits for another one', [summon, hear, place, { do: 'leave' }], 'heard'],
    ['decided', [summon, hear, place, decide], 'decided'],
    ['the decision is taken back', [summon, hear, place, decide, { do: 'takeBack' }], 'placed'],
    ['notified', [summon, hear, place, decide, notify], 'notified'],
    ['an appeal came in', [summon, hear, place, decide, notify, { do: 'appeal', on: '2026-05-12' }], 'notified'],
    ['closed without exclusion', [summon, { do: 'close', on: '2026-03-10' }], 'closed'],
    ['closed: the body kept it', [summon, hear, place, { ...decide, outcome: 'kept' }, { do: 'close', on: '2026-04-10' }], 'closed'],
  ] as [string, Command[], string][])('%s', (_, commands, step) => expect(stepOf(from(...commands))).toBe(step))

  it.each([
    ['no summons before fifteen days', [], { ...summon, hearingOn: '2026-03-16' }, 'exclusion.tooSoon'],
    ['no hearing without a summons', [], hear, 'exclusion.summonFirst'],
    ['nobody is absent before the day', [summon], { do: 'hear', is: 'absent', on: '2026-03-16' }, 'exclusion.notHeardYet'],
    ['no agenda without a hearing', [summon], place, 'exclusion.hearFirst'],
    ['no decision without a hearing', [summon], decide, 'exclusion.hearFirst'],
    ['no decision from nowhere', [], decide, 'exclusion.hearFirst'],
    ['no notification without a decision', [summon, hear, place], notify, 'exclusion.notNow'],
    ['none of who is kept', [summon, hear, place, { ...decide, outcome: 'kept' }], notify, 'exclusion.notExcluded'],
    [
      'nobody is out before it is decided',
      [summon, hear, place, decide],
      { ...notify, until: '2026-04-08' },
      'exclusion.beforeTheDecision',
    ],
    ['what was decided is notified, not dropped', [summon, hear, place, decide], { do: 'close', on: '2026-04-10' }, 'exclusion.toNotify'],
    ['no appeal before the notification', [summon, hear, place, decide], { do: 'appeal', on: '2026-05-12' }, 'exclusion.notNow'],
    ['none without a hearing', [summon], { do: 'appeal', on: '2026-05-12' }, 'exclusion.hearFirst'],
    [
      'no answer without an appeal',
      [summon, hear, place, decide, notify],
      { do: 'answer', is: 'confirmed', on: '2026-05-12' },
      'conflict.noAppeal',
    ],
    [
      'one appeal, not two',
      [summon, hear, place, decide, notify, { do: 'appeal', on: '2026-05-12' }],
      { do: 'appeal', on: '2026-05-13' },
      'conflict.appealedAlready',
    ],
    [
      'an appeal is answered after it came',
      [summon, hear, place, decide, notify, { do: 'appeal', on: '2026-05-12' }],
      { do: 'answer', is: 'changed', on: '2026-05-11' },
      'conflict.beforeTheAppeal',
    ],
    ['what is over is over', [{ do: 'close', on: '2026-03-02' }], summon, 'exclusion.isOver'],
  ] as [string, Command[], Command, string][])('%s', (_, commands, command, code) =>
    expect(exclusionProblems(from(...commands), command).map((one) => one.code)).toEqual([code]),
  )

  it('a summons without grounds is none', () =>
    expect(exclusionProblems({ ...opened, grounds: ' ' }, summon)).toMatchObject([{ code: 'exclusion.groundsMissing' }]))
})

it('invariant 29: whatever is tried, no decision without grounds, a summons, its time, and the hearing or its waiver', () => {
  const day = fc.integer({ min: 1, max: 60 }).map((n) => new Date(Date.UTC(2026, 2, n)).toISOString().slice(0, 10))
  const early = day.map((on) => (on > '2026-03-20' ? '2026-03-05' : on))
  const command: fc.Arbitrary<Command> = fc.oneof(
    { arbitrary: fc.record({ do: fc.constant('summon' as const), on: early, hearingOn: day }), weight: 4 },
    {
      arbitrary: fc.record({
        do: fc.constant('hear' as const),
        is: fc.constantFrom('held' as const, 'absent' as const, 'renounced' as const),
        on: day,
      }),
      weight: 4,
    },
    { arbitrary: fc.record({ do: fc.constant('place' as const), point: fc.constantFrom('p1', 'p2') }), weight: 3 },
    fc.constant({ do: 'leave' as const }),
    fc.record({
      do: fc.constant('decide' as const),
      outcome: fc.constantFrom('excluded' as const, 'kept' as const),
      decision: fc.constant('d'),
      on: day,
    }),
    fc.constant({ do: 'takeBack' as const }),
    fc.record({ do: fc.constant('notify' as const), on: day, until: day }),
    fc.record({ do: fc.constant('close' as const), on: day }),
  )
  let reached = 0
  fc.assert(
    fc.property(fc.constantFrom('', 'Motifs', 'Motifs'), fc.array(command, { minLength: 4, maxLength: 30 }), (grounds, commands) => {
      let one: Exclusion = { ...opened, grounds }
      for (const each of commands) {
        const next = after(one, each)
        if (next.ok) one = next.value
        const { summons, hearing } = one
        if (one.point === null && !one.decided && !one.notified) continue
        reached += 1
        if (grounds === '' || !summons || !hearing) throw new Error('skipped')
        if (Date.parse(summons.hearingOn) - Date.parse(summons.on) < 15 * 86_400_000) throw new Error('no time to prepare')
        if (hearing.on < (hearing.is === 'renounced' ? summons.on : summons.hearingOn)) throw new Error('before its day')
        if (one.notified && one.decided?.outcome !== 'excluded') throw new Error('notified of nothing')
      }
    }),
    { numRuns: 10_000 },
  )
  expect(reached).toBeGreaterThan(100)
})
