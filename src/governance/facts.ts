import { day, id, z } from '#base/input.ts'
import { pointKinds } from '#governance/agenda/agenda.ts'
import { bodyForms, bodyKinds, quorumCounts, seatRules } from '#governance/bodies/body.ts'
import { seatQualities } from '#governance/bodies/seat-quality.ts'
import { collegesKept } from '#governance/colleges/college-facts.ts'
import { noticeChannels } from '#governance/notices/notice.ts'
import { proxyDeadlines } from '#governance/proxies/proxy-rule.ts'
import { answers } from '#governance/record/correction.ts'
import { textKinds } from '#governance/rules/rule-text.ts'
import { electionRules, fallbacks, secrecyRules } from '#governance/rules/vote-rules.ts'
import { bases, ties } from '#governance/votes/tally.ts'
import { factKind } from '#logbook/fact.ts'

/** What happens to bodies and meetings. Titles, notes and reasons stay in their rows; facts hold ids, codes, instants and hashes. */

const instant = z.string()
const words = { words: id(), hash: z.string() }

export const bodyNamed = factKind('governance.bodyNamed', 'body', z.object({ prefix: z.string() }))
export const bodyMade = factKind('governance.bodyMade', 'body', z.object({ kind: z.enum(bodyKinds), prefix: z.string() }))
export const rulesKept = factKind(
  'governance.rulesKept',
  'body',
  z.object({
    quorum: z.object({ num: z.int(), den: z.int() }).nullable(),
    /** Absent: no second call is foreseen. */
    secondCall: z.object({ minDays: z.int(), share: z.object({ num: z.int(), den: z.int() }).nullable() }).optional(),
    maxRounds: z.int(),
    noticeDays: z.int(),
    agendaLock: z.boolean(),
    source: z.string(),
    /** Which version, from when; `corrected`: written anew before it governed anything. Absent from what was kept before there were versions. */
    n: z.int().optional(),
    from: day().optional(),
    text: id().nullable().optional(),
    corrected: z.boolean().optional(),
    form: z.enum(bodyForms).optional(),
    seats: z.enum(seatRules).optional(),
    vote: z
      .object({
        fallback: z.enum(fallbacks),
        majority: z.object({ num: z.int(), den: z.int(), strict: z.boolean(), base: z.enum(bases) }),
        tie: z.enum(ties),
        secrecy: z.enum(secrecyRules),
        recusedCount: z.boolean(),
        elections: z.enum(electionRules).optional(),
      })
      .optional(),
    /** Absent: who is behind with its dues votes. */
    arrears: z.object({ effect: z.enum(['noVote']), counted: z.boolean() }).optional(),
    /** Absent: none is accepted. */
    proxies: z.object({ most: z.int(), by: z.enum(proxyDeadlines) }).optional(),
    count: z.enum(quorumCounts).nullable().optional(),
    /** Absent: asked at each decision. */
    quorumHeld: z.enum(['opening']).optional(),
    /** Absent: votes are counted without. */
    colleges: collegesKept.optional(),
  }),
)
/** Planned rules given up before their day. `again`: convened meetings whose notice had announced them. */
export const rulesWithdrawn = factKind('governance.rulesWithdrawn', 'body', z.object({ n: z.int(), from: day(), again: z.array(id()) }))
/** A version of the statutes, the internal rules or the charter; `document`: the file that came with it, if any. */
export const textKept = factKind(
  'governance.textKept',
  'ruleText',
  z.object({
    kind: z.enum(textKinds),
    n: z.int(),
    adopted: day(),
    from: day(),
    declared: day().nullable(),
    decision: id().nullable(),
    document: id().nullable(),
  }),
)
/** What a committee or a group is asked to do, and what it told of it. */
export const mandateKept = factKind(
  'governance.mandateKept',
  'body',
  z.object({ budgetCents: z.int().nullable(), reportsTo: id().nullable(), reportBy: day().nullable(), ...words }),
)
export const mandateReported = factKind('governance.mandateReported', 'body', z.object({ on: day(), next: day().nullable(), ...words }))
/** `organisation`: of who sits in her own name, her id (ADR 0015). Facts written before qualities were kept have none. */
export const seatGiven = factKind(
  'governance.seatGiven',
  'body',
  z.object({
    seat: id(),
    organisation: id(),
    from: day(),
    quality: z.enum(seatQualities).optional(),
    /** Given until a day. */ until: day().optional(),
  }),
)
/** It is as it was before its organisation left: the end of the membership was taken back. */
export const seatResumed = factKind('governance.seatResumed', 'body', z.object({ seat: id(), organisation: id() }))
export const seatEnded = factKind('governance.seatEnded', 'body', z.object({ seat: id(), organisation: id(), until: day() }))

