import type { Id } from '#base/id.ts'
import { type MeetingFile, personName } from '#governance/meetings/meeting-file.ts'

/** Those who may have kept or written a session: who was there, who coordinates. By name. */
export const peopleAt = (file: MeetingFile): { id: Id; name: string }[] => {
  const keepers = [file.meeting.facilitator, file.meeting.secretary].filter((one) => one !== null)
  const ids = [...new Set([...file.movements.map(({ person }) => person), ...file.coordinators, ...keepers])]
  return ids.map((id) => ({ id, name: personName(file, id) })).sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}
