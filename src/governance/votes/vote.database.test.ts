import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { noteDeparture } from '#governance/attendance/note-departure.ts'
import { addBody } from '#governance/bodies/add-body.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { giveSeats } from '#governance/bodies/give-seats.ts'
import { amendProposal } from '#governance/decisions/amend-proposal.ts'
import { answerObjection } from '#governance/decisions/answer-objection.ts'
import { closeRound } from '#governance/decisions/close-round.ts'
import { decide } from '#governance/decisions/consent.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import { type Decision, isLive, propose } from '#governance/decisions/decision.ts'
import type { Command } from '#governance/decisions/deed.ts'
import { noteAgreement } from '#governance/decisions/note-agreement.ts'
import { putProposal } from '#governance/decisions/put-proposal.ts'
import { raiseObjection } from '#governance/decisions/raise-objection.ts'
import { refuseAgreement } from '#governance/decisions/refuse-agreement.ts'
import { takeStance } from '#governance/decisions/take-stance.ts'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { keepRules } from '#governance/rules/keep-rules.ts'
import { usualMajorities, usualNameOf } from '#governance/rules/vote-rules.ts'
import { adjournPoint } from '#governance/session/adjourn-point.ts'
import { advanceDecision } from '#governance/session/advance-decision.ts'
import { nameKeepers } from '#governance/session/name-keepers.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { chainOf } from '#logbook/fact.store.ts'
import { brokenLink } from '#logbook/fact.ts'
import { perform } from '#logbook/perform.ts'
import type { UseCase } from '#logbook/use-case.ts'
import { type Db, inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import type { Outcome } from '#platform/web/outcome.ts'
import { allThere, commandOf, moves, roomOf, type Session, seats, session } from '../../../tests/setup/random-session.ts'
import { BOARD, type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { handlers } from '../../app.tsx'
import { askSecretBallot } from './ask-secret-ballot.ts'
import { callVote } from './call-vote.ts'
import { castBallot } from './cast-ballot.ts'
import { checkVotes } from './check-votes.ts'
import { closeVote } from './close-vote.ts'
import { recuseOrganisation } from './recuse-organisation.ts'
import { sealBallot } from './seal-ballot.ts'
import { takeBackRecusal } from './take-back-recusal.ts'
import { type Choice, choices } from './tally.ts'
import { voidVote } from './void-vote.ts'

// The sessions of vote.property.test.ts again, through the use cases and a real database: each act is accepted or refused as the rules say, what is kept
// is what they came to, what is counted is what was said, and the whole replays.

/** Under one set of rules a board meets once, and each of these is a point of its agenda. */
const POINTS = 10
/** Two hundred points with CORDEE_FIGURES=1, a tenth of them otherwise: a database takes its time. */
const ALL = process.env.CORDEE_FIGURES === '1'
const MEETINGS = ALL ? 20 : 2
/** Boards that meet at the same time. */
const LANES = 2

type Rules = Omit<Session, 'steps' | 'kind'>
type Point = Pick<Session, 'kind' | 'steps'>

/** Rules as a body may have them: a voice is cast only where somebody chairs, and majorities are those the form knows. */
const ruled = session.map(({ rules, maxRounds, chair }): Rules => {
  const majority = { ...rules.majority, ...usualMajorities[usualNameOf(rules.majority) ?? 'simple'] }
  const tie = chair === null && rules.tie === 'casting' ? ('rejected' as const) : rules.tie
  return { rules: { ...rules, majority, tie }, maxRounds, chair }
})
const START: Instant = '2026-03-12T18:00:00.000Z'

/** Most of them come to an end. */
const evening = ruled.chain((rules) => {
  const point = session.map(({ kind, steps }): Point => ({ kind, steps }))
  const ends = (one: Point) => !isLive(planOf(rules, one, START).decision)
  const points = fc.array(fc.oneof({ weight: 4, arbitrary: point.filter(ends) }, { weight: 1, arbitrary: point }), {
    minLength: POINTS,
    maxLength: POINTS,
  })
  return fc.record({ rules: fc.constant(rules), points })
})
type Evening = { rules: Rules; points: Point[] }

type Planned = { at: Instant; command: Command; choice: Choice; expected: ReturnType<typeof decide>; before: Decision }
type Plan = { moves: ReturnType<typeof moves>[]; steps: (Planned | ReturnType<typeof moves>)[]; decision: Decision; until: Instant }

const next = (at: Instant): Instant => Temporal.Instant.from(at).add({ seconds: 1 }).toString({ fractionalSecondDigits: 3 })

/** What the model makes of a session: each act with what must come of it, and every counted vote compared with a plain count. */
const planOf = (rules: Rules, { kind, steps }: Point, start: Instant): Plan => {
  let decision = propose('d', { id: 'p', kind }, { person: 'a', org: 'a' }, { text: 't', hash: 'h', by: 'a', at: start })
  let [said, urn] = [new Map<string, Choice>(), new Map<string, Choice>()]
  let [at, late] = [start, 0]
  const movements = allThere(start)
  const planned: Plan['steps'] = []
  for (const [index, { pick, moved }] of steps.entries()) {
    // What is tried once all is over is refused; twice says it.
    if (!isLive(decision) && ++late > 2) break
    if (moved !== null) {
      at = next(at)
      const move = moves(movements, moved, at)
      movements.push(move)
      planned.push(move)
    }
    at = next(at)
    const command = asPressed(commandOf(decision, pick, [...urn.values()]), decision, index)
    const choice = command.do === 'cast' ? command.choice : (choices[pick % 4] as Choice)
    const expected = decide(decision, command, roomOf(rules, movements, at))
    planned.push({ at, command, choice, expected, before: decision })
    if (!expected.ok) continue
    if (expected.value.state === 'voting' && decision.state !== 'voting') [said, urn] = [new Map(), new Map()]
    if (command.do === 'cast') said.set(command.org, choice)
    if (command.do === 'sign') urn.set(command.org, choice)
    decision = expected.value
    if (command.do === 'closeVote') count(decision, said, urn)
  }
  return { moves: movements, steps: planned, decision, until: next(at) }
}

/** One button opens a vote, whichever it is; a new wording says something new. */
const asPressed = (command: Command, { state }: Decision, nth: number): Command => {
  if (command.do === 'callVote' || command.do === 'secondBallot') return { do: state === 'tied' ? 'secondBallot' : 'callVote' }
  return command.do === 'amend' ? { ...command, text: `autrement ${nth}` } : command
}

/** The plain count of the model: what was said aloud, or what lies in the urn. */
const count = ({ votes }: Decision, said: Map<string, Choice>, urn: Map<string, Choice>): void => {
  const vote = votes.at(-1)
  if (vote?.ended !== 'counted') return
  const held = [...(vote.secrecy === 'open' ? said : urn).values()]
  const many = (choice: Choice) => held.filter((one) => one === choice).length
  const notCast = vote.electorate.length - held.length
  const counts = { for: many('for'), against: many('against'), abstain: many('abstain'), blank: many('blank'), notCast }
  if (JSON.stringify(counts) !== JSON.stringify(vote.result?.counts)) throw new Error(`${JSON.stringify(counts)} is not what was counted`)
}

const names = Object.keys(BOARD) as (keyof typeof BOARD)[]
const nameOf = (letter: string): string => names[seats.indexOf(letter)] ?? 'Le Bocal'

let site: TestSite
let board: Board
beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(site, [], [])
})
afterAll(() => site.close())

