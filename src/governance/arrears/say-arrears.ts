import { addDays, timeAt } from '#base/day.ts'
import { saidCents } from '#base/euros.ts'
import type { Id } from '#base/id.ts'
import type fr from '#governance/fr.ts'
import { clock, fullDay } from '#governance/meetings/day-words.ts'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import { citesOf } from '#governance/rules/say-rules.ts'
import type { Late } from './arrears.ts'
import type { WithoutVoice } from './arrears-load.ts'

type Words = typeof fr
type Lang = 'fr' | 'en'

/** What the notice of an organisation says of its voice: that it is suspended, that its dues are late; null: nothing. */
export const voiceLetter = (
  file: MeetingFile,
  without: WithoutVoice,
  org: Id,
  said: { w: Words; lang: Lang; named: boolean },
): string | null => {
  const hold = without.suspended.find(({ organisation }) => organisation === org)
  const until = hold?.until ? addDays(hold.until, -1) : ''
  const held = hold ? said.w.arrears.holdLetter({ organisation: said.named ? orgName(file, org) : '', until }) : null
  return [held, arrearsLetter(file, without.late, org, said)].filter((one) => one !== null).join('\n\n') || null
}

/** What the notice of a late organisation says: how much, by when, and what the rules make of it; null: it is up to date. */
const arrearsLetter = (
  file: MeetingFile,
  late: Late[],
  org: Id,
  { w, lang, named }: { w: Words; lang: Lang; named: boolean },
): string | null => {
  const found = late.find(({ organisation }) => organisation === org)
  if (!found) return null
  const { day, meeting, zone, body } = file
  return w.arrears.letter({
    organisation: named ? orgName(file, org) : '',
    year: found.year,
    amount: saidCents(found.cents, lang),
    when: w.mail.when({ day: fullDay(day, lang), time: clock(timeAt(meeting.startsAt, zone), lang) }),
    cites: citesOf(body.rules, w) ?? '',
  })
}
