import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decide, whyNot } from '#governance/decisions/consent.ts'
import {
  currentVersion,
  type Decision,
  isLive,
  openObjections,
  propose,
  type Room,
  runningVote,
  stanceOf,
  takingPart,
} from '#governance/decisions/decision.ts'
import type { Command } from '#governance/decisions/deed.ts'
import { nextSteps } from '#governance/session/script.ts'
import { allThere, commandOf, instant, moves, roomOf, type Session, session } from '../../../tests/setup/random-session.ts'
import { type Choice, choices, tally } from './tally.ts'
import { countingOf, electorateHash } from './vote.ts'

/** Beside each session a small model of what it must come to: what is said, and what lies in the urn. */
type Step = { before: Decision; command: Command; room: Room; after: Decision; said: Map<string, Choice>; urn: Map<string, Choice> }

/** Plays a session; each accepted step with what the model knows by then. */
const accepted = ({ kind, steps, ...rules }: Session): Step[] => {
  let decision = propose('d', { id: 'p', kind }, { person: 'a', org: 'a' }, { text: 't', hash: 'h', by: 'a', at: instant(0) })
  const log: Step[] = []
  const movements = allThere(instant(0))
  let [said, urn] = [new Map<string, Choice>(), new Map<string, Choice>()]
  steps.forEach(({ pick, moved }, index) => {
    const at = instant(index + 1)
    if (moved !== null) movements.push(moves(movements, moved, at))
    const room = roomOf(rules, movements, at)
    const command = commandOf(decision, pick, [...urn.values()])
    const result = decide(decision, command, room)
    if (!result.ok) return
    const after = result.value
    if (after.state === 'voting' && decision.state !== 'voting') [said, urn] = [new Map(), new Map()]
    if (command.do === 'cast') said = new Map([...said, [command.org, command.choice]])
    if (command.do === 'sign') urn = new Map([...urn, [command.org, choices[pick % 4] as Choice]])
    log.push({ before: decision, command, room, after, said, urn })
    decision = after
  })
  return log
}

it('random sessions do reach every end, so what follows says something', () => {
  const log = fc.sample(session, { numRuns: 3_000, seed: 4 }).flatMap(accepted)
  const ends = new Set(log.map(({ after }) => `${after.method} ${after.state}`))
  for (const end of ['vote adopted', 'vote rejected', 'vote tied', 'vote adjourned', 'consent notAdopted', 'agreement adopted'])
    expect(ends).toContain(end)
  const kinds = new Set(
    log.flatMap(({ after }) => after.votes.map((vote) => `${vote.secrecy} ${vote.ended} ${vote.second} ${after.rounds.length > 0}`)),
  )
  for (const one of [
    'open counted false true',
    'confidential counted false false',
    'open voided false false',
    'open inquorate false false',
    'open counted true false',
  ])
    expect(kinds).toContain(one)
  expect(
    log.some(({ after }) => after.votes.some((vote) => vote.result?.because.some(({ code }) => code.startsWith('tally.tie.cast')))),
  ).toBe(true)
}, 120_000)

const holds = (is: boolean | undefined): void => {
  if (is !== true) throw new Error('does not hold')
}
/** By what is written, not by whose it is: `expect` is too slow a friend for a million questions. */
const same = (one: unknown, other: unknown): void => {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)]
  if (left !== right) throw new Error(`${left} is not ${right}`)
}

