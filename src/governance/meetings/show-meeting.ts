import { id, z } from '#base/input.ts'
import { pendingFor } from '#governance/agenda/pending-load.ts'
import { fileShownTo, shownTo, standingRead } from '#governance/arrears/arrears-load.ts'
import { irregularities } from '#governance/notices/notice.ts'
import { noticeVersion } from '#governance/rules/rule-version.ts'
import { view } from '#logbook/use-case.ts'
import { mayFacilitate } from './meeting.access.ts'
import { checkConvening } from './meeting.ts'
import { dateOnly, subjectOf } from './meeting-file.ts'
import { loadMeeting, seesDate, seesMeeting } from './meeting-load.ts'
import { viewerOf } from './meeting-viewer.ts'

/** A meeting as it is prepared and as it was: its life, agenda, who is convened, what could be held against it. */
export const showMeeting = view({
  name: 'governance.showMeeting',
  input: z.object({ meeting: id(), modifier: id().optional().catch(undefined) }),
  load: async (context, input) => {
    const [file, standing] = await Promise.all([loadMeeting(context, input), standingRead(context, input.meeting)])
    if (!file) return null
    const { meeting, day, points } = file
    const writes =
      !file.firstCall &&
      (meeting.state === 'draft' || meeting.state === 'convened') &&
      mayFacilitate(context.actor, subjectOf(file)) === true
    return { file, standing, pending: writes ? await pendingFor(context, { body: meeting.body, meeting: meeting.id, day, points }) : [] }
  },
  mayView: (who, { file }) => seesDate(who, file),
  run: ({ file: whole, standing, pending }, { actor, now, today }, { modifier }) => {
    // Before its notice, who sits knows the date and nothing else.
    const sees = seesMeeting(actor, whole)
    const file = sees ? whole : dateOnly(whole)
    const { meeting, entitled, notices, zone, points } = file
    const { rules } = noticeVersion(file, today)
    const ready = checkConvening(meeting, points.length, entitled.length, now)
    return {
      file: fileShownTo(actor, file),
      /** Whether the page shows the meeting, or its date alone. */
      sees,
      /** What could be put on the agenda, with why. */
      pending,
      /** The point whose form is open. */
      editing: modifier ?? null,
      viewer: viewerOf(actor, file),
      /** Who is behind with its dues, as far as the reader may know. */
      late: sees ? shownTo(actor, whole, standing) : [],
      today,
      /** What is missing before the notice may leave. */
      missing: meeting.state === 'draft' && !ready.ok ? ready.problems : [],
      /** What could be held against the meeting, once convened or as if it were convened now. */
      irregular:
        meeting.state === 'draft'
          ? irregularities(
              entitled.map((org) => ({ org, channel: 'mail', sentAt: now, bouncedAt: null, delivery: 'sent' })),
              entitled,
              meeting.startsAt,
              rules,
              zone,
            )
          : irregularities(notices, entitled, meeting.startsAt, rules, zone),
    }
  },
})

export type ShownMeeting = Awaited<ReturnType<typeof showMeeting.run>>
