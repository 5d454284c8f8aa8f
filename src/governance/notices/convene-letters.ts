import { timeAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { WithoutVoice } from '#governance/arrears/arrears-load.ts'
import { voiceLetter } from '#governance/arrears/say-arrears.ts'
import en from '#governance/en.ts'
import { enclosedIn, fileName } from '#governance/enclosures/enclosure.ts'
import { meetingAddress } from '#governance/enclosures/enclosure-words.ts'
import fr from '#governance/fr.ts'
import { calendarOf } from '#governance/meetings/calendar-event.ts'
import { clock, fullDay } from '#governance/meetings/day-words.ts'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import { sayRuleChange } from '#governance/rules/say-rule-change.ts'
import { citesOf } from '#governance/rules/say-rules.ts'
import type { Act } from '#logbook/use-case.ts'
import { letterheadOf, postalOf, type Speaker } from '#members/api.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import type { Attachment } from '#platform/mail/mail.store.ts'
import { noticeOf } from './notice-data.ts'

/** What one person receives: a convocation for each organisation they speak for, and the meeting for their calendar. */
export type Letter = {
  person: Id
  name: string
  mail: string
  organisations: Id[]
  attachments: Attachment[] /** Hash of each convocation. */
  notices: string[]
}

export const wordsOf = (lang: 'fr' | 'en') => (lang === 'fr' ? fr : en)

/** « jeudi 12 mars 2026 à 18 h ». */
export const momentWords = ({ day, meeting, zone }: MeetingFile, lang: 'fr' | 'en'): string =>
  wordsOf(lang).mail.when({ day: fullDay(day, lang), time: clock(timeAt(meeting.startsAt, zone), lang) })

/** Whoever sends, as letters and calendars name them. */
export const senderOf = ({ actor, email, lang }: Act) => ({ name: actor?.name ?? '', role: wordsOf(lang).coordination, mail: email })

/** Prints and keeps the letters: one a person, also when they sit for two organisations. */
export const writeLetters = async (act: Act, file: MeetingFile, speakers: Speaker[], without: WithoutVoice): Promise<Letter[]> => {
  const { lang, now, hub, db } = act
  const w = wordsOf(lang)
  const sender = senderOf(act)
  const [head, postal] = await Promise.all([
    letterheadOf(db, hub, lang),
    postalOf(
      db,
      hub.id,
      speakers.map(({ organisation }) => organisation),
    ),
  ])
  const ruleChange = sayRuleChange(file, act.today, w)
  const documentsAt = act.site ? meetingAddress(act.site, hub.slug, file.meeting.id) : null
  const people = [...new Set(speakers.filter(({ mail }) => mail !== null).map(({ person }) => person))]
  const files: { name: string; mediaType: string; content: Uint8Array; person: Id; notice: boolean }[] = []
  for (const person of people) {
    const own = speakers.filter((one) => one.person === person)
    const first = own[0] as Speaker
    for (const { organisation } of own) {
      const data = noticeOf(
        file,
        {
          ...head,
          address: postal.get(organisation) ?? [],
          sender,
          enclosed: true,
          documentsAt,
          ruleChange,
          cites: citesOf(file.body.rules, w),
          arrears: voiceLetter(file, without, organisation, { w, lang, named: false }),
        },
        organisation,
        person,
        now,
      )
      const content = await renderPdf({ template: 'src/governance/notices/notice.typ', data, lang })
      const name = `${w.files.notice} ${orgName(file, organisation)} ${file.day}.pdf`
      files.push({ name, mediaType: 'application/pdf', content, person, notice: true })
    }
    const calendar = calendarOf(file, {
      method: 'REQUEST',
      organizer: { name: hub.name, mail: sender.mail ?? '' },
      attendee: { name: first.name, mail: first.mail ?? '' },
      stamp: now,
      sequence: file.meeting.sequence,
    })
    files.push({ ...calendarFile(w.files.calendar, calendar, 'REQUEST'), person, notice: false })
  }
  const kept = await keepDocuments(act, files)
  const enclosed = enclosedIn(file.documents).flatMap(({ title, file: one }) =>
    one ? [{ name: fileName(title, one.ending), mediaType: one.mediaType, sha256: one.sha256 }] : [],
  )
  return people.map((person): Letter => {
    const own = speakers.filter((one) => one.person === person)
    const mine = kept.flatMap((document, at) => (files[at]?.person === person ? [{ ...document, notice: files[at].notice }] : []))
    return {
      person,
      name: own[0]?.name ?? '',
      mail: own[0]?.mail ?? '',
      organisations: own.map(({ organisation }) => organisation),
      attachments: [...mine.map(({ name, mediaType, sha256 }) => ({ name, mediaType, sha256 })), ...enclosed],
      notices: mine.filter(({ notice }) => notice).map(({ sha256 }) => sha256),
    }
  })
}

/** A calendar as a mail carries it: programs that know invitations offer to accept it (RFC 6047). */
export const calendarFile = (name: string, calendar: string, method: 'REQUEST' | 'CANCEL') => ({
  name: `${name}.ics`,
  mediaType: `text/calendar; charset=utf-8; method=${method}`,
  content: new TextEncoder().encode(calendar),
})
