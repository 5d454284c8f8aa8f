import type { Instant } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { SessionArrears } from '#governance/arrears/arrears-part.tsx'
import { isThere } from '#governance/attendance/attendance.ts'
import { SecondCallPart } from '#governance/calls/second-call-part.tsx'
import { CooptationPart } from '#governance/cooptations/cooptation-part.tsx'
import { isLive } from '#governance/decisions/decision.ts'
import { checkReopening, isRunning } from '#governance/meetings/meeting.ts'
import { RefusedElsewhere, type Shown } from '#governance/meetings/meeting-refused.tsx'
import { SuspensionSays } from '#governance/suspensions/suspension-part.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Columns, Details, Section, Split } from '#ui/layout.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Fragment } from '#ui/reading.tsx'
import { wordsOf } from './panel.ts'
import { PointPanel } from './point-panel.tsx'
import { SessionActions, SessionSince } from './session-actions.tsx'
import { SessionAdmission } from './session-admission.tsx'
import { SessionEnd, SessionKeepers, SessionNotes } from './session-keeping.tsx'
import { SessionPoints } from './session-points.tsx'
import { SessionReview } from './session-review.tsx'
import { OwnPresence, SessionGuests, SessionSeats } from './session-seats.tsx'
import { SessionState } from './session-state.tsx'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext }

/** Where the session’s forms post. */
export const meetingAt = (page: PageContext, meeting: string): string => `/${page.hub?.slug}/reunions/${meeting}`

/** The session on one screen: a projector, a shared laptop, everybody’s phone. A point chosen to be read stays; the one in progress follows the room. */
export const SessionPage = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { meeting, body } = data.file
  const at = meetingAt(page, meeting.id)
  // What was just refused stays on the screen with its problem; a point chosen to be read stays too.
  const asked = page.url.split('?')[0]?.endsWith('/seance') ?? false
  const follows = asked && data.shown === data.current
  return (
    <Page
      page={page}
      title={meeting.title}
      wide
      islands={['live-region', 'kept-words']}
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
        <>
          <noscript>
            <p class="mb-4">
              <a href={`${at}/seance`}>{w.session.refresh}</a>
            </p>
          </noscript>
          <LiveRegion src={`${at}/seance/direct`}>
            <Session data={data} page={page} />
          </LiveRegion>
        </>
      ) : (
        <>
          <p>
            <a href={`${at}/seance`}>{w.session.backToCurrent}</a>
          </p>
          <Session data={data} page={page} />
        </>
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
  // On her own phone, what a representative is asked comes before who is there.
  const pointFirst = isRunning(data.file.meeting) && !data.viewer.facilitates
  if (state === 'cancelled') return <Notice kind="warning">{wordsOf(page).meeting.cancelledSays}</Notice>
  return (
    <>
      <RefusedElsewhere page={page} shown={shownOn(data, page.now)} />
      <SuspensionSays data={data} page={page} />
      <OwnPresence data={data} page={page} />
      <SessionArrears data={data} page={page} />
      {pointFirst ? null : <SessionState data={data} page={page} />}
      <SecondCallPart file={data.file} prepares={data.viewer.prepares} page={page} inSession />
      {state === 'convened' ? (
        <>
          <SessionSeats data={data} page={page} />
          <Opening data={data} page={page} />
        </>
      ) : (
        <Split
          aside={
            <>
              <SessionPoints data={data} page={page} />
              <SessionSince data={data} page={page} />
            </>
          }
        >
          <Current data={data} page={page} />
        </Split>
      )}
      {pointFirst ? <SessionState data={data} page={page} /> : null}
      {state === 'convened' ? null : <SessionSeats data={data} page={page} />}
      <div class="mt-10">
        <Columns>
          <SessionGuests data={data} page={page} />
          <SessionKeepers data={data} page={page} />
          <SessionEnd data={data} page={page} />
        </Columns>
      </div>
    </>
  )
}

