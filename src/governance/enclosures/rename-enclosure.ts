import { id, text, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayChangeEnclosure } from './enclosure.access.ts'
import { nameEnclosure } from './enclosure.store.ts'
import { whyNotChange } from './enclosure.ts'
import { enclosureRenamed } from './enclosure-facts.ts'
import { loadEnclosure, seesEnclosure } from './enclosure-load.ts'

/** What a document is called, while nobody was convened with it. */
export const renameEnclosure = useCase({
  name: 'governance.renameEnclosure',
  input: z.object({ meeting: id(), enclosure: id(), title: text(200) }),
  load: loadEnclosure,
  mayView: seesEnclosure,
  may: (who, { file, one }) => mayChangeEnclosure(who, subjectOf(file), one.by),
  run: async (act, { title }, { file: { meeting }, one }) => {
    const refused = whyNotChange(meeting)
    if (refused.length > 0) return wrong(...refused)
    const kept = await act.keepWords(title)
    await nameEnclosure(act.db, act.hub.id, one.id, title)
    act.record(enclosureRenamed, meeting.id, { enclosure: one.id, ...kept })
    return ok({ meeting: meeting.id })
  },
})
