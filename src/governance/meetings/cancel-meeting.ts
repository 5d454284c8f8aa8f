import type { Id } from '#base/id.ts'
import { id, text, ticked, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { meetingCancelled } from '#governance/facts.ts'
import { calendarFile, momentWords, senderOf, wordsOf } from '#governance/notices/convene-letters.ts'
import { keepActivity, keepParticipations } from '#logbook/api.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { peopleOf } from '#members/api.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { calendarOf } from './calendar-event.ts'
import { mayPrepare } from './meeting.access.ts'
import { afterAct } from './meeting.ts'
import type { MeetingFile } from './meeting-file.ts'
import { loadHeld, seesMeeting } from './meeting-load.ts'
import { changeMeeting } from './meeting-row.store.ts'

/** The meeting will not be held: everyone who was convened by mail is told why, and it leaves their calendar. */
export const cancelMeeting = useCase({
  name: 'governance.cancelMeeting',
  // `tell`: of a date that was announced and whose notice has not left, whether those who knew it are written to.
  input: z.object({ meeting: id(), reason: text(1000), tell: ticked() }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who) => mayPrepare(who),
  run: async (act, { reason, tell }, file) => {
    const { meeting } = file
    const next = afterAct(meeting.state, 'cancel')
    if (!next.ok) return next
    const { words, hash } = await act.keepWords(reason)
    await changeMeeting(act.db, act.hub.id, meeting.id, { state: next.value, cancelled_at: act.now, sequence: meeting.sequence + 1 })
    await tellAll(act, file, reason)
    const told = tell && isAnnounced(meeting) ? await tellAnnounced(act, file, reason) : 0
    if (meeting.activity) await takeOutOfLogbook(act, file, meeting.activity)
    act.record(meetingCancelled, meeting.id, { words, hash, sequence: meeting.sequence })
    return ok({ meeting: meeting.id, told })
  },
})

const tellAll = async (act: Act, file: MeetingFile, reason: string): Promise<void> => {
  const { lang, hub, now } = act
  const w = wordsOf(lang)
  const told = [...new Set(file.notices.flatMap(({ channel, person }) => (channel === 'mail' && person ? [person] : [])))]
  const people = [...(await peopleOf(act.db, hub.id, told)).values()].flatMap(({ name, mail }) => (mail ? [{ name, mail }] : []))
  const organizer = { name: hub.name, mail: act.email ?? '' }
  const kept = await keepDocuments(
    act,
    people.map((attendee) => {
      const calendar = calendarOf(file, { method: 'CANCEL', organizer, attendee, stamp: now, sequence: file.meeting.sequence })
      return calendarFile(w.files.calendar, calendar, 'CANCEL')
    }),
  )
  const values = {
    hub: hub.name,
    body: file.body.name,
    when: momentWords(file, lang),
    reason,
    sender: senderOf(act).name,
  }
  await queueMails(
    act,
    people.map(({ name, mail }, at) => ({
      to: mail,
      name,
      subject: w.mail.cancelSubject(values),
      body: w.mail.cancel({ ...values, name }),
      attachments: kept
        .slice(at, at + 1)
        .map((document) => ({ name: document.name, mediaType: document.mediaType, sha256: document.sha256 })),
      about: 'meeting.cancelled',
      ...(act.email ? { replyTo: act.email } : {}),
    })),
  )
}

/** Its date is known, its notice has not left: nobody was written to yet. */
const isAnnounced = ({ announcedAt, convenedAt }: MeetingFile['meeting']): boolean => announcedAt !== null && convenedAt === null

/** Who sits that day had the date in an agenda, without a mail: one says that it is off, and why. Returns how many. */
const tellAnnounced = async (act: Act, file: MeetingFile, reason: string): Promise<number> => {
  const { lang, hub } = act
  const { year: w } = wordsOf(lang)
  const people = await peopleOf(act.db, hub.id, [...new Set(file.representatives.map(({ person }) => person))])
  const values = { hub: hub.name, body: file.body.name, when: momentWords(file, lang), reason, sender: senderOf(act).name }
  const mails = [...people].flatMap(([person, { name, mail }]) =>
    mail === null || person === act.actor?.person
      ? []
      : [
          {
            ...{ to: mail, name, subject: w.offSubject(values), body: w.off({ ...values, name }), about: 'meeting.dateOff' },
            ...(act.email ? { replyTo: act.email } : {}),
          },
        ],
  )
  await queueMails(act, mails)
  return mails.length
}

/** Nobody came, and nobody spent any time: that is known. */
const takeOutOfLogbook = async (act: Act, file: MeetingFile, activity: Id): Promise<void> => {
  const { meeting, body, representatives, coordinators } = file
  await keepActivity(act.db, act.hub.id, {
    id: activity,
    kind: 'meeting',
    title: `${body.name} · ${meeting.title} (${wordsOf(act.lang).meetingStates.cancelled.toLowerCase()})`,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place || meeting.link,
    subjectType: 'meeting',
    subject: meeting.id,
    cancelled: true,
  })
  const people = [...new Set([...coordinators, ...representatives.map(({ person }) => person)])]
  await keepParticipations(
    act.db,
    act.hub.id,
    activity,
    people.map((person) => {
      const org = representatives.find((one) => one.person === person)?.org ?? null
      return { person, organisation: org, capacity: org ? 'volunteer' : 'staff', invited: true, attended: 'no', minutes: 0 }
    }),
  )
}
