import { addDays } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { fileShownTo } from '#governance/arrears/arrears-load.ts'
import { bodyFile, listBodies } from '#governance/bodies/body.store.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { seesMeeting } from '#governance/meetings/meeting-load.ts'
import { viewerOf } from '#governance/meetings/meeting-viewer.ts'
import { view } from '#logbook/use-case.ts'
import { homeOfPoint } from './candidacy.store.ts'
import { electedIn, isFrozen } from './candidacy.ts'

/** What a point elects and who stands; after it, the seats to give. */
export const showCandidacies = view({
  name: 'governance.showCandidacies',
  input: z.object({ point: id() }),
  load: async ({ db, hub, today, now }, input) => {
    const home = await homeOfPoint(db, hub.id, input.point)
    if (!home) return null
    const [file, decisions, bodies, body] = await Promise.all([
      meetingOf(db, hub.id, home.meeting),
      decisionsOf(db, hub.id, home.meeting),
      listBodies(db, hub.id, today, now),
      home.body === null ? null : bodyFile(db, hub.id, home.body, today),
    ])
    const point = file?.points.find((one) => one.id === input.point)
    if (!file || point?.kind !== 'candidates') return null
    return { file, point, decision: decisions.find((one) => one.point === point.id) ?? null, bodies, body }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  run: ({ file, point, decision, bodies, body }, { actor }) => {
    const viewer = viewerOf(actor, file)
    const { slate } = point
    const { state } = file.meeting
    const frozen = isFrozen(decision)
    const live = ['draft', 'convened', 'open', 'suspended'].includes(state) && !frozen
    const own = body?.body.id === file.meeting.body
    const from = own ? addDays(file.day, 1) : file.day
    const toGive = slate?.body && decision?.state === 'adopted' && slate.given === null && mayKeepBodies(actor) === true
    const sits = (body?.seats ?? []).filter(({ period }) => period.from < from && (period.until === null || period.until > from))
    const elected = decision ? electedIn(decision).flatMap(({ org, person }) => org ?? person ?? []) : []
    return {
      file: fileShownTo(actor, file),
      point,
      decision,
      viewer,
      live,
      frozen,
      /** What seats can be elected; the board first. */
      bodies: bodies.map(({ id: one, name }) => ({ id: one, name })),
      /** An assembly elects the board, a board its own (usage). */
      usual: (file.body.kind === 'assembly' ? bodies.find(({ kind }) => kind === 'board') : null)?.id ?? file.body.id,
      /** The seats to give, and those held until then; ticked: they end where the whole body is elected. */
      giving: toGive
        ? {
            from,
            held: sits.map(({ id: seat, org, name }) => ({ seat, name, again: elected.includes(org) })),
            all: slate.seats >= sits.length,
          }
        : null,
    }
  },
})

export type ShownCandidacies = Awaited<ReturnType<typeof showCandidacies.run>>
