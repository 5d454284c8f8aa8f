import { id, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { removeActivity } from '#logbook/api.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepDate } from './keep-date.ts'
import { mayPrepare } from './meeting.access.ts'
import { loadHeld, seesMeeting } from './meeting-load.ts'
import { changeMeeting } from './meeting-row.store.ts'
import { dateAnnounced } from './year-facts.ts'

/** Who sits knows the date before the notice; or, announced by mistake, no longer does. Twice is once. */
export const announceMeeting = useCase({
  name: 'governance.announceMeeting',
  input: z.object({ meeting: id(), announced: ticked() }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who) => mayPrepare(who),
  run: async (act, { announced }, { meeting, body }) => {
    const { db, hub, now } = act
    if (meeting.state === 'cancelled') return wrong(problem('', 'meeting.cancelled'))
    if (meeting.state !== 'draft') return wrong(problem('', 'year.alreadyConvened'))
    if (announced === (meeting.announcedAt !== null)) return ok({ meeting: meeting.id })
    const activity = announced ? await keepDate(act, body.name, meeting) : null
    await changeMeeting(db, hub.id, meeting.id, { announced_at: announced ? now : null, moved_from: null, activity_id: activity })
    if (meeting.activity && !announced) await removeActivity(db, hub.id, meeting.activity)
    act.record(dateAnnounced, meeting.id, { announced, startsAt: meeting.startsAt, endsAt: meeting.endsAt })
    return ok({ meeting: meeting.id })
  },
})