const doing = <I extends z.ZodType, S, O>(email: string, at: Instant, useCase: UseCase<I, S, O>, input: unknown): Promise<Outcome<O>> => {
  const stage = { pools: site.pools, handlers, data: site.config.data, lang: 'fr' as const, operators: [] }
  return perform(stage, { hub: board.slug, email, at }, useCase, input)
}
const inOneMoment = <T>(work: (db: Db) => Promise<T>) =>
  inTransaction(site.pools.app, openingOneMoment(board.hub), async ({ db }) => ({ commit: false, value: await work(db) }), 'read only')

/** The use case of a command, by who does it: an organisation from its own phone, the rest from the shared screen. `choice`: what a ballot says. */
const send = (command: Command, choice: Choice, where: { meeting: Id; point: Id }, at: Instant): Promise<Outcome<unknown>> => {
  const { me } = board
  const org = 'org' in command ? { org: board.org(nameOf(command.org)) } : {}
  const self = 'org' in command && seats.includes(command.org) ? mailOf(nameOf(command.org) as keyof typeof BOARD) : me
  const does = <I extends z.ZodType, S, O>(email: string, useCase: UseCase<I, S, O>, more: object = {}): Promise<Outcome<unknown>> =>
    doing(email, at, useCase, { ...where, ...org, ...more })
  switch (command.do) {
    case 'clarify':
    case 'react':
    case 'askObjections':
    case 'integrate':
      return does(me, advanceDecision, { step: command.do })
    case 'amend':
      return does(me, amendProposal, { text: command.text })
    case 'state':
      return does(self, takeStance, { value: command.value, text: command.text })
    case 'object':
      return does(self, raiseObjection, { grounds: command.grounds, text: command.text })
    case 'maintain':
      return does(self, answerObjection, { answer: 'maintained' })
    case 'withdrawObjection':
      return does(self, answerObjection, { answer: 'withdrawn' })
    case 'disagree':
      return does(self, refuseAgreement)
    case 'recuse':
      return does(self, recuseOrganisation, { text: command.text })
    case 'takeBackRecusal':
      return does(self, takeBackRecusal)
    case 'askSecret':
      return does(self, askSecretBallot)
    case 'cast':
      return does(self, castBallot, { choice })
    case 'sign':
      return does(self, sealBallot, { choice })
    case 'callVote':
    case 'secondBallot':
      return does(me, callVote)
    case 'closeVote':
      return does(me, closeVote)
    case 'voidVote':
      return does(me, voidVote, { text: command.text })
    case 'adjourn':
      return does(me, adjournPoint)
    case 'closeRound':
      return does(me, closeRound)
    case 'noteAgreement':
      return does(me, noteAgreement)
    default:
      throw new Error(`no use case does ${command.do}`)
  }
}

