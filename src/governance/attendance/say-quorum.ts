import { timeAt } from '#base/day.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { namingVoices } from '#governance/colleges/say-colleges.ts'
import { counting, type Decision, isRecused, quorumNow, type Room } from '#governance/decisions/decision.ts'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import { isStanding } from '#governance/proxies/proxy.ts'
import type { Quorum } from './attendance.ts'
import { countValues, type Missing, missingData, missingFrom, type Naming } from './quorum.ts'

type Values = Record<string, string | number>
/** How its parts are named: instants in the hub’s zone, where the rule is written. */
type Said = Naming & { zone: string; rules: Pick<BodyRules, 'source' | 'reference'> }

/** A count and its causes as the values of a sentence. */
export const quorumValues = (
  { counted, missing }: { counted: Pick<Quorum, 'counted' | 'of' | 'needed'>; missing: Missing[] },
  { zone, rules, ...naming }: Said,
): Values => ({
  ...countValues(
    counted,
    missingData(missing, naming, (at) => timeAt(at, zone)),
  ),
  source: rules.source,
  reference: rules.reference.trim(),
})

const namingOf = (file: MeetingFile): Said => ({
  zone: file.zone,
  organisation: (id) => orgName(file, id),
  inOwnName: (id) => inOwnName(file, id),
  rules: file.body.rules,
})

/** Whoever gave a proxy said by it that she does not come. */
const excusedIn = ({ excused, proxies }: MeetingFile): string[] => [...excused, ...proxies.filter(isStanding).map(({ org }) => org)]

/** The quorum of a session, as its sentences say it. */
export const quorumSaid = (file: MeetingFile, quorum: Quorum): Values =>
  quorumValues({ counted: quorum, missing: missingFrom(quorum, excusedIn(file)) }, namingOf(file))

/** The quorum of a decision, which may leave out who takes no part in it. */
export const decisionQuorum = (file: MeetingFile, decision: Pick<Decision, 'recusals'>, room: Room): Values => {
  const quorum = quorumNow(decision, room)
  const recused = quorum.counted < room.quorum.counted ? counting(room).filter((org) => isRecused(decision, org)) : []
  return quorumValues({ counted: quorum, missing: missingFrom(quorum, excusedIn(file), recused) }, namingOf(file))
}

/** A refusal for lack of quorum, with its causes by name; any other problem stays as it is. */
export const withCauses = (file: MeetingFile, decision: Pick<Decision, 'recusals'>, room: Room, one: Problem): Problem =>
  one.code === 'decision.noQuorum' ? problem(one.path, one.code, decisionQuorum(file, decision, room)) : namingVoices(file, one)
