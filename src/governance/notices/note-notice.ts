import { newId } from '#base/id.ts'
import { choice, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { lateFor } from '#governance/arrears/arrears-load.ts'
import { noticeGiven } from '#governance/facts.ts'
import { mayConvene } from '#governance/meetings/meeting.access.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { addNotices } from './notice.store.ts'

/** An organisation without mail was convened otherwise: by hand, by post, by phone. The proof is dated. */
export const noteNotice = useCase({
  name: 'governance.noteNotice',
  input: z.object({ meeting: id(), organisation: id(), channel: choice(['hand', 'post', 'phone']) }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who) => mayConvene(who),
  run: async (act, { organisation, channel }, file) => {
    const { meeting, entitled } = file
    if (meeting.state !== 'convened') return wrong(problem('', `meeting.${meeting.state}`))
    if (!entitled.includes(organisation)) return wrong(problem('organisation', 'decision.notSeated'))
    const sequence = meeting.sequence - 1
    // The letter that is handed over says what is owed.
    const tellsArrears = (await lateFor(act, file)).some((one) => one.organisation === organisation)
    const notice = { id: newId(), org: organisation, person: null, mail: null, channel, sequence, tellsArrears }
    await addNotices(act.db, act.hub.id, meeting.id, [notice], act.now)
    act.record(noticeGiven, meeting.id, { organisation, channel, sequence })
    return ok({ meeting: meeting.id })
  },
})
