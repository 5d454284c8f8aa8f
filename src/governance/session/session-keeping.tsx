import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { decides } from '#governance/agenda/agenda.ts'
import { SignatoryPart } from '#governance/attendance/signatory-part.tsx'
import { SecondCallOffer } from '#governance/calls/second-call-part.tsx'
import { isLive } from '#governance/decisions/decision.ts'
import { checkReopening, isRunning } from '#governance/meetings/meeting.ts'
import { type PreparedPoint, personName } from '#governance/meetings/meeting-file.ts'
import { SuspendPart } from '#governance/suspensions/suspension-part.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { KeptWords } from '#ui/kept-words.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Prose } from '#ui/text.tsx'
import { wordsOf } from './panel.ts'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext }

const addressOf = ({ data, page }: Props): string => `/${page.hub?.slug}/reunions/${data.file.meeting.id}`

/** What was said on a point, for the PV. */
export const SessionNotes = ({ data, page, point: id }: Props & { point: Id }) => {
  const w = wordsOf(page).session
  const { file, viewer } = data
  const point = file.points.find((one) => one.id === id)
  if (!point) return null
  const writable = viewer.notes && (file.meeting.state === 'open' || file.meeting.state === 'closed')
  if (!writable && point.notes === '') return null
  return (
    <Section id="notes" title={w.notes} level={3}>
      {writable ? <NotesForm data={data} page={page} point={point} /> : <Prose text={point.notes} />}
    </Section>
  )
}

/**
 * Its id changes with what was saved: a form somebody is writing in stays as it is on their screen, beside what another has saved meanwhile,
 * and is not saved over it.
 */
const NotesForm = ({ data, page, point }: Props & { point: PreparedPoint }) => {
  const w = wordsOf(page).session
  const form = page.form('governance.notePoint', { point: point.id })
  const refused = form.problems.length > 0
  return (
    <>
      {refused && point.notes !== '' ? (
        <Notice kind="warning" title={w.notesSaved}>
          <Prose text={point.notes} />
        </Notice>
      ) : null}
      <KeptWords>
        <Form
          id={`notes-${point.id}-${point.notesMark}`}
          action={`${addressOf({ data, page })}/points/${point.id}/notes`}
          form={form}
          hidden={{ seen: point.notesMark }}
          submit={w.notesSave}
          kind="plain"
        >
          {point.nature === 'workshop' ? (
            <Field
              path="ledBy"
              label={wordsOf(page).preparation.ledBy}
              hint={wordsOf(page).preparation.ledByHint}
              value={point.ledBy ?? ''}
              optional
              width="medium"
            />
          ) : null}
          <Field path="notes" kind="textarea" label={point.title} hint={w.notesHint} value={point.notes} rows={5} optional />
        </Form>
      </KeptWords>
    </>
  )
}

/** Who keeps the session, who writes. */
export const SessionKeepers = ({ data, page }: Props) => {
  const w = wordsOf(page).session
  const { file, viewer } = data
  const { meeting } = file
  const form = page.form('governance.nameKeepers')
  const name = (person: Id | null) => (person ? personName(file, person) : w.nobodyNamed)
  const keeps = viewer.facilitates && meeting.state !== 'sealed' && meeting.state !== 'suspended'
  const options = keeps ? peopleOf(file, page) : []
  return (
    <Section id="animation" title={w.keepers} level={3}>
      <p>{w.keepersSays({ facilitator: name(meeting.facilitator), secretary: name(meeting.secretary) })}</p>
      {keeps ? (
        <Details summary={w.keepersChange} open={form.problems.length > 0}>
          <Form action={`${addressOf({ data, page })}/animation`} form={form} submit={w.keepersSave} kind="plain">
            <Field path="facilitator" kind="select" label={w.facilitator} value={meeting.facilitator ?? ''} options={options} optional />
            <Field path="secretary" kind="select" label={w.secretary} value={meeting.secretary ?? ''} options={options} optional />
          </Form>
        </Details>
      ) : null}
      <SignatoryPart data={data} page={page} />
    </Section>
  )
}

const peopleOf = ({ names }: ShownSession['file'], { lang }: PageContext) =>
  Object.entries(names.people)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))

/** Closing, with what is still open said before; and the way back from a slip. */
export const SessionEnd = ({ data, page }: Props) => {
  const w = wordsOf(page).session
  const { file, decisions, viewer } = data
  const { meeting } = file
  if (!viewer.facilitates) return null
  const at = addressOf({ data, page })
  if (meeting.state === 'closed' && checkReopening(meeting, page.now).ok)
    return (
      <Section id="fin" title={w.end} level={3} says={w.reopenSays}>
        <ActionForm action={`${at}/rouvrir`} form={page.form('governance.reopenMeeting')} label={w.reopen} />
      </Section>
    )
  if (!isRunning(meeting)) return null
  const form = page.form('governance.closeMeeting')
  const unsettled = file.points.filter((point) => {
    const decision = decisions.find((one) => one.point === point.id)
    return decision ? isLive(decision) : decides(point.kind)
  })
  return (
    <Section id="fin" title={w.end} level={3} says={w.closeSays}>
      <SecondCallOffer file={file} prepares={viewer.prepares} page={page} />
      {unsettled.length > 0 ? (
        <Notice kind="warning">{w.unsettled({ titles: unsettled.map(({ title }) => w.titled({ title })).join(', ') })}</Notice>
      ) : null}
      <Form action={`${at}/clore`} form={form} submit={w.close} submitIcon="lock" kind="plain">
        <Details summary={w.closedEarlier} open={form.problems.length > 0}>
          <Field path="at" kind="time" label={w.at} hint={w.timeHint} optional />
        </Details>
      </Form>
      <SuspendPart data={data} page={page} />
    </Section>
  )
}
