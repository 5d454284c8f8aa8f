import type { Id } from '#base/id.ts'
import type { Viewer } from '#governance/session/room.ts'
import type { Who } from '#logbook/actor.ts'
import { mayFacilitate, mayNote, mayPrepare } from './meeting.access.ts'
import { type MeetingFile, subjectOf } from './meeting-file.ts'

/** What somebody may do on a meeting's pages: which buttons they are shown. The use cases ask the rules again. `orgs`: those they speak for that sit here. */
export type MeetingViewer = Viewer & { prepares: boolean; orgs: Id[] }

export const viewerOf = (who: Who, file: Pick<MeetingFile, 'meeting' | 'entitled'>): MeetingViewer => {
  const represents = [...new Set(who?.represents.map(({ organisation }) => organisation) ?? [])]
  return {
    person: who?.person ?? null,
    represents,
    prepares: mayPrepare(who) === true,
    facilitates: mayFacilitate(who, subjectOf(file)) === true,
    notes: mayNote(who, subjectOf(file)) === true,
    orgs: file.entitled.filter((org) => represents.includes(org)),
  }
}
