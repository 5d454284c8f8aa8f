import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { type MeetingSubject, mayNote } from '#governance/meetings/meeting.access.ts'
import type { Who } from '#logbook/actor.ts'

/** A PV is amended by who was there (practice of assemblies; Decidim's minutes keep it so), and by who writes it. */
export const mayCorrect = (who: Who, { meeting, there }: { meeting: MeetingSubject; there: Id[] }): Access =>
  when((who !== null && there.includes(who.person)) || mayNote(who, meeting) === true, 'governance.onlyWhoWasThereCorrects')

/** Who wrote the PV answers; who asked may take it back. */
export const mayAnswer = (who: Who, { meeting, asker }: { meeting: MeetingSubject; asker: Id }, answer: string): Access => {
  if (answer === 'withdrawn') return when(who?.person === asker, 'governance.onlyAskerWithdraws')
  return mayNote(who, meeting)
}