/** What each accepted step must keep, by its number among the invariants (field notes, governance 4.4). */
const invariants: Record<string, (step: Step) => void> = {
  '1, 6, 30: each entitled organisation once, not the recused ones; frozen from the opening on': ({ before, room, after }) => {
    const fresh = after.votes.length > before.votes.length ? after.votes.at(-1) : undefined
    const recused = after.recusals.map(({ org }) => org)
    holds(!fresh || fresh.electorate.join() === room.entitled.filter((org) => !recused.includes(org)).join())
    for (const [index, vote] of before.votes.entries()) {
      const now = after.votes[index]
      same([now?.electorate, now?.hash, now?.terms, now?.version], [vote.electorate, vote.hash, vote.terms, vote.version])
    }
    for (const vote of after.votes) same(electorateHash(vote.electorate), vote.hash)
  },
  '2: whoever votes is in the room and in the electorate, one ballot each; nobody votes for another': ({
    before,
    command,
    room,
    after,
  }) => {
    const [was, now] = [runningVote(before), after.votes.at(-1)]
    const changed = now && was && now.n === was.n && (now.ballots !== was.ballots || now.voted !== was.voted)
    const rightful = 'org' in command && room.present.includes(command.org) && was?.electorate.includes(command.org)
    holds(!changed || rightful)
    for (const { ballots, voted } of after.votes) {
      const orgs = [...ballots.map(({ org }) => org), ...voted]
      same(new Set(orgs).size, orgs.length)
    }
  },
  '8: adopted or rejected only with a quorum that held as the vote closed': ({ room, after }) => {
    const ended = (after.state === 'adopted' || after.state === 'rejected') && after.outcome !== null
    const counted = room.rules.vote.recusedCount ? room.present.length : takingPart(after, room).length
    holds(!ended || (counted >= room.quorum.needed && after.outcome?.quorum.counted === counted))
  },
  '9, 12, 13: the result is what a plain count of the model says, whatever the order of the ballots': ({
    before,
    command,
    room,
    after,
    said,
    urn,
  }) => {
    const vote = after.votes.at(-1)
    if (command.do !== 'closeVote' || vote?.ended !== 'counted' || !vote.result) return
    const held = [...(vote.secrecy === 'open' ? said : urn).values()]
    const many = (choice: Choice) => held.filter((one) => one === choice).length
    const { counts, outcome } = vote.result
    same(counts, {
      for: many('for'),
      against: many('against'),
      abstain: many('abstain'),
      blank: many('blank'),
      notCast: vote.electorate.length - held.length,
    })
    const { majority } = vote.terms
    if (majority.base === 'exprimes')
      same(
        outcome === 'adopted',
        many('for') > many('against') ||
          (many('for') === many('against') && vote.result.because.some(({ code }) => code === 'tally.tie.castFor')),
      )
    if (majority.base === 'inscrits') same(outcome === 'adopted', 3 * many('for') >= 2 * vote.electorate.length && many('for') > 0)
    const running = runningVote(before)
    if (!running) return
    const backwards = { ...running, ballots: [...running.ballots].reverse(), voted: [...running.voted].reverse() }
    const again = tally(countingOf(backwards, vote.closedAt ?? '', room.stays, vote.secrecy === 'open' ? null : held.reverse()))
    same(again.ok && { ...again.value }, vote.result)
  },
  '10, 11: a voice more for never rejects; for and against change places with the result': ({ before, command, room, after }) => {
    const [running, vote] = [runningVote(before), after.votes.at(-1)]
    if (command.do !== 'closeVote' || !running || running.secrecy !== 'open' || vote?.ended !== 'counted') return
    const counted = (change: (choice: Choice) => Choice) => {
      const ballots = running.ballots.map((one) => ({ ...one, choice: change(one.choice) }))
      const again = tally(countingOf({ ...running, casting: null, ballots }, vote.closedAt ?? '', room.stays, null))
      return again.ok ? again.value : null
    }
    const [now, more] = [counted((choice) => choice), counted((choice) => (choice === 'against' ? 'for' : choice))]
    holds(!(now?.outcome === 'adopted' && more?.outcome !== 'adopted'))
    const swapped = counted((choice) => ({ for: 'against', against: 'for', abstain: 'abstain', blank: 'blank' })[choice] as Choice)
    same([swapped?.counts.for, swapped?.counts.against], [now?.counts.against, now?.counts.for])
  },
  '15, 16: a casting vote settles a true tie only, in the open only; a second ballot is the last': ({ after }) => {
    for (const vote of after.votes) {
      const settled = vote.result?.because.some(({ code }) => code.startsWith('tally.tie.cast')) ?? false
      holds(!settled || (vote.secrecy === 'open' && vote.casting !== null && vote.result?.counts.for === vote.result?.counts.against))
      holds(vote.secrecy === 'open' || vote.casting === null)
      holds(!(vote.second && vote.result?.outcome === 'tied'))
    }
  },
  '17, 22, 30: adopted by consent: each that takes part has spoken and none objects; nobody recused gets a stance': ({
    before,
    command,
    room,
    after,
  }) => {
    const consented = command.do === 'closeRound' && after.state === 'adopted'
    const heard = takingPart(after, room).every((org) => stanceOf(after, org) !== undefined)
    holds(!consented || (heard && openObjections(after).length === 0))
    const fresh = after.stances.filter((stance) => !before.stances.includes(stance))
    holds(fresh.every(({ org }) => !before.recusals.some((one) => one.org === org)))
  },
  '18–21: what is voted after the rounds is the version last put to objections, and it never changes any more': ({
    before,
    after,
    room,
  }) => {
    holds(after.rounds.length <= room.rules.maxRounds)
    const fresh = after.votes.length > before.votes.length ? after.votes.at(-1) : undefined
    const last = after.rounds.at(-1)
    holds(!fresh || !last || fresh.version === last.version)
    holds(!(after.method === 'vote' && last !== undefined && currentVersion(after) !== last.version))
  },
  '31–33: a confidential vote holds no choice, no sum before its close, and is never counted below three': ({ after }) => {
    for (const vote of after.votes) {
      if (vote.secrecy === 'open') continue
      same(vote.ballots, [])
      holds(vote.closedAt !== null || vote.result === null)
      holds(vote.ended !== 'counted' || vote.voted.length >= 3)
    }
  },
  'a voided vote stays; the facilitator is never left without a way on, and is offered only what is accepted': ({
    before,
    after,
    room,
  }) => {
    holds(after.votes.length >= before.votes.length)
    const script = nextSteps(after, room)
    holds(!isLive(after) || script.facilitator.length > 0)
    for (const deed of script.facilitator) same(whyNot(after, deed, room), [])
  },
}

/** Played once, looked at by all: a session is the dear part. What breaks is named, and fast-check makes its session small. */
it('10,000 random sessions keep every invariant', () => {
  fc.assert(
    fc.property(session, (one) => {
      for (const step of accepted(one))
        for (const [name, check] of Object.entries(invariants)) {
          try {
            check(step)
          } catch (error) {
            throw new Error(`invariant ${name}: ${error instanceof Error ? error.message : error}`)
          }
        }
    }),
    { numRuns: 10_000 },
  )
}, 600_000)
