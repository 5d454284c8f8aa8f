import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quorumAt, type Stay } from '#governance/attendance/attendance.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { mayOrg, nextSteps } from '#governance/session/script.ts'
import { decide, whyNot } from './consent.ts'
import { currentVersion, type Decision, isLive, isOpen, openObjections, propose, type Room, stanceOf } from './decision.ts'
import type { Command } from './deed.ts'

const seats = ['a', 'b', 'c', 'd', 'e']
const base = Date.parse('2026-03-12T17:00:00.000Z')

const roomAt = (minute: number, orgs: string[], maxRounds: number): Room => {
  const at = new Date(base + minute * 60_000).toISOString()
  const stays = orgs.map((org): Stay => ({ person: org, org, as: 'titulaire', from: at, until: null }))
  const rules = { ...defaultRules('board'), maxRounds }
  const quorum = quorumAt(rules.quorum, seats, stays, at)
  const point = { kind: 'consent' as const, anyOther: false, addedAfterNotice: false }
  return {
    at,
    open: true,
    entitled: seats,
    present: seats.filter((org) => orgs.includes(org)),
    quorum,
    stays,
    chair: null,
    rules,
    point,
    earlier: () => roomAt(minute, orgs, maxRounds),
  }
}

const org = fc.constantFrom(...seats, 'stranger')
const value = fc.constantFrom('consent' as const, 'concern' as const, 'standAside' as const)
/** Commands as they come: in any order, by anybody; those that move the round forward come more often. */
const command = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('state' as const), org, person: org, value, text: fc.constant('avis') }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('object' as const),
      org,
      person: org,
      id: fc.uuid(),
      grounds: fc.constant('legal' as const),
      text: fc.constant('non'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('confirmIntegrated' as const, 'withdrawObjection' as const),
      org,
      person: org,
      value,
      text: fc.constant('avis'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('maintain' as const, 'disagree' as const), org, person: org }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('amend' as const), text: fc.constant('autrement'), hash: fc.uuid(), by: org }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('clarify' as const, 'react' as const, 'askObjections' as const, 'integrate' as const, 'closeRound' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('noteAgreement' as const, 'takeBack' as const, 'adjourn' as const, 'withdraw' as const) }),
  },
  // Mostly what makes sense now: without it few random meetings would come to an end.
  { weight: 150, arbitrary: fc.record({ do: fc.constant('likely' as const), pick: fc.nat() }) },
)
const play = fc.record({
  kind: fc.constantFrom('agreement' as const, 'consent' as const),
  maxRounds: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(
    fc.tuple(
      command,
      fc.oneof({ weight: 1, arbitrary: fc.subarray(seats, { minLength: 2 }) }, { weight: 5, arbitrary: fc.constant(null) }),
    ),
    { minLength: 10, maxLength: 60 },
  ),
})
type Play = typeof play extends fc.Arbitrary<infer P> ? P : never
type PlayStep = Play['steps'][number][0]
type Step = { before: Decision; command: Command; room: Room; after: Decision }

/** What this room might well do now, as a list to pick from. */
const likely = (decision: Decision, room: Room, pick: number): Command[] => {
  const script = nextSteps(decision, room)
  const forward = script.facilitator.filter((deed) => deed !== 'adjourn' && deed !== 'takeBack').map((deed) => ({ do: deed }) as Command)
  const spoken = room.present.flatMap((who) =>
    mayOrg(decision, room, who).map((deed) => {
      const words = { value: pick % 3 ? 'consent' : 'concern', text: 'avis', id: `${who}${pick}`, grounds: 'harmsAim' }
      return { do: deed, org: who, person: who, ...words } as Command
    }),
  )
  const reworded: Command[] = decision.state === 'integrating' ? [{ do: 'amend', text: 'autrement', hash: `h${pick}`, by: 'a' }] : []
  const turn = script.speaks === null ? [] : spoken.filter((one) => 'org' in one && one.org === script.speaks)
  return [...forward, ...forward, ...reworded, ...turn, ...turn, ...spoken]
}

const commandOf = (one: PlayStep, decision: Decision, room: Room): Command | undefined => {
  if (one.do !== 'likely') return one
  const commands = likely(decision, room, one.pick)
  return commands[one.pick % commands.length]
}

