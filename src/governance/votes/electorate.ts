import type { Instant } from '#base/day.ts'
import { compareExact, exact, plus } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Ballots, Colleges, Vote, VoteRule } from './tally.ts'

/**
 * One voice. `mandant`: the organisation or the natural person it belongs to; `caster`: who votes for it. A proxy (pouvoir) names the mandant that
 * received it, which never hands it on.
 */
export type Entry = { mandant: Id; caster: Id; college?: Id | undefined } & ({ proxy: false } | { proxy: true; holder: Id })

export type There = (person: Id, moment: bigint) => boolean

/** To the nanosecond: a ballot of 20:00:00.000000001 is late. */
export const momentOf = (at: Instant): bigint => Temporal.Instant.from(at).epochNanoseconds

/** A person is there from `arrive` (included) until `leave` (excluded). */
export const thereBy = (attendance: Vote['attendance']): There => {
  if (attendance === null) return () => true
  const stays = Map.groupBy(
    attendance.map(({ person, arrive, leave }) => ({ person, from: momentOf(arrive), until: leave === null ? null : momentOf(leave) })),
    ({ person }) => person,
  )
  return (person, moment) => (stays.get(person) ?? []).some(({ from, until }) => from <= moment && (until === null || moment < until))
}

/** Everything that stands against counting, each with the JSON pointer of its place. */
export const voteProblems = (vote: Vote): Problem[] => [
  ...ruleProblems(vote.rule, vote.cast.secrecy),
  ...electorateProblems(vote),
  ...(momentOf(vote.closedAt) <= momentOf(vote.openedAt) ? [problem('/closedAt', 'tally.closedBeforeOpened')] : []),
  ...(vote.attendance ?? []).flatMap(({ arrive, leave }, at) =>
    leave !== null && momentOf(leave) < momentOf(arrive) ? [problem(`/attendance/${at}/leave`, 'tally.leftBeforeArrival')] : [],
  ),
  ...checkBallots(vote),
]

const ruleProblems = ({ majority, quorum, tie, casting, colleges }: VoteRule, secrecy: Ballots['secrecy']): Problem[] => [
  ...(majority.num > majority.den ? [problem('/rule/majority', 'tally.aboveOne')] : []),
  ...(quorum.num > quorum.den ? [problem('/rule/quorum', 'tally.aboveOne')] : []),
  ...(tie === 'casting' && secrecy !== 'open' ? [problem('/rule/tie', 'tally.castingInSecret')] : []),
  ...(tie === 'casting' && casting === undefined ? [problem('/rule/casting', 'tally.castingMissing')] : []),
  ...(colleges && !addUp(colleges) ? [problem('/rule/colleges', 'tally.weights')] : []),
]

const addUp = ({ list }: Colleges): boolean =>
  compareExact(list.map(({ weight }) => exact(weight.num, weight.den)).reduce(plus, exact(0)), exact(1)) === 0

const electorateProblems = ({ electorate, rule }: Vote): Problem[] => {
  const proxies = new Set(electorate.flatMap(({ proxy, mandant }) => (proxy ? [mandant] : [])))
  const received = new Map<Id, number>()
  const most = rule.proxies?.maxPerHolder ?? Number.POSITIVE_INFINITY
  const known = new Set(rule.colleges?.list.map(({ id }) => id))
  const found = electorate.flatMap((entry, at) => {
    const here = (key: string, code: string, values?: Problem['values']) => [problem(`/electorate/${at}/${key}`, code, values)]
    const problems = collegeProblems(entry.college, known, here)
    if (!entry.proxy) return problems
    if (proxies.has(entry.holder)) problems.push(...here('holder', 'tally.chain', { holder: entry.holder }))
    const held = (received.get(entry.caster) ?? 0) + 1
    received.set(entry.caster, held)
    // In order of receipt: the first ones stand, each one beyond the cap is named.
    if (held > most) problems.push(...here('caster', 'tally.tooManyProxies', { caster: entry.caster, max: most }))
    return problems
  })
  return electorate.length === 0 ? [problem('/electorate', 'tally.nobodyVotes')] : found
}

const collegeProblems = (college: Id | undefined, known: Set<Id>, here: (key: string, code: string) => Problem[]): Problem[] => {
  if (known.size === 0) return college === undefined ? [] : here('college', 'tally.collegeWithout')
  return college !== undefined && known.has(college) ? [] : here('college', 'tally.collegeUnknown')
}

/** Ballots of strangers; in a ballot that is not open also more ballots than voters. */
const checkBallots = ({ cast, electorate, rule }: Vote): Problem[] => {
  const entries = new Map(electorate.map((entry) => [entry.mandant, entry]))
  if (cast.secrecy === 'open') {
    return cast.ballots.flatMap(({ mandant }, at) => (entries.has(mandant) ? [] : [stranger(`/ballots/${at}/mandant`, mandant)]))
  }
  const known = new Set(rule.colleges?.list.map(({ id }) => id))
  const twice = cast.voted.flatMap((one, at) =>
    cast.voted.indexOf(one) < at ? [problem(`/voted/${at}`, 'tally.votedTwice', { voter: one })] : [],
  )
  return [
    ...cast.voted.flatMap((one, at) => (entries.has(one) ? [] : [stranger(`/voted/${at}`, one)])),
    ...twice,
    ...cast.ballots.flatMap(({ college }, at) => collegeProblems(college, known, (key, code) => [problem(`/ballots/${at}/${key}`, code)])),
    ...[...(known.size > 0 ? known : [undefined])].flatMap((college) => {
      const voters = cast.voted.filter((one) => entries.get(one)?.college === college).length
      const ballots = cast.ballots.filter((one) => one.college === college).length
      return ballots > voters ? [problem('/ballots', 'tally.moreBallots', { ballots, voters, college: college ?? '' })] : []
    }),
  ]
}

const stranger = (path: string, voter: Id): Problem => problem(path, 'tally.stranger', { voter })