/** A decision without what the database alone knows: ids, salts, who wrote. Organisations by name. */
const plain = (decision: Decision, called: (org: Id) => string) => {
  const sorted = <T>(list: T[]) => list.map((one) => JSON.stringify(one)).sort()
  const many = (orgs: Id[]) => orgs.map(called).sort()
  const { state, method, versions, rounds, stances, objections, votes, recusals, outcome } = decision
  return {
    ...{ state, method, versions: versions.map(({ n, text, at }) => [n, text, at]), rounds },
    stances: sorted(stances.map(({ org, version, value, at }) => [called(org), version, value, at])),
    objections: sorted(objections.map((one) => [called(one.org), one.version, one.round, one.state, one.integratedIn, one.settledAt])),
    recusals: sorted(recusals.map(({ org, at }) => [called(org), at])),
    votes: votes.map(({ casting, electorate, hash: _, ballots, voted, ...rest }) => ({
      ...rest,
      casting: casting && called(casting),
      electorate: many(electorate),
      ballots: sorted(ballots.map(({ org, choice, at }) => [called(org), choice, at])),
      voted: many(voted),
    })),
    outcome: outcome && { ...outcome, present: many(outcome.present), recused: many(outcome.recused) },
  }
}

const done = <O>(outcome: Outcome<O>): O => {
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** A board of its own, under the rules of this evening, met and open, everybody there. */
const meet = async ({ rules: { rules, maxRounds, chair }, points }: Evening, nth: number) => {
  const before = '2026-03-02T09:00:00.000Z'
  const { me, opening } = board
  const orgs = names.map((name) => board.org(name))
  const { body } = done(await doing(me, before, addBody, { name: `Conseil ${nth}`, kind: 'board' }))
  done(await doing(me, before, giveSeats, { body, organisations: orgs, from: '2026-01-01' }))
  const { quorum, noticeDays } = defaultRules('board')
  const share = { quorumNum: String(quorum?.share.num), quorumDen: String(quorum?.share.den) }
  // In force from the next day on, and never what the board has already.
  const kept = { from: '2026-03-03', maxRounds: String(maxRounds), noticeDays: String(noticeDays - 1), source: 'usage', reference: '' }
  const { majority, recusedCount, ...vote } = rules
  const said = { ...vote, majority: usualNameOf(majority) ?? '', base: majority.base, recusedCount: recusedCount ? 'yes' : 'no' }
  done(await doing(me, before, keepRules, { body, ...kept, ...share, ...said, form: chair ? 'chaired' : 'collegial' }))
  const date = { day: '2026-03-12', startsAt: '18:00', endsAt: '20:00', place: 'La Smalah' }
  const { meeting } = done(await doing(me, before, prepareMeeting, { body, ...date }))
  const ids: Id[] = []
  for (const [index, { kind }] of points.entries())
    ids.push(done(await doing(me, before, addPoint, { meeting, kind, title: `Point ${index}`, minutes: '5', proposal: '' })).point)
  done(await doing(me, before, conveneMeeting, { meeting }))
  done(await doing(me, opening, openMeeting, { meeting }))
  for (const organisation of orgs) done(await doing(me, opening, noteArrival, { meeting, organisation }))
  // Who keeps the session speaks for the first seat: it is the one that presides, where the body is chaired.
  done(await doing(me, opening, nameKeepers, { meeting, facilitator: await board.someone(BOARD['La Smalah']), secretary: '' }))
  return { meeting, ids }
}

/** The ends that came up, and the refusals: a test that sees none of them proves nothing. */
const seen = new Map<string, number>()
const see = (what: string) => void seen.set(what, (seen.get(what) ?? 0) + 1)

/** Does all of it on the database; each act is accepted or refused as the model says. */
const playPoint = async ({ steps, decision, moves: movements, until }: Plan, where: { meeting: Id; point: Id }, start: Instant) => {
  const who = (org: string) => ({ meeting: where.meeting, organisation: board.org(nameOf(org)), person: '' })
  done(await doing(board.me, start, putProposal, { ...where, text: 't', org: board.org(nameOf('a')) }))
  for (const step of steps) {
    if ('kind' in step) {
      const mover = who(step.org ?? '')
      done<unknown>(
        await (step.kind === 'arrives' ? doing(board.me, step.at, noteArrival, mover) : doing(board.me, step.at, noteDeparture, mover)),
      )
      continue
    }
    const { at, command, choice, expected, before } = step
    const outcome = await send(command, choice, where, at)
    if ((outcome.is === 'done') !== expected.ok)
      throw new Error(
        `${command.do} on ${before.state}: ${JSON.stringify(expected.ok || expected.problems)}, but ${JSON.stringify(outcome)}`,
      )
    if (!expected.ok) see(`refused ${expected.problems[0]?.code}`)
  }
  see(`${decision.method} ${decision.state}`)
  // Everybody is there for the next point.
  for (const org of seats)
    if (movements.findLast((move) => move.org === org)?.kind === 'leaves') done(await doing(board.me, until, noteArrival, who(org)))
}

let nth = 0
const playEvening = async (one: Evening): Promise<void> => {
  nth += 1
  const { meeting, ids } = await meet(one, nth)
  let start = next(board.opening)
  const models: Decision[] = []
  for (const [index, point] of one.points.entries()) {
    const plan = planOf(one.rules, point, start)
    await playPoint(plan, { meeting, point: ids[index] as Id }, start)
    models.push(plan.decision)
    start = next(plan.until)
  }
  const [kept, replayed] = await inOneMoment((db) =>
    Promise.all([decisionsOf(db, board.hub, meeting), replayMeeting(db, board.hub, meeting)]),
  )
  const letters = new Map(names.map((name, index) => [board.org(name), seats[index] ?? '']))
  for (const [index, model] of models.entries()) {
    const found = kept.find(({ point }) => point === ids[index])
    if (!found) throw new Error('a decision is missing')
    expect(plain(found, (org) => letters.get(org) ?? org)).toEqual(plain(model, (org) => org))
  }
  expect(replayed?.filter(({ same }) => !same)).toEqual([])
  const recomputed = models.map(({ votes, outcome }) => votes.filter(({ ended }) => ended === 'counted').length + (outcome ? 1 : 0))
  expect(replayed?.length).toBe(recomputed.reduce((sum, many) => sum + many, 0))
}

it('random sessions on PostgreSQL end as the rules say, count what was said, and replay', async () => {
  const lanes = Array.from({ length: LANES }, () =>
    fc.assert(fc.asyncProperty(evening, playEvening), { numRuns: MEETINGS / LANES, endOnFailure: true }),
  )
  await Promise.all(lanes)
  // Two hundred reach every end; twenty need not.
  for (const end of ALL ? ['vote adopted', 'vote rejected', 'refused decision.notNow', 'refused decision.isOver'] : [])
    expect([...seen.keys()], `seen: ${JSON.stringify([...seen])}`).toContain(end)

  const faults: string[] = []
  const chain = await inOneMoment(async (db) => {
    await checkVotes({
      ...{ db, hub: { id: board.hub } as never, data: '' as never, count: () => {}, sealed: () => {}, kindOf: () => 'piece' },
      fault: ({ code }) => void faults.push(code),
    })
    return chainOf(db, board.hub)
  })
  expect(faults).toEqual([])
  expect(brokenLink(chain)).toBeNull()
}, 300_000)
