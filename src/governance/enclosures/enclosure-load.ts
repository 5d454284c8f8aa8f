import type { Id } from '#base/id.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import type { Who } from '#logbook/actor.ts'
import type { Context } from '#logbook/use-case.ts'
import type { Enclosure } from './enclosure.ts'

type EnclosureOf = { file: MeetingFile; one: Enclosure }

/** A document joined to a meeting; null when either is not there. */
export const loadEnclosure = async (context: Context, input: { meeting: Id; enclosure: Id }): Promise<EnclosureOf | null> => {
  const file = await loadHeld(context, input)
  const one = file?.documents.find(({ id }) => id === input.enclosure)
  return file && one ? { file, one } : null
}

export const seesEnclosure = (who: Who, { file }: EnclosureOf): boolean => seesMeeting(who, file)
