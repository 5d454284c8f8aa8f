import { type Id, newId } from '#base/id.ts'
import { id, orNothing, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Proposer } from '#governance/agenda/agenda.ts'
import { withCauses } from '#governance/attendance/say-quorum.ts'
import { type Election, namedNow } from '#governance/elections/election.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { maySeeMeeting } from '#governance/meetings/meeting.access.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { type MeetingFile, type PreparedPoint, subjectOf } from '#governance/meetings/meeting-file.ts'
import { viewerOf } from '#governance/meetings/meeting-viewer.ts'
import { setReview } from '#governance/reviews/review.store.ts'
import { reviewSet } from '#governance/reviews/review-facts.ts'
import { roomAt, type Viewer } from '#governance/session/room.ts'
import { conflictDeclared } from '#governance/votes/vote-facts.ts'
import type { Who } from '#logbook/actor.ts'
import type { Act, Context } from '#logbook/use-case.ts'
import { decide } from './consent.ts'
import type { DecisionSubject } from './decision.access.ts'
import { decisionsOf, holdPoint } from './decision.store.ts'
import type { Decision, Room } from './decision.ts'
import { currentVersion, propose } from './decision.ts'
import { proposalPut } from './decision-facts.ts'
import { saveDecision } from './decision-save.store.ts'
import type { Command } from './deed.ts'
import { approvalText } from './say-decision.ts'

/** A point of an agenda, as the address names it. */
export const pointInput = { meeting: id(), point: id() }

/** A point of a meeting with the room as it is now, held until the act is done. */
export type PointSubject = { file: MeetingFile; point: PreparedPoint; decision: Decision | null; room: Room; viewer: Viewer }

export const loadPoint = async ({ db, hub, actor, now }: Context, { meeting, point }: { meeting: Id; point: Id }) => {
  await holdPoint(db, hub.id, meeting, point)
  const file = await meetingOf(db, hub.id, meeting)
  const found = file?.points.find((one) => one.id === point)
  const room = file && roomAt(file, point, now)
  if (!file || !found || !room) return null
  const decision = (await decisionsOf(db, hub.id, meeting)).find((one) => one.point === point) ?? null
  return { file, point: found, decision, room, viewer: viewerOf(actor, file) } satisfies PointSubject
}

/** The same, for what an organisation says: access asks for which one. */
export const loadPointOf = async (context: Context, input: { meeting: Id; point: Id; org: Id }) => {
  const subject = await loadPoint(context, input)
  return subject && { ...subject, org: input.org }
}

export const seesPoint = (who: Who, { file }: PointSubject): boolean => maySeeMeeting(who, subjectOf(file))

/** What the access rules look at; before a text is on the table, its proposer is whoever brings the point. */
export const decisionSubject = ({ file, point, decision }: PointSubject): DecisionSubject => ({
  meeting: subjectOf(file),
  proposer: decision?.proposer ?? point.proposer ?? { person: '', org: null },
})

/** What an act answers: where the decision stands now. */
export type Stands = { decision: Id; state: Decision['state'] }

/** A text put on the table in this very act, and where it is kept. */
export type Fresh = { decision: Decision; words: Id; barred?: Id }

/**
 * Puts a text on the table: version 1 of a decision. In a round, the organisation of the proposer speaks last. `election`: where a role is given, which
 * begins by describing it.
 */
export const putOnTheTable = async (
  act: Act,
  { file, point }: PointSubject,
  text: string,
  proposer: Proposer,
  election: Election | null = null,
): Promise<Result<Fresh>> => {
  if (point.anyOther) return wrong(problem('', 'agenda.anyOtherDecidesNothing'))
  if (point.kind === 'information') return wrong(problem('', 'agenda.informationOnly'))
  if (file.meeting.state === 'suspended') return wrong(problem('', 'meeting.suspended'))
  if (file.meeting.state !== 'open') return wrong(problem('', 'decision.meetingNotOpen'))
  if (point.kind === 'election' && !election) return wrong(problem('', 'election.describeFirst'))
  const { words, hash } = await act.keepWords(text)
  const kind = point.kind === 'election' ? 'consent' : point.kind === 'candidates' ? 'vote' : point.kind
  const put = propose(newId(), { id: point.id, kind }, proposer, { text, hash, by: proposer.person, at: act.now })
  const barred = file.barred[point.id]
  const recused = barred === undefined ? null : await barring(act, barred)
  const decision = { ...put, ...(election ? { election } : {}), recusals: recused ? [recused.recusal] : [] }
  const { person, org: organisation } = proposer
  const { method } = decision
  act.record(proposalPut, decision.id, { meeting: file.meeting.id, point: point.id, method, person, organisation, version: 1, words, hash })
  if (recused)
    act.record(conflictDeclared, decision.id, {
      organisation: recused.recusal.org,
      voice: recused.recusal.person,
      notedBy: null,
      ...recused.kept,
    })
  return ok({ decision, words, ...(recused ? { barred: recused.kept.words } : {}) })
}

