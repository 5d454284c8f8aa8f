import type { Id } from '#base/id.ts'
import { speaksFor, type Who } from '#logbook/actor.ts'
import { mayFacilitate, mayNote, mayPrepare } from './meeting.access.ts'
import { type MeetingFile, subjectOf } from './meeting-file.ts'

/** What somebody may do on a meeting's pages: which buttons they are shown. The use cases ask the rules again. */
export type Viewer = {
  person: Id | null
  prepares: boolean
  /** Keeps the session: attendance, points, rounds. */
  leads: boolean
  /** Writes the debates down. */
  writes: boolean
  /** The seated organisations they speak for, in order of seat. */
  orgs: Id[]
}

export const viewerOf = (who: Who, file: Pick<MeetingFile, 'meeting' | 'entitled'>): Viewer => ({
  person: who?.person ?? null,
  prepares: mayPrepare(who) === true,
  leads: mayFacilitate(who, subjectOf(file)) === true,
  writes: mayNote(who, subjectOf(file)) === true,
  orgs: file.entitled.filter((org) => speaksFor(who, org)),
})
