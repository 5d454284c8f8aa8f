import type { Id } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { maySeeAction } from '#governance/actions/action.access.ts'
import { actionsOfDecision } from '#governance/actions/action.store.ts'
import { admissionOf } from '#governance/admissions/admission.store.ts'
import { firstDayOf } from '#governance/admissions/admission-words.ts'
import { isProposed } from '#governance/agenda/agenda.ts'
import { mayNote, maySeeMeeting, maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import type { Names } from '#governance/record/minutes.ts'
import { type Under, wholeRegister } from '#governance/record/register.store.ts'
import { checkRegister } from '#governance/record/register.ts'
import { reviewsOf } from '#governance/reviews/review.store.ts'
import { type Pinned, versionCalled } from '#governance/rules/rule-version.ts'
import { view } from '#logbook/use-case.ts'
import { decisionById, meetingOfDecision } from './decision.store.ts'
import type { Decision } from './decision.ts'

/** A decision: its text, how it was taken, its versions, what was objected; once registered, its line and whether the register holds together. */
export const showDecision = view({
  name: 'governance.showDecision',
  input: z.object({ decision: id() }),
  load: async ({ db, hub }, input) => {
    const [decision, meeting, register, reviews, actions, admission] = await Promise.all([
      decisionById(db, hub.id, input.decision),
      meetingOfDecision(db, hub.id, input.decision),
      wholeRegister(db, hub.id, input.decision),
      reviewsOf(db, hub.id, input.decision),
      actionsOfDecision(db, hub.id, input.decision),
      admissionOf(db, hub.id, input.decision),
    ])
    const file = meeting === null ? null : await meetingOf(db, hub.id, meeting)
    const point = file?.points.find((one) => one.id === decision?.point)
    if (!decision || !file || !point) return null
    return { decision, file, point, register, reviews, actions, admission }
  },
  mayView: (who, { decision, file }) => maySeeMeeting(who, subjectOf(file)) || (decision.registered && maySeeRegister(who)),
  // Only what concerns the decision: a reader of the register does not see the rest of the meeting.
  run: ({ decision, file, point, register, reviews, actions, admission }, { actor, today }) => ({
    decision,
    title: point.title,
    proposed: isProposed(point),
    /** Their titles go with the decision; they are opened by who may see the meeting. */
    documents: point.documents,
    meeting: { id: file.meeting.id, sealed: file.meeting.state === 'sealed', day: file.day },
    body: { name: file.body.name, quorum: file.body.rules.quorum },
    under: underOf(file),
    zone: file.zone,
    names: namesIn(decision, file.names),
    entry: register.find((one) => one.decision === decision.id) ?? null,
    intact: checkRegister(register).length === 0,
    reviews,
    /** Whom it admitted, from which day. */
    admission: admission?.outcome ? { ...admission, first: firstDayOf(admission) } : null,
    actions: actions.filter((one) => maySeeAction(actor, one)),
    today,
    /** Whoever keeps the session says when it is looked at again. */
    maySetReview: decision.state === 'adopted' && mayNote(actor, subjectOf(file)) === true,
    seesMeeting: maySeeMeeting(actor, subjectOf(file)),
  }),
})

/** The rules it was made under: those of the day, pinned as the session opened; null: it is not open yet. */
const underOf = ({ versions, held }: Pick<Pinned, 'versions' | 'held'>): Under | null => {
  const version = versionCalled(versions, held)
  return version ? { from: version.from, source: version.rules.source, reference: version.rules.reference } : null
}

export type ShownDecision = Awaited<ReturnType<typeof showDecision.run>>

const namesIn = (decision: Decision, names: Names): Names => {
  const { proposer, disagreed, stances, objections, outcome, versions, votes, recusals, election } = decision
  const nominated = [...(election?.nominations ?? []), ...(election?.changes ?? [])]
  const nominees = [...nominated, ...(election?.named ?? [])].map(({ nominee }) => nominee)
  const spoke = [...stances, ...objections, ...recusals, ...nominated].map(({ org }) => org)
  const organisations = [
    proposer.org,
    disagreed,
    ...spoke,
    ...votes.flatMap(({ electorate }) => electorate),
    ...(outcome?.present ?? []),
    ...(election?.silent ?? []),
    ...nominees.map((one) => one?.org ?? null),
  ]
  const said = stances.flatMap(({ person, notedBy }) => [person, notedBy])
  const objected = objections.flatMap((one) => [one.person, one.notedBy, one.settledBy, one.settledNotedBy])
  const voted = [...votes.flatMap(({ ballots }) => ballots), ...recusals].flatMap(({ person, notedBy }) => [person, notedBy])
  const people = [
    ...nominees.map((one) => one?.person ?? null),
    proposer.person,
    ...versions.map(({ by }) => by),
    ...said,
    ...objected,
    ...voted,
  ]
  const only = (all: Record<Id, string>, ids: (Id | null)[]) => Object.fromEntries(Object.entries(all).filter(([one]) => ids.includes(one)))
  return { organisations: only(names.organisations, organisations), people: only(names.people, people) }
}
