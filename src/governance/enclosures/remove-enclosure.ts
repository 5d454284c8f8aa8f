import { id, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { useCase } from '#logbook/use-case.ts'
import { dropFiles } from './drop-files.ts'
import { mayChangeEnclosure } from './enclosure.access.ts'
import { removeEnclosure as takeOut } from './enclosure.store.ts'
import { whyNotChange } from './enclosure.ts'
import { enclosureRemoved } from './enclosure-facts.ts'
import { loadEnclosure, seesEnclosure } from './enclosure-load.ts'

/** Takes a document away, while nobody was convened with it; its file goes too. */
export const removeEnclosure = useCase({
  name: 'governance.removeEnclosure',
  input: z.object({ meeting: id(), enclosure: id() }),
  load: loadEnclosure,
  mayView: seesEnclosure,
  may: (who, { file, one }) => mayChangeEnclosure(who, subjectOf(file), one.by),
  run: async (act, _input, { file: { meeting }, one }) => {
    const refused = whyNotChange(meeting)
    if (refused.length > 0) return wrong(...refused)
    await takeOut(act.db, act.hub.id, one.id)
    await dropFiles(act, [one])
    act.record(enclosureRemoved, meeting.id, { enclosure: one.id })
    return ok({ meeting: meeting.id })
  },
})
