import type { Day } from '#base/day.ts'
import { isId } from '#base/id.ts'
import { choice, day, optionalText, orNothing, ticked, whole, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { arrearsFields, arrearsFrom } from '#governance/arrears/arrears-draft.ts'
import type { KeptVersion } from '#governance/bodies/body.store.ts'
import {
  type BodyRules,
  bodyForms,
  checkRules,
  type QuorumRule,
  quorumCounts,
  quorumHolds,
  type RulesSource,
  rulesSources,
  seatRules,
} from '#governance/bodies/body.ts'
import type { RulesSaid } from '#governance/bodies/body-row.ts'
import { secondFields, secondFrom } from '#governance/calls/second-call-draft.ts'
import { collegeFields, collegesTyped, saidOfColleges } from '#governance/colleges/college-draft.ts'
import { type ProxyRule, proxyDeadlines } from '#governance/proxies/proxy-rule.ts'
import { bases, ties } from '#governance/votes/tally.ts'
import type { RuleText } from './rule-text.ts'
import { checkFrom, inForceOn, versionCalled } from './rule-version.ts'
import { electionRules, fallbacks, majorityNames, secrecyRules, type UsualMajority, usualMajorities, type VoteRules } from './vote-rules.ts'

/** What the form of the rules sends. `source`: where they come from, or the id of the text of the hub they are written in. */
export const ruleFields = {
  /** The version that is written anew; null: another begins. */
  version: orNothing(whole(1, 100_000)),
  from: orNothing(day()),
  source: z
    .string({ error: 'input.required' })
    .refine((typed) => isId(typed) || (rulesSources as readonly string[]).includes(typed), { error: 'input.notAChoice' }),
  reference: optionalText(200),
  reason: optionalText(500),
  quorumNum: orNothing(whole(0, 1000)),
  quorumDen: orNothing(whole(0, 1000)),
  maxRounds: whole(0, 100),
  noticeDays: whole(0, 1000),
  agendaLock: ticked(),
  // What a form does not say of seats and votes stays as it is.
  seats: orNothing(choice(seatRules)),
  form: orNothing(choice(bodyForms)),
  fallback: orNothing(choice(fallbacks)),
  majority: orNothing(choice(majorityNames)),
  base: orNothing(choice(bases)),
  tie: orNothing(choice(ties)),
  secrecy: orNothing(choice(secrecyRules)),
  recusedCount: orNothing(choice(['yes', 'no'])),
  elections: orNothing(choice(electionRules)),
  proxies: orNothing(choice(['yes', 'no'])),
  proxiesMost: orNothing(whole(0, 1000)),
  proxiesBy: orNothing(choice(proxyDeadlines)),
  quorumCount: orNothing(choice(quorumCounts)),
  quorumHeld: orNothing(choice(quorumHolds)),
  ...secondFields,
  ...collegeFields,
  ...arrearsFields,
}
const fields = z.object(ruleFields)
export type TypedRules = z.output<typeof fields>

export type Known = { versions: KeptVersion[]; texts: RuleText[] }
/** What would be kept, and what it would follow: the version written anew, or the one in force on its first day. */
export type RuleDraft = { said: RulesSaid; before: KeptVersion; problems: Problem[] }

/** What is typed, as rules that could be kept. Neither the clock nor the database is asked: the preview and the keeping say the same. */
export const draftOf = (typed: TypedRules, { versions, texts }: Known, today: Day): RuleDraft => {
  const correcting = versionCalled(versions, typed.version)
  const from = typed.from ?? correcting?.from ?? today
  const before = correcting ?? inForceOn(versions, from)
  const form = typed.form ?? before.form
  const named = isId(typed.source) ? texts.find(({ id }) => id === typed.source) : null
  const none = typed.quorumNum === null && typed.quorumDen === null
  const { reference, maxRounds, noticeDays, agendaLock } = typed
  const proxies = proxiesFrom(typed, before.rules.proxies)
  const quorum: BodyRules['quorum'] = none
    ? null
    : {
        count: countFrom(typed.quorumCount, proxies, before.rules.quorum),
        share: { num: typed.quorumNum ?? 0, den: typed.quorumDen ?? 0 },
        ...heldFrom(typed.quorumHeld, before.rules.quorum),
      }
  const colleges = collegesTyped(typed, before.rules)
  const rules: BodyRules = {
    source: named ? named.kind : ((isId(typed.source) ? 'usage' : typed.source) as RulesSource),
    reference,
    quorum,
    maxRounds,
    noticeDays,
    agendaLock,
    seats: typed.seats ?? before.rules.seats,
    vote: voteFrom(typed, before.rules.vote),
    proxies,
    ...secondFrom(typed, before.rules, !none),
    ...colleges.rules,
    ...arrearsFrom(typed, before.rules),
  }
  const said: RulesSaid = { from, form, rules, text: named?.id ?? null, reason: typed.reason }
  const problems = [
    ...(typed.version !== null && !correcting ? [problem('', 'rules.noSuchVersion')] : []),
    ...checkFrom(from, versions, typed.version),
    ...(named === undefined ? [problem('source', 'rules.textUnknown')] : []),
    ...(named && from < named.from ? [problem('from', 'rules.textNotInForceYet', { title: named.title, from: named.from })] : []),
    ...colleges.problems,
    ...checkRules(rules, form).map((one) => (one.path === 'quorum' ? { ...one, path: 'quorumNum' } : one)),
  ]
  const same = JSON.stringify(sameAs(said, correcting !== undefined)) === JSON.stringify(sameAs(before, correcting !== undefined))
  return { said, before, problems: problems.length === 0 && same ? [problem('', 'rules.nothingChanges')] : problems }
}

/** What makes two versions the same; one that is written anew may also change its day and its reason. */
const sameAs = ({ from, form, text, reason, rules }: RulesSaid, correcting: boolean) => {
  const { source, reference, quorum, secondCall, maxRounds, noticeDays, agendaLock, seats, vote, proxies, colleges } = rules
  const { fallback, majority, tie, secrecy, recusedCount, elections = 'plurality' } = vote
  const { num, den, strict, base } = majority
  const share = quorum && [quorum.share.num, quorum.share.den, quorum.count, quorum.held]
  const second = secondCall ? [secondCall.minDays, secondCall.share?.num, secondCall.share?.den] : null
  const carried = proxies && [proxies.most, proxies.by]
  const arrears = rules.arrears && [rules.arrears.effect, rules.arrears.counted]
  const says = [form, text, source, reference, share, second, maxRounds, noticeDays, agendaLock, seats, carried, arrears]
  const counts = [saidOfColleges(colleges), fallback, num, den, strict, base, tie, secrecy, recusedCount, elections]
  return [...(correcting ? [from, reason] : []), ...says, ...counts]
}

type TypedProxies = { proxies: 'yes' | 'no' | null; proxiesMost: number | null; proxiesBy: ProxyRule['by'] | null }

/** Two a holder by the eve, as an assembly begins with, where they were not accepted before. */
const proxiesFrom = ({ proxies, proxiesMost, proxiesBy }: TypedProxies, now: ProxyRule | null): ProxyRule | null =>
  proxies === 'no' || (proxies === null && now === null) ? null : { most: proxiesMost ?? now?.most ?? 2, by: proxiesBy ?? now?.by ?? 'eve' }

/** Without proxies nobody is represented; with them they count, unless it is said otherwise. */
const countFrom = (typed: QuorumRule['count'] | null, proxies: ProxyRule | null, now: QuorumRule | null): QuorumRule['count'] =>
  proxies === null ? 'present' : (typed ?? now?.count ?? 'present+represented')

/** Not said: as it was. */
const heldFrom = (typed: (typeof quorumHolds)[number] | null, now: QuorumRule | null): Pick<QuorumRule, 'held'> =>
  (typed ?? now?.held) === 'opening' ? { held: 'opening' } : {}

type TypedVote = { [K in 'fallback' | 'tie' | 'secrecy']: VoteRules[K] | null } & {
  majority: UsualMajority | null
  base: VoteRules['majority']['base'] | null
  recusedCount: 'yes' | 'no' | null
  elections: NonNullable<VoteRules['elections']> | null
}

const voteFrom = ({ fallback, majority, base, tie, secrecy, recusedCount, elections }: TypedVote, now: VoteRules): VoteRules => ({
  fallback: fallback ?? now.fallback,
  majority: { ...now.majority, ...(majority ? usualMajorities[majority] : {}), ...(base ? { base } : {}) },
  tie: tie ?? now.tie,
  secrecy: secrecy ?? now.secrecy,
  recusedCount: recusedCount === null ? now.recusedCount : recusedCount === 'yes',
  // Absent, it is what is done where the statutes say nothing.
  ...((elections ?? now.elections) === 'absoluteFirst' ? { elections: 'absoluteFirst' } : {}),
})
