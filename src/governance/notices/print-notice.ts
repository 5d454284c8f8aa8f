import { dayAt } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { withoutVoice } from '#governance/arrears/arrears-load.ts'
import { voiceLetter } from '#governance/arrears/say-arrears.ts'
import { meetingAddress } from '#governance/enclosures/enclosure-words.ts'
import { mayPrepare } from '#governance/meetings/meeting.access.ts'
import { orgName } from '#governance/meetings/meeting-file.ts'
import { loadMeeting, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { sayRuleChange } from '#governance/rules/say-rule-change.ts'
import { citesOf } from '#governance/rules/say-rules.ts'
import { speaksFor } from '#logbook/actor.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf, peopleOf, postalOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { wordsOf } from './convene-letters.ts'
import { noticeOf } from './notice-data.ts'

/** The convocation of one organisation, to read before it leaves or to print and hand over. */
export const printNotice = view({
  name: 'governance.printNotice',
  input: z.object({ meeting: id(), organisation: id() }),
  load: async (context, { meeting, organisation }) => {
    const file = await loadMeeting(context, { meeting })
    if (!file?.entitled.includes(organisation)) return null
    const sender = file.meeting.convener ?? context.actor?.person ?? null
    const { db, hub, lang } = context
    const [people, head, without, postal] = await Promise.all([
      peopleOf(db, hub.id, sender ? [sender] : []),
      letterheadOf(db, hub, lang),
      withoutVoice(context, file),
      postalOf(db, hub.id, [organisation]),
    ])
    return {
      file,
      head,
      without,
      organisation,
      address: postal.get(organisation) ?? [],
      sender: sender ? (people.get(sender) ?? null) : null,
    }
  },
  mayView: (who, { file, organisation }) => seesMeeting(who, file) && (mayPrepare(who) === true || speaksFor(who, organisation)),
  run: async ({ file, head, without, organisation, address, sender }, { hub, lang, now, site }) => {
    const w = wordsOf(lang)
    const person = file.representatives.find((one) => one.org === organisation)?.person ?? null
    const sent = file.notices.findLast((one) => one.org === organisation)?.sentAt ?? now
    const documentsAt = site ? meetingAddress(site, hub.slug, file.meeting.id) : null
    const letterhead = {
      ...head,
      address,
      enclosed: false,
      documentsAt,
      ruleChange: sayRuleChange(file, dayAt(sent, file.zone), w),
      cites: citesOf(file.body.rules, w),
      arrears: voiceLetter(file, without, organisation, { w, lang, named: false }),
      sender: { name: sender?.name ?? hub.name, role: w.coordination, mail: sender?.mail ?? null },
    }
    const data = noticeOf(file, letterhead, organisation, person, sent)
    return {
      name: `${w.files.notice} ${orgName(file, organisation)} ${file.day}.pdf`,
      bytes: await renderPdf({ template: 'src/governance/notices/notice.typ', data, lang }),
    }
  },
})
