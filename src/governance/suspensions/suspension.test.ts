import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '#base/day.ts'
import { whyNot } from '#governance/decisions/consent.ts'
import { propose, type Room } from '#governance/decisions/decision.ts'
import type { Deed } from '#governance/decisions/deed.ts'
import { afterAct, type MeetingAct, mayHappen } from '#governance/meetings/meeting.ts'
import {
  checkResuming,
  checkSuspending,
  lastMoment,
  pausedMinutes,
  pausedSince,
  type Suspension,
  saidInPause,
  stateOf,
} from './suspension.ts'

const at = (time: string): Instant => `2026-03-12T${time}:00.000Z`
const pause = (from: string, until: string | null): Suspension => ({ id: from, from: at(from), until: until && at(until) })
const codes = (result: { ok: boolean; problems?: { code: string }[] }) => (result.ok ? [] : (result.problems ?? []).map(({ code }) => code))

describe('a session that pauses', () => {
  it('is suspended as long as a pause goes on, and only if it is open', () => {
    expect(stateOf('open', [pause('10:32', null)])).toBe('suspended')
    expect(stateOf('open', [pause('10:32', '10:47')])).toBe('open')
    expect(stateOf('closed', [pause('10:32', null)])).toBe('closed')
    expect(pausedSince([pause('09:00', '09:05'), pause('10:32', null)])).toBe(at('10:32'))
  })

  it('lets people come and go, resume, close; nothing else', () => {
    expect(mayHappen('suspended')).toEqual(['attend', 'resume', 'close'])
    for (const act of ['decide', 'note', 'writeAgenda', 'suspend'] as const)
      expect(codes(afterAct('suspended', act)), act).toEqual(['meeting.suspended'])
  })

  it.each([
    ['an open session', 'open', null, []],
    ['in the middle of a vote', 'open', 'Tarif', ['meeting.suspendVoteRuns']],
    ['paused already', 'suspended', null, ['meeting.suspended']],
    ['not open yet', 'convened', null, ['meeting.convened']],
    ['over', 'closed', null, ['meeting.closed']],
  ] as const)('pauses: %s', (_, state, running, expected) => {
    expect(codes(checkSuspending({ state }, running))).toEqual(expected)
  })

  it.each([
    ['one that pauses', 'suspended', []],
    ['one that goes on already', 'open', ['meeting.notSuspended']],
    ['one that is over', 'closed', ['meeting.closed']],
  ] as const)('resumes: %s', (_, state, expected) => {
    expect(codes(checkResuming({ state }))).toEqual(expected)
  })
})

it.each<Deed>([
  ...(['noteAgreement', 'disagree', 'clarify', 'amend', 'state', 'object', 'closeRound', 'withdraw', 'adjourn'] as const),
  ...(['callVote', 'cast', 'sign', 'closeVote', 'voidVote', 'recuse', 'nominate', 'reveal', 'name', 'accept'] as const),
])('while it pauses, no « %s »', (deed) => {
  const put = { text: 'Oui', hash: 'h', by: 'ana', at: at('10:00') }
  const decision = propose('d', { id: 'p', kind: 'agreement' }, { person: 'ana', org: 'a' }, put)
  const room = { open: false, suspended: true } as Room
  expect(whyNot(decision, deed, room, 'a').map(({ code }) => code)).toEqual(['meeting.suspended'])
})

describe('the time of a pause', () => {
  const pauses = [pause('10:32', '10:47'), pause('11:00', '11:10')]
  it.each([
    ['a point that holds one', '10:00', '10:50', 15],
    ['a point that begins within it', '10:40', '10:50', 7],
    ['a point that holds two', '10:00', '12:00', 25],
    ['a point between them', '10:47', '11:00', 0],
  ] as const)('%s', (_, from, to, minutes) => {
    expect(pausedMinutes(pauses, at(from), at(to))).toBe(minutes)
  })
  it('one that goes on counts until then; a session ends no earlier than it began', () => {
    expect(pausedMinutes([pause('10:32', null)], at('10:00'), at('10:40'))).toBe(8)
    expect(lastMoment([pause('10:32', '10:47'), pause('11:00', null)])).toEqual([at('10:47'), at('11:00')])
  })
})

it('between a suspension and its resumption nothing is recorded but who comes and goes', () => {
  const acts = fc.array(fc.constantFrom<MeetingAct>('attend', 'decide', 'note', 'writeAgenda', 'suspend', 'resume'), { maxLength: 60 })
  fc.assert(
    fc.property(acts, (asked) => {
      const pauses: Suspension[] = []
      const recorded: { act: MeetingAct; at: Instant }[] = []
      asked.forEach((act, minute) => {
        const now = new Date(Date.parse(at('17:00')) + minute * 60_000).toISOString()
        const state = stateOf('open', pauses)
        const may =
          act === 'suspend' ? checkSuspending({ state }, null) : act === 'resume' ? checkResuming({ state }) : afterAct(state, act)
        if (!may.ok) return
        const running = pauses.findIndex(({ until }) => until === null)
        if (act === 'suspend') pauses.push({ id: String(minute), from: now, until: null })
        else if (act === 'resume') pauses[running] = { ...(pauses[running] as Suspension), until: now }
        else recorded.push({ act, at: now })
      })
      const said = recorded.filter(({ act }) => act !== 'attend').map((one) => one.at)
      expect(saidInPause(pauses, said)).toEqual([])
      // One pause at a time, and each after the one before.
      for (const [n, one] of pauses.slice(1).entries()) expect((pauses[n]?.until ?? 'z') <= one.from).toBe(true)
    }),
  )
})
