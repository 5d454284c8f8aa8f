import { id } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { PointSubject } from '#governance/decisions/decision-act.ts'
import { maySeeMeeting } from '#governance/meetings/meeting.access.ts'
import { type MeetingFile, type PreparedPoint, subjectOf } from '#governance/meetings/meeting-file.ts'
import type { Who } from '#logbook/actor.ts'

/** A point as the address names it; what is done about its candidacies, before the session and in it. */
export const pointOf = { meeting: id(), point: id() }

export const seesPointOf = (who: Who, { file }: Pick<PointSubject, 'file'>): boolean => maySeeMeeting(who, subjectOf(file))

/** Candidacies come while the meeting is prepared, convened or held; only at a point that elects with candidates. */
export const whyNotNow = ({ meeting }: Pick<MeetingFile, 'meeting'>, point: Pick<PreparedPoint, 'kind'>): Problem[] => {
  if (point.kind !== 'candidates') return [problem('', 'candidacy.notOne')]
  return ['draft', 'convened', 'open', 'suspended'].includes(meeting.state) ? [] : [problem('', `meeting.${meeting.state}`)]
}