/** Every accepted command of a random meeting, with the decision before and after it. */
const accepted = ({ kind, maxRounds, steps }: Play): Step[] => {
  let decision = propose(
    'd',
    { id: 'p', kind },
    { person: 'a', org: 'a' },
    { text: 't', hash: 'h', by: 'a', at: new Date(base).toISOString() },
  )
  const log: Step[] = []
  let inTheRoom = seats
  steps.forEach(([one, moved], minute) => {
    inTheRoom = moved ?? inTheRoom
    const room = roomAt(minute, inTheRoom, maxRounds)
    const next = commandOf(one, decision, room)
    if (next) {
      const result = decide(decision, next, room)
      if (result.ok) log.push({ before: decision, command: next, room, after: result.value })
      if (result.ok) decision = result.value
    }
  })
  return log
}
const always = (check: (step: Step) => void): void =>
  fc.assert(
    fc.property(play, (one) => {
      for (const step of accepted(one)) check(step)
    }),
    { numRuns: 400 },
  )
const adoptedBy = (step: Step, deed: Command['do']): boolean => step.command.do === deed && step.after.state === 'adopted'

it('random meetings do reach every end, so the properties below say something', () => {
  const ends = new Set(
    fc.sample(play, { numRuns: 3000, seed: 1 }).flatMap((one) => accepted(one).map((step) => `${step.after.method} ${step.after.state}`)),
  )
  for (const end of [
    'agreement adopted',
    'consent adopted',
    'consent notAdopted',
    'consent withdrawn',
    'consent adjourned',
    'consent integrating',
  ])
    expect(ends).toContain(end)
}, 60_000)

it('17: adopted by consent means no open objection, and each organisation in the room has spoken on that very version', () => {
  always((step) => {
    const rightful = openObjections(step.after).length === 0 && step.room.present.every((one) => stanceOf(step.after, one) !== undefined)
    expect(!adoptedBy(step, 'closeRound') || rightful).toBe(true)
  })
})

it('18: a new version voids what was said of the earlier ones, and keeps it in the history', () => {
  always(({ before, command: one, after }) => {
    const heard = seats.some((seat) => stanceOf(after, seat) !== undefined)
    expect(one.do !== 'amend' || (!heard && currentVersion(after) === currentVersion(before) + 1)).toBe(true)
    const earlier = before.stances.filter((stance) => stance.version < currentVersion(before))
    const voided = one.do === 'noteAgreement' || one.do === 'disagree' || one.do === 'takeBack'
    expect(voided || earlier.every((stance) => after.stances.includes(stance))).toBe(true)
  })
})

it('19: an objection is closed by its own organisation and nobody else', () => {
  always(({ before, command: one, after }) => {
    const closed = before.objections.filter((was, index) => isOpen(was) && !isOpen(after.objections[index] ?? was))
    expect(closed.every((was) => 'org' in one && one.org === was.org)).toBe(true)
    const settles = one.do === 'confirmIntegrated' || one.do === 'withdrawObjection'
    expect(closed.length).toBe(settles ? 1 : 0)
  })
})

it('20: rounds count up by one and never beyond the maximum; each is on a later version', () => {
  always(({ after, room }) => {
    expect(after.rounds.map((round) => round.k)).toEqual(after.rounds.map((_, index) => index + 1))
    expect(after.rounds.length).toBeLessThanOrEqual(room.rules.maxRounds)
    const versions = after.rounds.map((round) => round.version)
    expect(versions).toEqual([...new Set(versions)].sort((x, y) => x - y))
  })
})

it('21: a text that was put to the body never changes; what is decided is the last one put to objections', () => {
  always((step) => {
    expect(step.after.versions.slice(0, step.before.versions.length)).toEqual(step.before.versions)
    expect(!adoptedBy(step, 'closeRound') || step.after.outcome?.version === step.after.rounds.at(-1)?.version).toBe(true)
  })
})

it('22: silence is never stored as consent: only organisations in the room get a stance, each one, and only by speaking or by the agreement of all', () => {
  always(({ before, command: one, after, room }) => {
    const fresh = after.stances.filter((stance) => !before.stances.includes(stance))
    expect(fresh.every((stance) => room.present.includes(stance.org))).toBe(true)
    expect(fresh.every((stance) => one.do === 'noteAgreement' || ('org' in one && one.org === stance.org))).toBe(true)
    const keys = after.stances.map((stance) => `${stance.org} ${stance.version}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

it('8: no result without a quorum that held at that moment', () => {
  always(({ command: one, after, room }) => {
    const result = (one.do === 'noteAgreement' || one.do === 'closeRound') && !isLive(after)
    expect(!result || (room.quorum.reached && after.outcome?.quorum.counted === room.present.length)).toBe(true)
  })
})

it('the script never leaves the facilitator without a way on, and offers only what is accepted', () => {
  always(({ after, room }) => {
    const script = nextSteps(after, room)
    expect(!isLive(after) || script.facilitator.length > 0).toBe(true)
    for (const deed of [...script.facilitator, ...script.proposer]) expect(whyNot(after, deed, room)).toEqual([])
    expect(script.speaks === null || room.present.includes(script.speaks)).toBe(true)
  })
})
