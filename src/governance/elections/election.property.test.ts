import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quorumAt, type Stay } from '#governance/attendance/attendance.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { decide, whyNot } from '#governance/decisions/consent.ts'
import {
  type Decision,
  heardLast,
  isLive,
  propose,
  type Room,
  roundsAllowed,
  stanceOf,
  takingPart,
} from '#governance/decisions/decision.ts'
import type { Command } from '#governance/decisions/deed.ts'
import { nextSteps } from '#governance/session/script.ts'
import type { Choice } from '#governance/votes/tally.ts'
import { countsOf, electionOf, keyOfNominee, type Nominee, namedNow, nomineesLeft, standingNominations } from './election.ts'
import { toArgue, toNominate } from './why-not-elect.ts'

const seats = ['a', 'b', 'c', 'd']
const base = Date.parse('2026-03-12T17:00:00.000Z')
const nominees: Nominee[] = [
  { person: null, org: 'a' },
  { person: 'pb', org: 'b' },
  { person: 'guest', org: null },
]

const roomAt = (minute: number, orgs: string[], fallback: 'vote' | 'carry'): Room => {
  const at = new Date(base + minute * 60_000).toISOString()
  const stays = orgs.map((org): Stay => ({ person: org, org, as: 'titulaire', from: new Date(base).toISOString(), until: null }))
  const board = defaultRules('board')
  const maxRounds = fallback === 'vote' ? 1 : 2
  const rules = { ...board, maxRounds, quorum: { count: 'present' as const, share: { num: 1, den: 2 } }, vote: { ...board.vote, fallback } }
  const point = { kind: 'election' as const, anyOther: false, addedAfterNotice: false }
  const present = seats.filter((org) => orgs.includes(org))
  return {
    at,
    open: true,
    entitled: seats,
    present,
    quorum: quorumAt(rules.quorum, seats, stays, at),
    stays,
    chair: null,
    rules,
    point,
    earlier: () => roomAt(minute, orgs, fallback),
  }
}

/** Anything that may be said in the room: mostly what the script asks for, else anything at all. */
const commandsAt = (decision: Decision, room: Room, pick: number): Command[] => {
  const nominee = nominees[pick % 3] as Nominee
  const words = { text: 'parce que', nominee, value: pick % 4 ? 'consent' : 'concern', id: `o${pick}`, grounds: 'legal' }
  const voice = (org: string) => ({ org, person: org })
  const until = `2027-0${(pick % 8) + 1}-15`
  const left = nomineesLeft(decision)
  const names = (left.length > 0 && pick % 5 ? left.map((one) => one.nominee) : nominees).map(
    (one): Command => ({ do: 'name', nominee: one, until, reason: 'écoutée', text: keyOfNominee(one), hash: 'h', by: 'f' }),
  )
  const led: Command[] = [
    { do: 'reveal', silent: pick % 3 ? toNominate(decision, room) : [] },
    { do: 'argue', org: toArgue(decision, room)[0] ?? 'a' },
    { do: 'openChanges' },
    ...names,
    { do: 'accept', person: 'f', notedBy: null },
    { do: 'decline', person: 'f', notedBy: null },
    { do: 'closeRound' },
    { do: 'integrate' },
    { do: 'callVote' },
    { do: 'closeVote', sealed: (decision.votes.at(-1)?.voted ?? []).map((_, at): Choice => ((pick >> at) % 3 ? 'for' : 'against')) },
    { do: 'askObjections' },
    { do: 'amend', text: `autre ${pick}`, hash: 'h', by: 'f' },
  ]
  const org = seats[pick % seats.length] as string
  const said = (['nominate', 'change', 'sign', 'state', 'object', 'withdrawObjection', 'confirmIntegrated', 'maintain'] as const).map(
    (deed) => ({ do: deed, ...voice(org), ...words }) as Command,
  )
  const anything = [...led, ...said]
  // Mostly what makes sense now: without it few random elections would come to an end.
  if (pick % 6 === 0) return anything
  const script = nextSteps(decision, room)
  const turn = script.waiting.flatMap((one) =>
    (['nominate', 'sign', 'state', 'state', 'confirmIntegrated', 'object', 'maintain'] as const).map(
      (deed) => ({ do: deed, ...voice(one), ...words }) as Command,
    ),
  )
  const quiet = led.filter(({ do: deed }) => deed !== 'decline' && (deed !== 'closeVote' || script.line === 'allVoted'))
  const possible = [...quiet, ...turn].filter((one) => decide(decision, one, room).ok)
  return possible.length > 0 ? possible : anything
}

