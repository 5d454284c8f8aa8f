import { dayAt } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { announcePoints } from '#governance/agenda/agenda.store.ts'
import { type WithoutVoice, withoutVoice } from '#governance/arrears/arrears-load.ts'
import { voiceLetter } from '#governance/arrears/say-arrears.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { agendaWords } from '#governance/enclosures/enclosure-words.ts'
import { meetingConvened } from '#governance/facts.ts'
import { longDay } from '#governance/meetings/day-words.ts'
import { mayConvene } from '#governance/meetings/meeting.access.ts'
import { checkConvening } from '#governance/meetings/meeting.ts'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { noticeVersion } from '#governance/rules/rule-version.ts'
import { sayRuleChange } from '#governance/rules/say-rule-change.ts'
import { citesOf } from '#governance/rules/say-rules.ts'
import { keepActivity, keepParticipations, type Participation } from '#logbook/api.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { representativesOn, type Speaker } from '#members/api.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { momentWords, senderOf, wordsOf, writeLetters } from './convene-letters.ts'
import { addNotices } from './notice.store.ts'

/**
 * Sends the notice to everyone who speaks for a seated organisation, with its letter and the meeting for their calendar. Sent again after a
 * change, it is a new proof beside the first.
 */
export const conveneMeeting = useCase({
  name: 'governance.conveneMeeting',
  input: z.object({ meeting: id() }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who) => mayConvene(who),
  run: async (act, _input, file) => {
    const { meeting, entitled, points } = file
    const next = checkConvening(meeting, points.length, entitled.length, act.now)
    if (!next.ok) return next
    const known = await representativesOn(act.db, act.hub.id, entitled, file.day)
    const speakers = entitled.flatMap((org) => known.filter(({ organisation }) => organisation === org))
    const rules = noticeVersion(file, act.today).n
    const without = await withoutVoice(act, file)
    const letters = await writeLetters(act, { ...file, noticed: rules }, speakers, without)
    const mails = await queueMails(
      act,
      letters.map(({ name, mail, organisations, attachments }) => ({
        to: mail,
        name,
        attachments,
        ...texts(act, file, name, { organisations, without }),
      })),
    )
    const activity = await inviteAll(act, file, speakers)
    await addNotices(
      act.db,
      act.hub.id,
      meeting.id,
      letters.flatMap(({ person, organisations }, at) =>
        organisations.map((org) => ({
          id: newId(),
          org,
          person,
          mail: mails[at] ?? null,
          channel: 'mail' as const,
          sequence: meeting.sequence,
          tellsArrears: without.late.some(({ organisation }) => organisation === org),
        })),
      ),
      act.now,
    )
    await announcePoints(act.db, act.hub.id, meeting.id)
    await changeMeeting(act.db, act.hub.id, meeting.id, {
      state: next.value,
      activity_id: activity,
      convener_id: act.actor?.person ?? null,
      sequence: meeting.sequence + 1,
      noticed_rules: rules,
      convened_at: meeting.convenedAt ?? act.now,
      changed_at: null,
    })
    const reached = new Set(letters.flatMap(({ organisations }) => organisations))
    const withoutMail = entitled.filter((org) => !reached.has(org))
    act.record(meetingConvened, meeting.id, {
      sequence: meeting.sequence,
      rules,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      notices: letters.flatMap(({ person, organisations, notices }) =>
        organisations.map((organisation, at) => ({ organisation, person, document: notices[at] ?? '' })),
      ),
      withoutMail,
    })
    return ok({ meeting: meeting.id, mails: mails.length, withoutMail })
  },
})

const texts = (act: Act, file: MeetingFile, name: string, { organisations, without }: { organisations: Id[]; without: WithoutVoice }) => {
  const { lang, hub } = act
  const { meeting, body } = file
  const w = wordsOf(lang).mail
  const values = {
    name,
    hub: hub.name,
    body: body.name,
    when: momentWords(file, lang),
    where: [meeting.place, meeting.link].filter((part) => part !== '').join('\n'),
    as: wordsOf(lang).seats.as({
      organisations: organisations
        .filter((org) => !inOwnName(file, org))
        .map((org) => orgName(file, org))
        .join(', '),
      own: organisations.some((org) => inOwnName(file, org)) ? 1 : 0,
    }),
    agenda: agendaWords(file, { lang, slug: hub.slug, site: act.site }),
    rules: `${secondCallWords(act, file)}${ruleChangeWords(act, file)}${voiceWords(act, file, organisations, without)}`,
    sender: senderOf(act).name,
  }
  const again = meeting.sequence > 0
  return {
    subject: again ? w.noticeAgainSubject(values) : w.noticeSubject(values),
    body: w.notice({ ...values, again: again ? w.again : '' }),
    about: 'meeting.notice',
    ...(act.email ? { replyTo: act.email } : {}),
  }
}

/** That it is a second call, and of which meeting; with no quorum, by which rule. */
const secondCallWords = ({ lang }: Act, { firstCall, body, zone }: MeetingFile): string => {
  if (!firstCall) return ''
  const { secondCall: w } = wordsOf(lang)
  const called = w.mail({ day: longDay(dayAt(firstCall.startsAt, zone), lang) })
  return `${[called, ...(body.rules.quorum ? [] : [w.mailFree({ cites: citesOf(body.rules, wordsOf(lang)) ?? '' })])].join(' ')}\n\n`
}

const ruleChangeWords = ({ lang, today }: Act, file: MeetingFile): string => {
  const change = sayRuleChange(file, today, wordsOf(lang))
  return change ? `${[change.says, ...change.lines.map((line) => `- ${line}`)].join('\n')}\n\n` : ''
}

/** What each of them owes, and that it does not vote otherwise; that it is suspended; by name where she speaks for several. */
const voiceWords = ({ lang }: Act, file: MeetingFile, organisations: Id[], without: WithoutVoice): string =>
  organisations
    .flatMap((org) => voiceLetter(file, without, org, { w: wordsOf(lang), lang, named: organisations.length > 1 }) ?? [])
    .map((says) => `${says}\n\n`)
    .join('')

/** The meeting enters the logbook: when, where, who is invited. */
const inviteAll = async (act: Act, file: MeetingFile, speakers: Speaker[]): Promise<Id> => {
  const { meeting, body, coordinators } = file
  const activity = meeting.activity ?? newId()
  await keepActivity(act.db, act.hub.id, {
    id: activity,
    kind: 'meeting',
    title: `${body.name} · ${meeting.title}`,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place || meeting.link,
    subjectType: 'meeting',
    subject: meeting.id,
  })
  const invited = new Map<Id, Participation>()
  const common = { invited: true, attended: null, minutes: null }
  for (const person of coordinators) invited.set(person, { person, organisation: null, capacity: 'staff', ...common })
  for (const { person, organisation } of speakers) {
    if (organisation === person && invited.has(person)) continue
    const forWhom = organisation === person ? null : organisation
    if (!invited.get(person)?.organisation) invited.set(person, { person, organisation: forWhom, capacity: 'volunteer', ...common })
  }
  await keepParticipations(act.db, act.hub.id, activity, [...invited.values()])
  return activity
}
