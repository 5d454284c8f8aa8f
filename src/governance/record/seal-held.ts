import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { minutesSealed } from '#governance/decisions/decision-facts.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { fullDay, longDay } from '#governance/meetings/day-words.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { checkSealing } from '#governance/meetings/meeting.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { noteReference } from '#logbook/api.ts'
import type { Act } from '#logbook/use-case.ts'
import { letterheadOf, peopleOf } from '#members/api.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { printerOf } from '#platform/documents/printer.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { correctionsOf } from './correction.store.ts'
import { whyNotSeal } from './correction.ts'
import { addMinutes } from './minutes.store.ts'
import { draftOf, heldOf } from './minutes-load.ts'
import { peopleAt } from './minutes-people.ts'
import { MINUTES_TEMPLATE, minutesName } from './print-minutes.ts'

/** Who kept the session and who wrote it, as the PV names them. */
type Keepers = { facilitator: Id | null; secretary: Id | null }

/** The PV becomes the PV, once: the PDF is kept with its hash, those who were there receive it. */
export const sealHeld = async (act: Act, file: MeetingFile, { facilitator, secretary }: Keepers): Promise<Result<Sealed>> => {
  const next = checkSealing({ ...file.meeting, facilitator, secretary })
  if (!next.ok) return next
  const open = whyNotSeal(await correctionsOf(act.db, act.hub.id, file.meeting.id))
  if (open.length > 0) return wrong(...open)
  const known = peopleAt(file).map((one) => one.id)
  const strangers = (['facilitator', 'secretary'] as const).filter((role) => !known.includes({ facilitator, secretary }[role] ?? ''))
  if (strangers.length > 0) return wrong(...strangers.map((role) => problem(role, 'minutes.wasNotThere')))
  const { db, hub, now, lang, actor } = act
  const meeting = file.meeting.id
  await changeMeeting(db, hub.id, meeting, { facilitator_id: facilitator, secretary_id: secretary, state: next.value, sealed_at: now })
  const held = (await meetingOf(db, hub.id, meeting)) ?? file
  const head = await letterheadOf(db, hub, lang)
  const said = draftOf(head.hub, held, await heldOf(db, hub.id, meeting), lang)
  const content = await renderPdf({ template: MINUTES_TEMPLATE, data: said, lang })
  const [kept] = await keepDocuments(act, [{ name: minutesName(file, lang, 'sealed'), mediaType: 'application/pdf', content }])
  if (!kept || !actor || !facilitator || !secretary || said.hash === null) throw new Error('a PV is sealed by somebody, in a file')
  const { id: document, sha256 } = kept
  const sealing = { said, factsHash: said.hash, ...printerOf(MINUTES_TEMPLATE), lang, sealedBy: actor.person, sealedAt: now }
  await addMinutes(db, hub.id, meeting, { document, sha256, ...sealing })
  // From now on it proves the time of who was there.
  const w = (lang === 'fr' ? fr : en).minutes
  const reference = w.reference({ body: held.body.name, day: longDay(held.day, lang) })
  if (held.meeting.activity) await noteReference(db, hub.id, held.meeting.activity, reference)
  act.record(minutesSealed, meeting, { document, sha256, facts: said.hash, facilitator, secretary })
  const mails = await sendMinutes(act, held, { name: kept.name, mediaType: kept.mediaType, sha256 })
  return ok({ meeting, document, sha256, mails })
}

type Sealed = { meeting: Id; document: Id; sha256: string; mails: number }

/** To everyone who was there and has an address of mail; how many. */
const sendMinutes = async (
  act: Act,
  file: MeetingFile,
  attachment: { name: string; mediaType: string; sha256: string },
): Promise<number> => {
  const there = [...new Set(file.movements.map(({ person }) => person))]
  const people = await peopleOf(act.db, act.hub.id, there)
  const w = (act.lang === 'fr' ? fr : en).minutes
  const day = fullDay(file.day, act.lang)
  const mails = [...people.values()].flatMap(({ name, mail }) => {
    if (mail === null) return []
    const values = { name, body: file.body.name, day, hub: act.hub.name }
    const answer = act.email === null ? {} : { replyTo: act.email }
    return [
      {
        to: mail,
        name,
        subject: w.mailSubject(values),
        body: w.mailBody(values),
        attachments: [attachment],
        about: 'minutes.sealed',
        ...answer,
      },
    ]
  })
  await queueMails(act, mails)
  return mails.length
}
