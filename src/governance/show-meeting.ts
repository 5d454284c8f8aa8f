import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { checkConvening } from './meeting.ts'
import { loadMeeting, seesMeeting } from './meeting-load.ts'
import { viewerOf } from './meeting-viewer.ts'
import { irregularities } from './notice.ts'

/** A meeting as it is prepared and as it was: its life, agenda, who is convened, what could be held against it. */
export const showMeeting = view({
  name: 'governance.showMeeting',
  input: z.object({ meeting: id(), modifier: id().optional().catch(undefined) }),
  load: loadMeeting,
  mayView: seesMeeting,
  run: (file, { actor, now }, { modifier }) => {
    const { meeting, entitled, notices, body, zone, points } = file
    const ready = checkConvening(meeting, points.length, entitled.length, now)
    return {
      file,
      /** The point whose form is open. */
      editing: modifier ?? null,
      viewer: viewerOf(actor, file),
      /** What is missing before the notice may leave. */
      missing: meeting.state === 'draft' && !ready.ok ? ready.problems : [],
      /** What could be held against the meeting, once convened or as if it were convened now. */
      irregular:
        meeting.state === 'draft'
          ? irregularities(
              entitled.map((org) => ({ org, channel: 'mail', sentAt: now, bouncedAt: null, delivery: 'sent' })),
              entitled,
              meeting.startsAt,
              body.rules,
              zone,
            )
          : irregularities(notices, entitled, meeting.startsAt, body.rules, zone),
    }
  },
})

export type ShownMeeting = Awaited<ReturnType<typeof showMeeting.run>>