type Step = { before: Decision; command: Command; room: Room; after: Decision }
const play = fc.record({
  fallback: fc.constantFrom('vote' as const, 'carry' as const),
  steps: fc.array(fc.tuple(fc.nat({ max: 99_999 }), fc.option(fc.subarray(seats, { minLength: 3 }), { freq: 1 })), {
    minLength: 25,
    maxLength: 60,
  }),
})
type Play = typeof play extends fc.Arbitrary<infer P> ? P : never

const accepted = ({ fallback, steps }: Play): Step[] => {
  const put = { text: 'rôle', hash: 'h', by: 'f', at: new Date(base).toISOString() }
  let decision: Decision = {
    ...propose('d', { id: 'p', kind: 'consent' }, { person: 'f', org: null }, put),
    election: electionOf('', null, put.at),
  }
  const log: Step[] = []
  let inTheRoom = seats
  steps.forEach(([pick, moved], minute) => {
    inTheRoom = moved ?? inTheRoom
    const room = roomAt(minute, inTheRoom, fallback)
    const commands = commandsAt(decision, room, pick)
    const command = commands[(pick >> 3) % commands.length]
    const result = command && decide(decision, command, room)
    if (!command || !result?.ok) return
    log.push({ before: decision, command, room, after: result.value })
    decision = result.value
  })
  return log
}
const always = (check: (step: Step) => void): void =>
  fc.assert(
    fc.property(play, (one) => {
      for (const step of accepted(one)) check(step)
    }),
    { numRuns: 80 },
  )
const settles = ({ before, after }: Step) => isLive(before) && (after.state === 'adopted' || after.state === 'rejected')

it('random elections reach every end, so the properties below say something', () => {
  const ends = new Set(
    fc.sample(play, { numRuns: 400, seed: 3 }).flatMap((one) => accepted(one).map(({ after }) => `${after.method} ${after.state}`)),
  )
  for (const end of [
    'consent adopted',
    'consent notAdopted',
    'consent integrating',
    'vote voting',
    'vote adopted',
    'vote proposed',
    'vote rejected',
  ])
    expect([...ends]).toContain(end)
}, 60_000)

it('no result before all in the room had nominated, or were named as silent', () => {
  always((step) => {
    const { election } = step.after
    if (step.command.do === 'reveal') {
      const wrote = standingNominations(step.before).map(({ org }) => org)
      const unheard = takingPart(step.before, step.room).filter((org) => !wrote.includes(org))
      expect(election?.silent).toEqual(unheard)
    }
    expect(!settles(step) || (election?.step === 'changing' && election.revealedAt !== null)).toBe(true)
  })
})

it('a silence is never counted: counts are those of the organisations that nominated, one each, whatever they change', () => {
  always(({ after, before, command: one }) => {
    const orgs = standingNominations(after).map(({ org }) => org)
    expect(new Set(orgs).size).toBe(orgs.length)
    expect(countsOf(after).reduce((sum, { count }) => sum + count, 0)).toBe(orgs.length)
    const fresh = orgs.filter((org) => !standingNominations(before).some((was) => was.org === org))
    expect(fresh).toEqual('org' in one && (one.do === 'nominate' || one.do === 'change') && fresh.length > 0 ? [one.org] : [])
  })
})

it('nobody is elected without having been nominated, proposed, and asked last', () => {
  always((step) => {
    const { before, command: one, room, after } = step
    const named = namedNow(after)
    if (one.do === 'accept' && before.state === 'objections') {
      const last = heardLast(before)
      const others = takingPart(before, room).filter((org) => org !== last)
      expect(others.every((org) => stanceOf(before, org) !== undefined)).toBe(true)
    }
    if (after.state !== 'adopted' || !named) return expect(after.state).not.toBe('adopted')
    expect(named.answer).toBe('accepted')
    expect(named.version).toBe(after.outcome?.version)
    expect(countsOf(after).map(({ nominee }) => keyOfNominee(nominee))).toContain(keyOfNominee(named.nominee))
  })
})

it('rounds stay within the rules, those that a nominee ended by declining apart', () => {
  always(({ after, room }) => expect(after.rounds.length).toBeLessThanOrEqual(roundsAllowed(after, room)))
})

it('votes on a name are confidential, each on the version that proposes it, after it was accepted', () => {
  always(({ after }) => {
    for (const vote of after.votes) {
      expect(vote.secrecy).toBe('confidential')
      expect(after.election?.named.find(({ version }) => version === vote.version)?.answer).toBe('accepted')
    }
  })
})

it('the script never leaves the facilitator without a way on, and offers only what is accepted', () => {
  always(({ after, room }) => {
    const script = nextSteps(after, room)
    expect(!isLive(after) || script.facilitator.length > 0).toBe(true)
    for (const deed of script.facilitator) expect(whyNot(after, deed, room)).toEqual([])
    expect(script.speaks === null || room.present.includes(script.speaks)).toBe(true)
  })
})
