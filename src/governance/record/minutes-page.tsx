import { dayAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { NoteAction } from '#governance/actions/action-form.tsx'
import { isRunning } from '#governance/meetings/meeting.ts'
import { Refused } from '#governance/refused.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { CorrectionPart } from './correction-part.tsx'
import type { PointData } from './minutes-document.ts'
import { MinutesAttendance, MinutesCalls, MinutesHead } from './minutes-head.tsx'
import { MinutesDocuments, MinutesPoint } from './minutes-point.tsx'
import { MinutesSettled } from './minutes-settled.tsx'
import { MinutesSign } from './minutes-sign.tsx'
import type { showMinutes } from './show-minutes.ts'

export type ShownMinutes = Awaited<ReturnType<typeof showMinutes.run>>
export type MinutesPart = { data: ShownMinutes; page: PageContext }

/** The PV on screen: what the PDF says, and what is left to do before it is sealed. */
export const MinutesPage = ({ data: shown, page }: MinutesPart) => {
  const w = wordsOf(page)
  const { data, meeting, sealed } = shown
  const base = `/${page.hub?.slug}/reunions/${meeting.id}`
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const lead = sealed
    ? w.minutes.sealedSays({ day: dayText(dayAt(sealed.sealedAt, zone), page.lang) })
    : isRunning(meeting)
      ? w.minutes.openSays
      : w.minutes.draftSays
  const meetingName = `${data.body} · ${meeting.title}`
  const from = shown.seesMeeting ? { href: base, label: meetingName } : { href: `/${page.hub?.slug}/documents`, label: w.documents.title }
  const late = (useCase: string) => page.form(useCase).problems
  const gone = [
    ...(shown.maySeal ? [] : late('governance.sealMinutes')),
    ...(shown.signing?.yours ? [] : late('governance.signMinutes')),
    ...(shown.signing?.paper ? [] : late('governance.sealOnPaper')),
    ...(shown.mayNote ? [] : [...late('governance.notePoint'), ...late('governance.noteAction')]),
  ]
  return (
    <Page
      page={page}
      title={`${data.inquorate && data.form === 'pv' ? w.secondCall.carence : w.minutes[data.form]}, ${dayText(data.day, page.lang)}`}
      over={<Breadcrumb crumbs={[from]} />}
      lead={lead}
      action={
        <LinkButton href={`${base}/pv.pdf`} kind={sealed ? 'main' : 'plain'} icon="download">
          {w.minutes.mainPdf}
        </LinkButton>
      }
    >
      <Refused said={gone} />
      {sealed ? null : <Notice title={w.minutes.draft} />}
      <MinutesHead data={data} page={page} />
      <MinutesAttendance data={data} page={page} />
      <MinutesCalls data={data} page={page} />
      {data.documents ? (
        <Section title={w.enclosures.title}>
          <MinutesDocuments all={data.documents} page={page} />
        </Section>
      ) : null}
      <MinutesSettled data={data} page={page} />
      <Points data={shown} page={page} title={w.minutes.points} has={({ reached = true, workshop }) => reached && !workshop} />
      <Points
        data={shown}
        page={page}
        title={w.preparation.workshops}
        has={({ reached = true, workshop }) => reached && workshop !== undefined}
      />
      <Points
        data={shown}
        page={page}
        title={data.closedAt ? w.minutes.unreached : w.minutes.toCome}
        has={({ reached = true }) => !reached}
      />
      <MinutesSign data={shown} page={page} />
      {shown.maySeal ? <Seal data={shown} page={page} /> : null}
      {sealed ? (
        <div class="mt-12">
          <Details summary={w.minutes.details}>
            <Facts
              facts={[
                { name: w.minutes.sealedBy, value: sealed.sealer },
                { name: w.minutes.fingerprint, value: <code class="break-all text-sm">{sealed.factsHash}</code> },
                { name: w.minutes.fileHash, value: <code class="break-all text-sm">{sealed.sha256}</code> },
              ]}
            />
          </Details>
        </div>
      ) : null}
    </Page>
  )
}

/** The points that were dealt with; then, apart, the workshops, and those the meeting did not come to. Each keeps its number of the agenda. */
const Points = ({ data: shown, page, title, has }: MinutesPart & { title: string; has: (point: PointData) => boolean }) => {
  const points = shown.data.points.map((point, at) => ({ point, at })).filter(({ point }) => has(point))
  return points.length === 0 ? null : (
    <Section title={title}>
      {points.map(({ point, at }) => (
        <MinutesPoint key={at} point={point} no={at + 1} page={page}>
          {shown.mayNote ? <Notes data={shown} page={page} no={at} /> : null}
          <CorrectionPart data={shown} page={page} at={at} />
        </MinutesPoint>
      ))}
    </Section>
  )
}

/** Notes and actions are completed here until the PV is sealed. */
const Notes = ({ data: shown, page, no }: MinutesPart & { no: number }) => {
  const w = wordsOf(page)
  const point = shown.points[no]
  if (!point) return null
  const form = page.form('governance.notePoint', { point: point.id })
  const at = `/${page.hub?.slug}/reunions/${shown.meeting.id}/pv/points/${point.id}`
  return (
    <div class="grid gap-1">
      <Details summary={w.minutes.editNotes} open={form.problems.length > 0}>
        <Form action={`${at}/notes`} form={form} submit={w.minutes.keepNotes} kind="plain">
          {point.nature === 'workshop' ? (
            <Field
              path="ledBy"
              label={w.preparation.ledBy}
              hint={w.preparation.ledByHint}
              value={point.ledBy ?? ''}
              optional
              width="medium"
            />
          ) : null}
          <Field path="notes" kind="textarea" label={w.minutes.notes} hint={w.minutes.notesHint} value={point.notes} rows={5} optional />
        </Form>
      </Details>
      <NoteAction
        id={`action-${point.id}`}
        page={page}
        form={page.form('governance.noteAction', { point: point.id })}
        action={`${at}/actions`}
        doers={shown.doers}
        due={shown.due}
      />
    </div>
  )
}

/** The page’s one main action: who kept the session and who wrote it, then the seal. */
const Seal = ({ data: shown, page }: MinutesPart) => {
  const w = wordsOf(page)
  const { meeting, people } = shown
  const options = people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Section title={w.minutes.seal} id="sceller" says={w.minutes.sealSays}>
      <Form
        action={`/${page.hub?.slug}/reunions/${meeting.id}/pv/sceller`}
        form={page.form('governance.sealMinutes')}
        submit={w.minutes.seal}
        submitIcon="lock"
      >
        <Field path="facilitator" kind="select" label={w.minutes.facilitator} value={meeting.facilitator ?? ''} options={options} />
        <Field path="secretary" kind="select" label={w.minutes.secretary} value={meeting.secretary ?? ''} options={options} />
      </Form>
    </Section>
  )
}
