import type { Day } from '#base/day.ts'
import type { Fraction } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import { holdsOn, type Period } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { WithArrears } from '#governance/arrears/arrears-rule.ts'
import { checkSecondCall, type SecondCall } from '#governance/calls/second-call-rule.ts'
import { type CollegeRules, checkColleges } from '#governance/colleges/college.ts'
import type { ProxyRule } from '#governance/proxies/proxy-rule.ts'
import { checkVoteRules, defaultVote, type VoteRules } from '#governance/rules/vote-rules.ts'

/** board: conseil (collégial or not). assembly: assemblée générale. committee: comité de coopération, COPIL. group: groupe de travail. */
export const bodyKinds = ['board', 'assembly', 'committee', 'group'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** Collegial is the normal case: no chair, the session names its facilitator and its secretary (PLOUCS, handbook). */
export const bodyForms = ['collegial', 'chaired'] as const
export type BodyForm = (typeof bodyForms)[number]

/** Where the rules come from. `usage` means the statutes say nothing and Cordée proposes what is commonly done. */
export const rulesSources = ['statutes', 'internalRules', 'charter', 'usage'] as const
export type RulesSource = (typeof rulesSources)[number]

/** Who may hold a seat: organisations through their representatives, or also people in their own name (project leaders, employees, citizens). */
export const seatRules = ['organisations', 'organisationsAndPersons'] as const
export type SeatRule = (typeof seatRules)[number]

/** What counts for a quorum: who is in the room, or also who gave a proxy to somebody who is (assistant-juridique.fr, règles de l’assemblée). */
export const quorumCounts = ['present', 'present+represented'] as const
/** throughout: asked at each decision, until the end, which is what holds where the statutes do not say otherwise. opening: reached once, it stands. */
export const quorumHolds = ['throughout', 'opening'] as const
/** A quorum is a share of the seats held on the day of the meeting. `held` absent: throughout. */
export type QuorumRule = { count: (typeof quorumCounts)[number]; share: Fraction; held?: 'opening' }

export type BodyRules = WithArrears & {
  source: RulesSource
  /** Where it is written, as the PV quotes it: « statuts, article 9 »; empty when it is not known. */
  reference: string
  /** null: none is asked. French law asks for none unless the statutes do. */
  quorum: QuorumRule | null
  /** What follows a quorum that is missing; absent: nothing is foreseen. */
  secondCall?: SecondCall
  /** Rounds of objections before the point is not adopted in this meeting. */
  maxRounds: number
  /** Whole days between the notice and the meeting. */
  noticeDays: number
  /** true: nothing is decided that the notice did not announce. */
  agendaLock: boolean
  seats: SeatRule
  vote: VoteRules
  /** null: none is accepted. */
  proxies: ProxyRule | null
  /** Absent: votes are counted without. */
  colleges?: CollegeRules
}

export type Body = {
  id: Id
  kind: BodyKind
  form: BodyForm
  name: string
  /** Opens the numbers of its decisions: `CA` in CA-2026-001. */
  prefix: string
  rules: BodyRules
}

/** A seat is held by an organisation, which sits through its representatives. */
export type Seat = { id: Id; org: Id; period: Period }

/**
 * What a hub gets before it types a single rule.
 * Sources: loi 1901 imposes neither quorum nor notice; 15 days before an assembly is common practice (angers.fr); an assembly decides only what
 * its notice announced (service-public.fr F21573); two rounds and three fifths are the board rules of our reference hub;
 * an association's members decide its affairs, its committees and groups are open to whoever works with them (PLOUCS, handbook).
 * In an assembly proxies are of right where the statutes are silent (institut-isbl.fr); two a holder, by the eve, keeps them from deciding alone (usage).
 */
export const defaultRules = (kind: BodyKind): BodyRules => ({
  ...plainRules(kind),
  seats: kind === 'board' || kind === 'assembly' ? 'organisations' : 'organisationsAndPersons',
  vote: defaultVote(kind),
  proxies: kind === 'assembly' ? { most: 2, by: 'eve' } : null,
})

const plainRules = (kind: BodyKind): Omit<BodyRules, 'seats' | 'vote' | 'proxies'> => {
  switch (kind) {
    case 'board':
      return {
        source: 'usage',
        reference: '',
        quorum: { count: 'present', share: { num: 3, den: 5 } },
        maxRounds: 2,
        noticeDays: 7,
        agendaLock: false,
      }
    case 'assembly':
      return { source: 'usage', reference: '', quorum: null, maxRounds: 2, noticeDays: 15, agendaLock: true }
    case 'committee':
      return { source: 'usage', reference: '', quorum: null, maxRounds: 2, noticeDays: 7, agendaLock: false }
    case 'group':
      return { source: 'usage', reference: '', quorum: null, maxRounds: 2, noticeDays: 0, agendaLock: false }
  }
}

export const defaultPrefix = (kind: BodyKind): string => ({ board: 'CA', assembly: 'AG', committee: 'COM', group: 'GT' })[kind]

/** The usual one, or with the first number nobody has: CA, CA2, CA3. */
export const freePrefix = (kind: BodyKind, taken: string[]): string => {
  const first = defaultPrefix(kind)
  const others = Array.from({ length: taken.length }, (_, n) => `${first}${n + 2}`)
  return [first, ...others].find((one) => !taken.includes(one)) ?? first
}

/** Two to six capitals or digits, a capital first: what stands before the year in a register number. */
export const isPrefix = (text: string): boolean => /^[A-Z][A-Z0-9]{1,5}$/.test(text)

export const checkBody = (body: Pick<Body, 'name' | 'prefix'>, otherPrefixes: string[]): Problem[] => {
  const problems: Problem[] = []
  if (body.name.trim() === '') problems.push(problem('name', 'body.nameMissing'))
  if (!isPrefix(body.prefix)) problems.push(problem('prefix', 'body.prefixShape', { prefix: body.prefix }))
  if (otherPrefixes.includes(body.prefix)) problems.push(problem('prefix', 'body.prefixTaken', { prefix: body.prefix }))
  return problems
}

export const checkRules = (rules: BodyRules, form: BodyForm): Problem[] => {
  const problems: Problem[] = [
    ...checkVoteRules(rules.vote, form),
    ...checkSecondCall(rules),
    ...(rules.colleges ? checkColleges(rules.colleges) : []),
  ]
  const share = rules.quorum?.share
  const whole = share === undefined || (Number.isSafeInteger(share.num) && Number.isSafeInteger(share.den))
  if (share && !(whole && share.den > 0 && share.num > 0 && share.num <= share.den)) problems.push(problem('quorum', 'body.quorumShare'))
  if (!Number.isInteger(rules.maxRounds) || rules.maxRounds < 1 || rules.maxRounds > 5)
    problems.push(problem('maxRounds', 'body.maxRounds'))
  if (!Number.isInteger(rules.noticeDays) || rules.noticeDays < 0 || rules.noticeDays > 90) {
    problems.push(problem('noticeDays', 'body.noticeDays'))
  }
  const most = rules.proxies?.most ?? 1
  if (!Number.isInteger(most) || most < 1 || most > 20) problems.push(problem('proxiesMost', 'proxy.mostAtOnce'))
  return problems
}

/** An organisation holds one seat of a body at a time. */
export const checkSeat = (seat: Seat, others: Seat[]): Problem[] => {
  const problems: Problem[] = []
  if (seat.period.until !== null && seat.period.until <= seat.period.from) problems.push(problem('until', 'seat.endsBeforeItBegins'))
  if (others.some((other) => other.id !== seat.id && other.org === seat.org && overlap(other.period, seat.period))) {
    problems.push(problem('org', 'seat.heldAlready'))
  }
  return problems
}

const overlap = (a: Period, b: Period): boolean => (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)

/** Whether proxies count for the quorum; where none is asked, wherever they are accepted. */
export const countsRepresented = ({ quorum, proxies }: Pick<BodyRules, 'quorum' | 'proxies'>): boolean =>
  quorum ? quorum.count === 'present+represented' : proxies !== null

/** What a vote asks for besides its majority. Asked for at the opening of the session, a quorum is not asked again of a vote; null: none is. */
export const shareOfVotes = ({ quorum }: Pick<BodyRules, 'quorum'>): Fraction | null =>
  quorum === null || quorum.held === 'opening' ? null : quorum.share

/** The organisations that take part in the decisions of a day, oldest seat first; each once. */
export const entitledOn = (seats: Seat[], day: Day): Id[] => {
  const held = seats.filter((seat) => holdsOn(seat.period, day))
  held.sort((a, b) => compare(a.period.from, b.period.from) || compare(a.org, b.org))
  return [...new Set(held.map((seat) => seat.org))]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
