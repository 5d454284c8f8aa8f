import { id, ticked, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { addSending, funderOf, fundersAwaiting, removeSending } from './funder.store.ts'
import { whyNotSend } from './funder.ts'
import { funderSendingTakenBack, funderSent } from './funder-facts.ts'
import { mayKeepFunders, maySeePreparation } from './preparation.access.ts'

/** A funder was sent, today, what it awaits after this assembly; `undo`: it was a slip. */
export const tickFunder = useCase({
  name: 'governance.tickFunder',
  input: z.object({ assembly: id(), funder: id(), undo: ticked() }),
  load: async (context, input) => {
    const { db, hub } = context
    const file = await loadHeld(context, { meeting: input.assembly })
    if (file?.body.kind !== 'assembly') return null
    const { funders } = await fundersAwaiting(db, hub.id, input.assembly)
    const there = funders.find((one) => one.id === input.funder)
    const funder = there ?? (await funderOf(db, hub.id, input.funder))
    return funder && { file, funder: funder.id, sent: there !== undefined && there.sentOn !== null }
  },
  mayView: (who, { file }) => maySeePreparation(who, subjectOf(file)),
  may: (who) => mayKeepFunders(who),
  run: async (act, { undo }, { file: { meeting }, funder, sent }) => {
    const problems = whyNotSend(meeting.state)
    if (problems.length > 0) return wrong(...problems)
    const { db, hub, today, now, actor } = act
    if (!actor) throw new Error('a sending is noted by somebody')
    if (undo && sent) {
      await removeSending(db, hub.id, funder, meeting.id)
      act.record(funderSendingTakenBack, funder, { meeting: meeting.id })
    }
    if (!undo && !sent) {
      await addSending(db, hub.id, { funder, meeting: meeting.id, on: today, by: actor.person, at: now })
      act.record(funderSent, funder, { meeting: meeting.id, on: today })
    }
    return ok({ meeting: meeting.id })
  },
})
