import fc from 'fast-check'
import { quorumAt, type Stay, staysOf } from '../../src/governance/attendance/attendance.ts'
import { defaultRules } from '../../src/governance/bodies/body.ts'
import { type Decision, type Room, runningVote } from '../../src/governance/decisions/decision.ts'
import type { Command } from '../../src/governance/decisions/deed.ts'
import type { VoteRules } from '../../src/governance/rules/vote-rules.ts'
import { type Choice, choices } from '../../src/governance/votes/tally.ts'

/** Random sessions of a board that may vote: five seats, a to e, all there as it begins. */
export const seats = ['a', 'b', 'c', 'd', 'e']
export const instant = (minute: number): string => new Date(Date.parse('2026-03-12T17:00:00.000Z') + minute * 60_000).toISOString()

const ruled: fc.Arbitrary<VoteRules> = fc.record({
  fallback: fc.constantFrom('vote', 'vote', 'vote', 'carry'),
  majority: fc.constantFrom<VoteRules['majority']>(
    { num: 1, den: 2, strict: true, base: 'exprimes' },
    { num: 1, den: 2, strict: true, base: 'exprimes' },
    { num: 2, den: 3, strict: false, base: 'inscrits' },
    { num: 1, den: 2, strict: true, base: 'presents' },
  ),
  tie: fc.constantFrom('rejected', 'secondBallot', 'casting'),
  secrecy: fc.constantFrom('open', 'onRequest', 'always'),
  recusedCount: fc.boolean(),
})
export const session = fc.record({
  kind: fc.constantFrom('agreement' as const, 'consent' as const, 'vote' as const, 'vote' as const),
  rules: ruled,
  maxRounds: fc.integer({ min: 1, max: 2 }),
  chair: fc.constantFrom('a', null),
  steps: fc.array(fc.record({ pick: fc.nat({ max: 9999 }), moved: fc.option(fc.constantFrom(...seats), { freq: 12 }) }), {
    minLength: 15,
    maxLength: 55,
  }),
})
export type Session = typeof session extends fc.Arbitrary<infer S> ? S : never

/** What this state mostly sees, and now and then what it should not. */
export const commandOf = (decision: Decision, pick: number, urn: Choice[]): Command => {
  const org = [...seats, 'stranger'][pick % 29 === 0 ? 5 : pick % 5] as string
  const by = { org, person: org }
  const choice = choices[Math.floor(pick / 5) % 3] as Choice
  const stance: Command = { do: 'state', value: pick % 4 === 0 ? 'standAside' : 'consent', text: '', ...by }
  const objects: Command = { do: 'object', id: `o${pick}`, grounds: 'legal', text: 'non', ...by }
  const closes: Command = { do: 'closeVote', sealed: runningVote(decision)?.secrecy === 'confidential' ? urn : null }
  const interest: Command = { do: 'recuse', text: 'intérêt', ...by }
  const ballot: Command[] = [
    { do: 'cast', choice, ...by },
    { do: 'sign', ...by },
  ]
  const likely: Record<string, Command[]> = {
    proposed: [{ do: 'callVote' }, { do: 'clarify' }, { do: 'disagree', ...by }, interest, { do: 'askSecret', ...by }, { do: 'callVote' }],
    clarification: [{ do: 'react' }, interest],
    reactions: [{ do: 'askObjections' }],
    objections: [
      stance,
      stance,
      objects,
      objects,
      stance,
      { do: 'callVote' },
      { do: 'integrate' },
      { do: 'callVote' },
      { do: 'maintain', ...by },
      { do: 'askSecret', ...by },
    ],
    integrating: [{ do: 'amend', text: 'autrement', hash: `h${pick}`, by: 'a' }],
    voting: [...ballot, ...ballot, ...ballot, ...ballot, ...ballot, ...ballot, ...ballot, ...ballot, closes],
    tied: [{ do: 'secondBallot' }],
  }
  const rare: Command[] = [
    { do: 'voidVote', text: 'à refaire' },
    { do: 'takeBackRecusal', ...by },
    { do: 'amend', text: 'autrement', hash: `h${pick}`, by: 'a' },
    { do: 'adjourn' },
    { do: 'closeRound' },
    { do: 'noteAgreement' },
    { do: 'withdrawObjection', value: 'consent', ...by },
    { do: 'secondBallot' },
    closes,
    ...ballot,
  ]
  const from = pick % 13 === 0 ? rare : (likely[decision.state] ?? rare)
  return from[Math.floor(pick / 15) % from.length] as Command
}

type Movement = Parameters<typeof staysOf>[0][number]

export const allThere = (at: string): Movement[] =>
  seats.map((org) => ({ person: org, org, as: 'titulaire' as const, kind: 'arrives' as const, at }))

/** Who comes where it was not, and leaves where it was. */
export const moves = (movements: Movement[], org: string, at: string): Movement => {
  const there = staysOf(movements).some((stay) => stay.org === org && stay.until === null)
  return { person: org, org, as: 'titulaire', kind: there ? 'leaves' : 'arrives', at }
}

export const roomOf = (session: Omit<Session, 'steps' | 'kind'>, movements: Movement[], at: string): Room => {
  const { rules: vote, maxRounds, chair } = session
  const stays: Stay[] = staysOf(movements)
  const standard = defaultRules('board')
  const present = seats.filter((org) => stays.some((stay) => stay.org === org && stay.until === null))
  const point = { kind: 'consent' as const, anyOther: false, addedAfterNotice: false }
  return {
    ...{ at, open: true, entitled: seats, present, quorum: quorumAt(standard.quorum, seats, stays, at), stays, chair },
    ...{ rules: { ...standard, maxRounds, vote }, point },
    earlier: (then) => roomOf(session, movements, then),
  }
}