/** The forms the screen holds now. */
const shownOn = ({ file, stays, at, viewer, shown, decisions, cooptations }: ShownSession, now: Instant): Shown => {
  const { state } = file.meeting
  const live = isRunning(file.meeting) || state === 'convened'
  const here = (org: string) => stays.some((stay) => stay.org === org && !stay.by && isThere(stay, at))
  const orgs = live ? (viewer.facilitates ? file.entitled : viewer.orgs) : []
  const about = (organisation: string) => ({ organisation })
  return {
    openMeeting: viewer.facilitates && state === 'convened' ? [{}] : [],
    noteArrival: orgs.filter((org) => !here(org)).map(about),
    noteDeparture: orgs.filter(here).map(about),
    takeBackMovement: [],
    addGuest: viewer.facilitates && live ? [{}] : [],
    suspendMeeting: viewer.facilitates && state === 'open' ? [{}] : [],
    resumeMeeting: viewer.facilitates && state === 'suspended' ? [{}] : [],
    nameKeepers: viewer.facilitates && state !== 'sealed' && state !== 'suspended' ? [{}] : [],
    nameSignatories: viewer.facilitates && state === 'open' ? [{}] : [],
    goToPoint: [],
    notePoint: shown && viewer.notes && (state === 'open' || state === 'closed') ? [{ point: shown }] : [],
    setReview: shown && viewer.notes ? decisions.filter((one) => one.point === shown).map(({ id: decision }) => ({ decision })) : [],
    noteReview: shown && viewer.notes && (state === 'open' || state === 'closed') ? [{ point: shown }] : [],
    noteAdmission: shown && viewer.notes && (state === 'open' || state === 'closed') ? [{ point: shown }] : [],
    noteCooptation:
      viewer.notes && (state === 'open' || state === 'closed')
        ? cooptations.filter((one) => one.point === shown && one.is === 'fills' && one.outcome === null).map(({ point }) => ({ point }))
        : [],
    noteAction: shown && viewer.notes && (state === 'open' || state === 'closed') ? [{ point: shown }] : [],
    closeMeeting: viewer.facilitates && isRunning(file.meeting) ? [{}] : [],
    reopenMeeting: viewer.facilitates && state === 'closed' && checkReopening(file.meeting, now).ok ? [{}] : [],
  }
}

/** Under those who come in, as the screen says it (« Notez qui arrive, puis ouvrez »): above, it was pressed before anybody was noted. */
const Opening = ({ data, page }: Props) => {
  const w = wordsOf(page).session
  const { meeting } = data.file
  const form = page.form('governance.openMeeting')
  if (!data.viewer.facilitates) return null
  const { reached, counted, of, needed } = data.quorum
  return (
    <Form action={`${meetingAt(page, meeting.id)}/ouvrir`} form={form}>
      {reached ? null : <Notice kind="warning">{w.opensWithout({ counted, of, needed })}</Notice>}
      <Actions>
        <Button kind="main" icon="door" big>
          {w.openNow}
        </Button>
      </Actions>
      <div class="mt-4">
        <Details summary={w.openedEarlier} open={form.problems.length > 0}>
          <Field path="at" kind="time" label={w.at} hint={w.timeHint} optional />
        </Details>
      </div>
    </Form>
  )
}

/** What is dealt with now, what is noted of it, and the step to the next point: under what was decided, where the eye is; else last. */
const Current = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { file, decisions, shown, current, viewer } = data
  const { meeting } = file
  const at = meetingAt(page, meeting.id)
  const index = file.points.findIndex((one) => one.id === shown)
  const next = shown === current ? file.points[index + 1] : undefined
  const decision = decisions.find((one) => one.point === shown)
  const decided = decision !== undefined && !isLive(decision)
  const step =
    viewer.facilitates && meeting.state === 'open' && next ? (
      <div class="mt-8">
        <ActionForm
          action={`${at}/points/${next.id}/passer`}
          form={page.form('governance.goToPoint', { point: next.id })}
          label={w.session.next({ title: next.title })}
          kind={decided || (!decision && file.points[index]?.kind === 'information') ? 'main' : 'plain'}
          icon="next"
          big
        />
      </div>
    ) : viewer.facilitates && meeting.state === 'open' && shown === current && index === file.points.length - 1 ? (
      <div class="mt-8">
        <LinkButton icon="next" href="#fin">
          {w.session.last}
        </LinkButton>
      </div>
    ) : null
  return (
    <>
      {isRunning(meeting) ? null : (
        <Section title={meeting.state === 'sealed' ? w.session.after.sealed : w.session.after.closed}>
          <Actions>
            <LinkButton kind="main" icon="document" href={`${at}/pv`}>
              {viewer.notes && meeting.state === 'closed' ? w.meeting.sealPage : w.meeting.minutesPage}
            </LinkButton>
          </Actions>
        </Section>
      )}
      {shown ? <PointPanel file={file} decisions={decisions} point={shown} page={page} viewer={viewer} /> : null}
      {decided ? step : null}
      {shown ? <SessionAdmission data={data} page={page} point={shown} /> : null}
      {shown ? <CooptationPart data={data} page={page} point={shown} /> : null}
      {shown ? <SessionNotes data={data} page={page} point={shown} /> : null}
      {shown ? <SessionReview data={data} page={page} point={shown} /> : null}
      {shown ? <SessionActions data={data} page={page} point={shown} /> : null}
      {decided ? null : step}
    </>
  )
}
