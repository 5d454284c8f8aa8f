import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { timeText } from '#ui/format.ts'
import { Actions, Details, Section, Split } from '#ui/layout.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Fragment } from '#ui/reading.tsx'
import { wordsOf } from './panel.ts'
import { PointPanel } from './point-panel.tsx'
import { SessionEnd, SessionKeepers, SessionNotes } from './session-keeping.tsx'
import { SessionPoints } from './session-points.tsx'
import { SessionSeats } from './session-seats.tsx'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext }

/** Where the session’s forms post. */
export const meetingAt = (page: PageContext, meeting: string): string => `/${page.hub?.slug}/reunions/${meeting}`

/** The session on one screen: a projector, a shared laptop, everybody’s phone. A point chosen to be read stays; the one in progress follows the room. */
export const SessionPage = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { meeting, body } = data.file
  const at = meetingAt(page, meeting.id)
  const follows = data.shown === data.current
  return (
    <Page
      page={page}
      title={meeting.title}
      wide
      islands={['live-region']}
      over={
        <Breadcrumb
          crumbs={[
            { href: `/${page.hub?.slug}/agenda`, label: w.nav.agenda },
            { href: at, label: body.name },
          ]}
        />
      }
    >
      {follows ? (
        <LiveRegion src={`${at}/seance/direct`}>
          <Session data={data} page={page} />
        </LiveRegion>
      ) : (
        <Session data={data} page={page} />
      )}
    </Page>
  )
}

/** The same, sent again to every screen at each fact. */
export const SessionFragment = ({ data, page }: Props) => (
  <Fragment page={page}>
    <Session data={data} page={page} />
  </Fragment>
)

const Session = ({ data, page }: Props) => {
  const { state } = data.file.meeting
  if (state === 'convened') return <Before data={data} page={page} />
  return (
    <>
      <Clock data={data} page={page} />
      <Split
        aside={
          <>
            <SessionPoints data={data} page={page} />
            <SessionSeats data={data} page={page} />
            <SessionKeepers data={data} page={page} />
            <SessionEnd data={data} page={page} />
          </>
        }
      >
        <Current data={data} page={page} />
      </Split>
    </>
  )
}

/** As people come in: seats first, one button when enough are there. */
const Before = ({ data, page }: Props) => {
  const w = wordsOf(page).session
  const { meeting } = data.file
  const form = page.form('governance.openMeeting')
  return (
    <>
      <p class="c-lead">{data.viewer.facilitates ? w.before : w.beforeReader}</p>
      {data.viewer.facilitates ? (
        <Form action={`${meetingAt(page, meeting.id)}/ouvrir`} form={form} submit={w.openNow} submitIcon="door">
          <Details summary={w.openedEarlier} open={form.problems.length > 0}>
            <Field path="at" kind="time" label={w.at} hint={w.timeHint} optional />
          </Details>
        </Form>
      ) : null}
      <SessionSeats data={data} page={page} />
      {data.viewer.notes ? <SessionKeepers data={data} page={page} /> : null}
    </>
  )
}

const Clock = ({ data, page }: Props) => {
  const w = wordsOf(page).session
  const { meeting, zone } = data.file
  const time = (at: string) => timeText(at, page.lang, zone)
  const said = [
    ...(meeting.openedAt ? [w.opened({ time: time(meeting.openedAt) })] : []),
    ...(meeting.closedAt ? [w.closed({ time: time(meeting.closedAt) })] : [w.planned({ time: time(meeting.endsAt) })]),
  ]
  return <p class="c-says">{said.join(' · ')}</p>
}

/** What is dealt with now, what is noted of it, and the step to the next point. */
const Current = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { file, decisions, shown, current, viewer } = data
  const { meeting } = file
  const at = meetingAt(page, meeting.id)
  if (meeting.state === 'cancelled') return <Notice kind="warning">{w.meeting.cancelledSays}</Notice>
  const index = file.points.findIndex((one) => one.id === shown)
  const next = shown === current ? file.points[index + 1] : undefined
  return (
    <>
      {meeting.state === 'open' ? null : (
        <Section title={w.meetingStates[meeting.state]}>
          <Actions>
            <LinkButton kind="main" icon="document" href={`${at}/pv`}>
              {viewer.notes && meeting.state === 'closed' ? w.meeting.sealPage : w.meeting.minutesPage}
            </LinkButton>
          </Actions>
        </Section>
      )}
      {shown === current || meeting.state !== 'open' ? null : (
        <p>
          <a href={`${at}/seance`}>{w.session.backToCurrent}</a>
        </p>
      )}
      {shown ? <PointPanel file={file} decisions={decisions} point={shown} page={page} viewer={viewer} /> : null}
      {shown ? <SessionNotes data={data} page={page} point={shown} /> : null}
      {viewer.facilitates && meeting.state === 'open' && next ? (
        <ActionForm
          action={`${at}/points/${next.id}/passer`}
          form={page.form('governance.goToPoint', { point: next.id })}
          label={w.session.next({ title: next.title })}
          icon="next"
          big
        />
      ) : null}
    </>
  )
}
