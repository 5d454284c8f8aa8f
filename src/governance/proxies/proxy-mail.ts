import type { Id } from '#base/id.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import { momentWords } from '#governance/notices/convene-letters.ts'
import { type Act, type Handler, on } from '#logbook/use-case.ts'
import { representativesOn } from '#members/api.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { proxyGiven, proxyRefused } from './proxy-facts.ts'
import { lastDayOf } from './proxy-rule.ts'

/** One mail to each who speaks for an organisation, but not to who acts. */
const tell = async (act: Act, file: MeetingFile, to: Id, says: 'given' | 'refused', names: { organisation: string; holder: string }) => {
  const w = (act.lang === 'fr' ? fr : (en as typeof fr)).proxy.mail
  const rule = file.body.rules.proxies
  const speakers = await representativesOn(act.db, act.hub.id, [to], file.day)
  const people = [...new Map(speakers.map((one) => [one.person, one])).values()]
  const values = {
    ...names,
    ...{ body: file.body.name, when: momentWords(file, act.lang), until: rule ? lastDayOf(rule, file.day) : file.day, hub: act.hub.name },
    // Without an address of the installation the letter goes without its link.
    link: act.site ? `${act.site}/${act.hub.slug}/reunions/${file.meeting.id}/pouvoirs` : '',
  }
  await queueMails(
    act,
    people.flatMap(({ person, name, mail }) =>
      mail === null || person === act.actor?.person
        ? []
        : [
            {
              ...{ to: mail, name, subject: w[says].subject(values), body: w[says].body({ ...values, name }), about: `proxy.${says}` },
              ...(act.email ? { replyTo: act.email } : {}),
            },
          ],
    ),
  )
}

/** Who carries a voice learns it, from whom, for which meeting, and how to refuse; what it asks is read on its page. */
const toTheHolder = on(proxyGiven, async (act, { subject: meeting, data: { organisation, holder } }) => {
  const file = await meetingOf(act.db, act.hub.id, meeting)
  if (file) await tell(act, file, holder, 'given', { organisation: orgName(file, organisation), holder: orgName(file, holder) })
})

/** Who gave it learns that nobody carries its voice. */
const toTheGiver = on(proxyRefused, async (act, { subject: meeting, data: { organisation, holder } }) => {
  const file = await meetingOf(act.db, act.hub.id, meeting)
  if (file) await tell(act, file, organisation, 'refused', { organisation: orgName(file, organisation), holder: orgName(file, holder) })
})

export const tellProxies: Handler[] = [toTheHolder, toTheGiver]