export const meetingPrepared = factKind(
  'governance.meetingPrepared',
  'meeting',
  z.object({ body: id(), startsAt: instant, endsAt: instant }),
)
export const meetingChanged = factKind('governance.meetingChanged', 'meeting', z.object({ startsAt: instant, endsAt: instant }))
export const agendaChanged = factKind(
  'governance.agendaChanged',
  'meeting',
  z.object({ point: id(), what: z.enum(['added', 'edited', 'moved', 'removed']), kind: z.enum(pointKinds).nullable() }),
)
export const meetingConvened = factKind(
  'governance.meetingConvened',
  'meeting',
  z.object({
    sequence: z.int(),
    /** The version of the body's rules that judges the notice. */
    rules: z.int().optional(),
    startsAt: instant,
    endsAt: instant,
    notices: z.array(z.object({ organisation: id(), person: id(), document: z.string() })),
    withoutMail: z.array(id()),
  }),
)
export const noticeGiven = factKind(
  'governance.noticeGiven',
  'meeting',
  z.object({ organisation: id(), channel: z.enum(noticeChannels), sequence: z.int() }),
)
export const excuseNoted = factKind('governance.excuseNoted', 'meeting', z.object({ organisation: id(), excused: z.boolean() }))
export const meetingCancelled = factKind('governance.meetingCancelled', 'meeting', z.object({ ...words, sequence: z.int() }))

export const meetingOpened = factKind(
  'governance.meetingOpened',
  'meeting',
  z.object({ at: instant, counted: z.int(), needed: z.int(), of: z.int(), rules: z.int().optional() }),
)
/** Who keeps the session and who writes; null: nobody named yet. */
export const keepersNamed = factKind(
  'governance.keepersNamed',
  'meeting',
  z.object({ facilitator: id().nullable(), secretary: id().nullable() }),
)
const movement = { movement: id(), person: id(), organisation: id().nullable(), at: instant }
export const arrivalNoted = factKind(
  'governance.arrivalNoted',
  'meeting',
  z.object({ ...movement, as: z.enum(['legal', 'titulaire', 'suppleant']).nullable() }),
)
export const departureNoted = factKind('governance.departureNoted', 'meeting', z.object(movement))
export const movementTakenBack = factKind(
  'governance.movementTakenBack',
  'meeting',
  z.object({ ...movement, kind: z.enum(['arrives', 'leaves']) }),
)
export const pointReached = factKind('governance.pointReached', 'meeting', z.object({ point: id(), at: instant }))
export const pointNoted = factKind('governance.pointNoted', 'meeting', z.object({ point: id(), ...words }))
export const correctionAsked = factKind('governance.correctionAsked', 'meeting', z.object({ point: id(), correction: id(), ...words }))
export const correctionAnswered = factKind(
  'governance.correctionAnswered',
  'meeting',
  z.object({ correction: id(), answer: z.enum(answers) }),
)
export const meetingClosed = factKind(
  'governance.meetingClosed',
  'meeting',
  z.object({ openedAt: instant, closedAt: instant, people: z.int(), organisations: z.int() }),
)
export const meetingReopened = factKind('governance.meetingReopened', 'meeting', z.object({ wasClosedAt: instant }))

/** About the request to lift a lost second code; whose it is stays in the log-in tables. */
export const recoveryConfirmed = factKind(
  'governance.recoveryConfirmed',
  'recovery',
  z.object({ organisation: id(), outcome: z.enum(['confirmed', 'lifted']) }),
)
