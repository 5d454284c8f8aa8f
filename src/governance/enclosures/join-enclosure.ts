import { id, orNothing, ticked, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayJoin } from './enclosure.access.ts'
import { joinedFields, joinTo } from './join-to.ts'

/** Documents for a point, or for the meeting as a whole; in the place of another, which stays with its time once the notice has left. */
export const joinEnclosure = useCase({
  name: 'governance.joinEnclosure',
  input: z.object({ meeting: id(), point: orNothing(id()), replaces: orNothing(id()), preparing: ticked(), ...joinedFields }),
  load: async (context, input) => {
    const file = await loadHeld(context, input)
    const replaced = file?.documents.find((one) => one.id === input.replaces) ?? null
    const at = replaced ? replaced.point : input.point
    const point = file?.points.find((one) => one.id === at) ?? null
    if (!file || (at !== null && point === null) || (input.replaces !== null && replaced === null)) return null
    return { file, point, replaced }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file, point }) => mayJoin(who, subjectOf(file), point?.proposer ?? null),
  run: async (act, { preparing, ...given }, { file, point, replaced }) => {
    const joined = await joinTo(act, file, { point: point?.id ?? null, replaced }, given)
    // Whoever prepares an assembly goes on there.
    return joined.ok ? ok({ ...joined.value, preparing }) : joined
  },
})
