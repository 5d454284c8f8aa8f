import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { decisionsOf } from './decision.store.ts'
import { quorumOf, staysIn } from './meeting-file.ts'
import { loadMeeting, seesMeeting } from './meeting-load.ts'
import { viewerOf } from './meeting-viewer.ts'

/** The session as it is now: who is there, whether the quorum holds, the point on the table. `point`: another point to read. */
export const showSession = view({
  name: 'governance.showSession',
  input: z.object({ meeting: id(), point: z.string().optional().catch(undefined) }),
  load: async (context, input) => {
    const file = await loadMeeting(context, input)
    return file && { file, decisions: await decisionsOf(context.db, context.hub.id, input.meeting) }
  },
  mayView: (who, { file }) => seesMeeting(who, file) && file.meeting.state !== 'draft',
  run: ({ file, decisions }, { actor, now }, { point }) => {
    const at = file.meeting.closedAt ?? now
    const current = file.meeting.currentPoint ?? file.points[0]?.id ?? null
    const chosen = file.points.find((one) => one.id === point)?.id ?? null
    return {
      file,
      decisions,
      viewer: viewerOf(actor, file),
      at,
      quorum: quorumOf(file, at),
      stays: staysIn(file),
      shown: chosen ?? current,
      current,
    }
  },
})

export type ShownSession = Awaited<ReturnType<typeof showSession.run>>
