import type { PageContext } from '#base/page.ts'
import { type PointKind, plannedMinutes, pointKinds, usualKinds } from '#governance/agenda/agenda.ts'
import { PendingPart } from '#governance/agenda/pending-part.tsx'
import type { BodyKind } from '#governance/bodies/body.ts'
import { CandidaciesLink } from '#governance/candidacies/candidacies-page.tsx'
import { Enclosures } from '#governance/enclosures/enclosure-part.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { durationText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Prose } from '#ui/text.tsx'
import type { PreparedPoint } from './meeting-file.ts'
import type { ShownMeeting } from './show-meeting.ts'

type Props = { data: ShownMeeting; page: PageContext }

/** What the meeting is about: points to add, edit, move, remove. */
export const MeetingAgenda = ({ data, page }: Props) => {
  const w = wordsOf(page).meeting
  const { points, meeting, firstCall } = data.file
  // A second call has the agenda of the first.
  const writable = data.viewer.facilitates && !firstCall && ['draft', 'convened', 'open'].includes(meeting.state)
  const form = page.form('governance.addPoint')
  return (
    <Section
      id="ordre-du-jour"
      title={w.agenda}
      says={points.length > 0 ? w.agendaSays({ n: points.length, minutes: durationText(plannedMinutes(points), page.lang) }) : null}
    >
      <List label={w.agenda} numbered count={points.length} empty={<Empty title={w.agendaEmpty} />}>
        {points.map((point) => (
          <PointRow key={point.id} data={data} page={page} point={point} writable={writable} />
        ))}
      </List>
      {writable ? <PendingPart page={page} pending={data.pending} meeting={meeting.id} /> : null}
      {writable ? (
        <Details summary={w.addPoint} open={form.problems.length > 0}>
          <Form action={`/${page.hub?.slug}/reunions/${meeting.id}/points`} form={form} submit={w.add} submitIcon="plus" kind="plain">
            <PointFields page={page} body={data.file.body.kind} point={null} />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

type FieldsProps = { page: PageContext; body: BodyKind; point: PreparedPoint | null }

/** Title, kind in plain words, the rare ones behind a fold, length, and the text to be put to the body. */
const PointFields = ({ page, body, point }: FieldsProps) => {
  const w = wordsOf(page)
  const usual = usualKinds(body)
  const option = (value: PointKind) => ({ value, label: w.pointKinds[value], hint: w.meeting.kindHints[value] })
  return (
    <>
      <Field path="title" label={w.meeting.pointTitle} value={point?.title ?? ''} />
      <Field
        path="kind"
        kind="radio"
        label={w.meeting.kind}
        value={point?.kind ?? 'agreement'}
        options={usual.map(option)}
        rare={{ summary: w.meeting.otherKinds, options: pointKinds.filter((kind) => !usual.includes(kind)).map(option) }}
      />
      <Field path="minutes" kind="number" label={w.meeting.minutes} value={String(point?.minutes ?? 15)} unit={w.meeting.minutesUnit} />
      <Field
        path="proposal"
        kind="textarea"
        label={w.meeting.proposal}
        hint={w.meeting.proposalHint}
        value={point?.proposal ?? ''}
        rows={4}
        optional
      />
    </>
  )
}

const PointRow = ({ data, page, point, writable }: Props & { point: PreparedPoint; writable: boolean }) => {
  const w = wordsOf(page)
  const { meeting } = data.file
  const form = page.form('governance.editPoint', { point: point.id })
  const editable = writable && point.beganAt === null
  const refused = [form, page.form('governance.removePoint', { point: point.id })].some(({ problems }) => problems.length > 0)
  const editing = editable && (data.editing === point.id || refused)
  const meta = [
    ...(point.anyOther && point.title === w.anyOther ? [] : [point.anyOther ? w.anyOther : w.pointKinds[point.kind]]),
    ...(point.nature && !point.title.startsWith(w.preparation.natures[point.nature]) ? [w.preparation.natures[point.nature]] : []),
    ...(point.minutes > 0 ? [durationText(point.minutes, page.lang)] : []),
    ...(point.proposal ? [w.meeting.withText] : []),
  ]
  return (
    <Row
      title={point.title}
      meta={meta.join(' · ')}
      badge={point.addedAfterNotice && meeting.state !== 'draft' ? <Badge tone="watch">{w.meeting.afterNotice}</Badge> : null}
      end={editable && !editing ? <PointButtons data={data} page={page} point={point} /> : null}
    >
      {editing ? <PointForm data={data} page={page} point={point} /> : null}
      {point.kind === 'candidates' && !editing ? (
        <CandidaciesLink
          page={page}
          point={point}
          leads={data.viewer.facilitates}
          over={!['draft', 'convened', 'open', 'suspended'].includes(meeting.state)}
        />
      ) : null}
      {!writable && point.proposal ? <Prose text={point.proposal} /> : null}
      <Enclosures file={data.file} viewer={data.viewer} page={page} point={point.id} />
    </Row>
  )
}

const PointButtons = ({ data, page, point }: Props & { point: PreparedPoint }) => {
  const w = wordsOf(page).meeting
  const { meeting, points } = data.file
  const at = `/${page.hub?.slug}/reunions/${meeting.id}`
  const last = points.length - (points.at(-1)?.anyOther ? 1 : 0)
  const move = (way: 'up' | 'down') => (
    <ActionForm
      action={`${at}/points/${point.id}/deplacer`}
      form={page.form('governance.movePoint', { point: point.id, way })}
      fields={{ way }}
      label={w[way]}
      describe={point.title}
      kind="quiet"
    />
  )
  return (
    <>
      {point.position > 1 && !point.anyOther ? move('up') : null}
      {point.position < last && !point.anyOther ? move('down') : null}
      {isEmptyLine(point, page) ? (
        <ActionForm
          action={`${at}/points/${point.id}/retirer-point`}
          form={page.form('governance.removePoint', { point: point.id })}
          label={w.takeOut}
          describe={point.title}
          kind="quiet"
        />
      ) : null}
      <a class="btn btn-ghost" href={`${at}?modifier=${point.id}#point-${point.id}`}>
        {w.edit}
        <span class="sr-only"> : {point.title}</span>
      </a>
    </>
  )
}

/** The line the template puts there for decisions to come, still empty: it goes in one press once the decisions have points of their own. */
const isEmptyLine = ({ title, proposal, beganAt }: PreparedPoint, page: PageContext): boolean =>
  title === wordsOf(page).agendaTitles.decisions && proposal === '' && beganAt === null

const PointForm = ({ data, page, point }: Props & { point: PreparedPoint }) => {
  const w = wordsOf(page).meeting
  const address = `/${page.hub?.slug}/reunions/${data.file.meeting.id}`
  const at = `${address}/points/${point.id}`
  return (
    <div id={`point-${point.id}`}>
      <Form
        id={`f-point-${point.id}`}
        action={at}
        form={page.form('governance.editPoint', { point: point.id })}
        submit={w.save}
        kind="plain"
        beside={<a href={`${address}#ordre-du-jour`}>{w.leaveAsIs}</a>}
      >
        <PointFields page={page} body={data.file.body.kind} point={point} />
      </Form>
      <ActionForm
        action={`${at}/retirer-point`}
        form={page.form('governance.removePoint', { point: point.id })}
        label={w.remove}
        describe={point.title}
        kind="quiet"
        icon="cross"
      />
    </div>
  )
}