/** Whom a decision is about takes no part in it, whoever forgets to say so. */
const barring = async (act: Act, org: Id) => {
  const reason = (act.lang === 'fr' ? fr : (en as typeof fr)).exclusion.recusal
  const kept = await act.keepWords(reason)
  return { kept, recusal: { org, reason, person: act.actor?.person ?? '', notedBy: null, at: act.now } }
}

/** Who proposes, when nobody is named: whoever brings the point, else the person who writes. */
export const proposerOf = ({ point }: PointSubject, act: Act): Proposer => point.proposer ?? { person: act.actor?.person ?? '', org: null }

/** What is decided when nobody writes a text: what was prepared; that an earlier PV is approved; else the title of the point. */
export const plainText = ({ file, point }: PointSubject, { lang }: Act): string => {
  if (point.proposal.trim() !== '') return point.proposal.trim()
  return approvalText(file, point, lang) ?? point.title
}

export type Deeds = {
  /** The version the person was looking at; null when the form did not say. What is said of one text never counts for another (invariant 18). */
  of?: number | null
  /** What the rules are asked, one after the other; all of them or none. */
  commands: Command[]
  record: (after: Decision) => void
  /** A decision put on the table in this very act. */
  fresh?: Fresh
  /** Where the text of a new version is kept, or the reason of a recusal. */
  words?: Id
  reason?: Id
}

/** Does it by the rules, keeps what changed, records what happened. */
export const carryOut = async (
  act: Act,
  subject: PointSubject,
  { commands, record, fresh, words, reason, of }: Deeds,
): Promise<Result<Stands>> => {
  let decision = fresh?.decision ?? subject.decision
  if (!decision) return wrong(problem('', 'decision.nothingOnTheTable'))
  if (typeof of === 'number' && of !== currentVersion(decision))
    return wrong(problem('', 'decision.textChanged', { version: currentVersion(decision) }))
  for (const command of commands) {
    const result = decide(decision, command, subject.room)
    if (!result.ok) {
      const at = decision
      return wrong(...result.problems.map((one) => withCauses(subject.file, at, subject.room, one)))
    }
    decision = result.value
  }
  await saveDecision(act.db, act.hub.id, subject.decision, decision, { text: fresh?.words ?? words, reason: reason ?? fresh?.barred })
  record(decision)
  await comeBack(act, subject.point, subject.decision, decision)
  return ok({ decision: decision.id, state: decision.state })
}

/** The end of a charge brings the point back by itself: whoever looks at it then elects anew. */
export const comeBack = async (
  act: Act,
  { slate }: Pick<PreparedPoint, 'slate'>,
  before: Decision | null,
  after: Decision,
): Promise<void> => {
  if (after.state !== 'adopted' || before?.state === 'adopted') return
  const until = slate?.body === null ? slate.until : (namedNow(after)?.until ?? null)
  if (until === null || act.actor === null) return
  const review = await setReview(act.db, act.hub.id, { id: newId(), decision: after.id, on: until, by: act.actor.person, at: act.now })
  act.record(reviewSet, after.id, { review, on: until })
}

/** What a form says of a text names the version it showed. */
export const ofVersion = () => ({ version: orNothing(whole(1, 1_000)) })

/** A use case on a decision takes the point from its address, whatever else it asks. */
export const onPoint = <T extends z.ZodRawShape>(rest: T) => z.object({ ...pointInput, ...rest })

const ends = ['adopted', 'rejected', 'notAdopted', 'withdrawn', 'adjourned'] as const
const isEnd = (state: Decision['state']): state is (typeof ends)[number] => (ends as readonly string[]).includes(state)

/** The last word on a decision, as a fact keeps it. */
export const endOf = ({ state, method, outcome }: Decision) => {
  if (!outcome || !isEnd(state)) throw new Error(`a decision that is ${state} has not ended`)
  const { version, round, present, recused, represented, quorum } = outcome
  return {
    state,
    method,
    version,
    round,
    present,
    ...(recused.length > 0 ? { recused } : {}),
    ...(represented ? { represented } : {}),
    quorum,
  }
}
