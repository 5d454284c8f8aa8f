import { dayAt, timeAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { MeetingArrears } from '#governance/arrears/arrears-part.tsx'
import { offersSecondCall, SecondCallPart } from '#governance/calls/second-call-part.tsx'
import { Enclosures, enclosureForms } from '#governance/enclosures/enclosure-part.tsx'
import { wayOf } from '#governance/notices/notice.ts'
import { PaperLinks } from '#governance/papers/paper-links.tsx'
import { proxyForms } from '#governance/proxies/proxy-part.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, timeText } from '#ui/format.ts'
import { Actions, Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Steps } from '#ui/steps.tsx'
import type { MeetingState } from './meeting.ts'
import { MeetingAgenda } from './meeting-agenda.tsx'
import { Cancelling } from './meeting-cancelling.tsx'
import { isUntold, MeetingConvened } from './meeting-convened.tsx'
import { RefusedElsewhere, type Shown } from './meeting-refused.tsx'
import { MeetingWarnings } from './meeting-warnings.tsx'
import type { ShownMeeting } from './show-meeting.ts'
import { AnnouncePart, DateSays } from './year-part.tsx'

type Props = { data: ShownMeeting; page: PageContext }

const STEPS = ['draft', 'convened', 'open', 'closed', 'sealed'] as const
/** A pause is no step of its life. */
const stepOf = (state: MeetingState) => (state === 'suspended' ? 'open' : state) as (typeof STEPS)[number]

/** A meeting before and after it is held: its life, when and where, what about, who is convened. */
export const MeetingPage = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { file } = data
  const { meeting, body } = file
  const cancelled = meeting.state === 'cancelled'
  return (
    <Page
      page={page}
      title={meeting.title}
      over={
        <Breadcrumb
          crumbs={[
            { href: `/${page.hub?.slug}/agenda`, label: w.nav.agenda },
            { href: `/${page.hub?.slug}/instances/${body.id}`, label: body.name },
          ]}
        />
      }
      action={<MainAction data={data} page={page} />}
    >
      <RefusedElsewhere page={page} shown={shownOn(data, page)} />
      <DateSays data={data} page={page} />
      {cancelled ? (
        data.sees ? (
          <Notice kind="warning">{w.meeting.cancelledSays}</Notice>
        ) : null
      ) : data.sees ? (
        <Steps
          label={w.meeting.life}
          current={meeting.state === 'sealed' ? STEPS.length : STEPS.indexOf(stepOf(meeting.state))}
          steps={STEPS.map((state) => ({ label: w.meeting.steps[state], detail: stepDetail(data, page, state) }))}
        />
      ) : null}
      {data.sees ? <SecondCallPart file={file} prepares={data.viewer.prepares} page={page} /> : null}
      <MeetingWarnings data={data} page={page} />
      <MeetingArrears data={data} page={page} />
      <WhenAndWhere data={data} page={page} />
      {data.sees ? (
        <>
          <MeetingAgenda data={data} page={page} />
          <MeetingConvened data={data} page={page} />
        </>
      ) : null}
      <Documents data={data} page={page} />
      {data.viewer.prepares ? <Cancelling data={data} page={page} /> : null}
    </Page>
  )
}

/** The forms the page holds in this state. */
const shownOn = ({ file, viewer }: ShownMeeting, page: PageContext): Shown => {
  const { state, changedAt } = file.meeting
  const before = viewer.prepares && (state === 'draft' || state === 'convened')
  const live = ['convened', 'open', 'suspended'].includes(state)
  const points =
    viewer.facilitates && !file.firstCall && (state === 'draft' || live) ? file.points.filter(({ beganAt }) => beganAt === null) : []
  const orgs = (viewer.prepares ? file.entitled : viewer.orgs).map((organisation) => ({ organisation }))
  return {
    conveneMeeting: before && (state === 'draft' || changedAt !== null) ? [{}] : [],
    changeMeeting: before ? [{}] : [],
    cancelMeeting: before ? [{}] : [],
    announceMeeting: viewer.prepares && state === 'draft' ? [{}] : [],
    ...enclosureForms({ file, viewer }),
    callAgain: offersSecondCall({ file, prepares: viewer.prepares, page }) ? [{}] : [],
    ...proxyForms({ file, viewer }),
    addPoint: points.length > 0 || (state === 'draft' && !file.firstCall) ? [{}] : [],
    editPoint: points.map(({ id }) => ({ point: id })),
    removePoint: points.map(({ id }) => ({ point: id })),
    movePoint: points.map(({ id }) => ({ point: id })),
    excuseOrganisation: live ? orgs : [],
    noteNotice: before && state === 'convened' ? orgs.filter(({ organisation }) => isUntold(wayOf(file.notices, organisation))) : [],
  }
}

const stepDetail = ({ file: { meeting, zone } }: ShownMeeting, page: PageContext, state: (typeof STEPS)[number]) => {
  const at = { draft: null, convened: meeting.convenedAt, open: meeting.openedAt, closed: meeting.closedAt, sealed: meeting.sealedAt }[
    state
  ]
  if (at === null) return null
  return state === 'open' || state === 'closed' ? timeText(at, page.lang, zone) : dayText(dayAt(at, zone), page.lang, 'short')
}

const MainAction = ({ data, page }: Props) => {
  const w = wordsOf(page).meeting
  const { file, viewer } = data
  const at = `/${page.hub?.slug}/reunions/${file.meeting.id}`
  // What is due next comes first: to convene it; then, until its day, what an assembly is prepared on; then its session.
  const preparing = isPrepared(data) && data.today < file.day
  switch (file.meeting.state) {
    case 'draft':
      return (
        <Actions>
          {viewer.prepares ? (
            <ActionForm
              action={`${at}/convoquer`}
              form={page.form('governance.conveneMeeting')}
              label={w.convene}
              kind="main"
              icon="mail"
            />
          ) : null}
          {isPrepared(data) ? <LinkToPreparation at={at} page={page} kind={viewer.prepares ? 'plain' : 'main'} /> : null}
        </Actions>
      )
    case 'convened':
      return (
        <Actions>
          {preparing ? <LinkToPreparation at={at} page={page} kind="main" /> : null}
          <LinkButton kind={preparing ? 'plain' : 'main'} icon="door" href={`${at}/seance`}>
            {viewer.facilitates ? w.openSession : w.follow}
          </LinkButton>
          {isPrepared(data) && !preparing ? <LinkToPreparation at={at} page={page} kind="plain" /> : null}
        </Actions>
      )
    case 'open':
    case 'suspended':
      return (
        <LinkButton kind="main" icon="door" href={`${at}/seance`}>
          {viewer.facilitates ? w.toSession : w.follow}
        </LinkButton>
      )
    case 'cancelled':
      return null
    default:
      return (
        <Actions>
          <LinkButton kind="main" icon="document" href={`${at}/pv`}>
            {viewer.notes && file.meeting.state === 'closed' ? w.sealPage : w.minutesPage}
          </LinkButton>
          {isPrepared(data) ? <LinkToPreparation at={at} page={page} kind="quiet" after /> : null}
        </Actions>
      )
  }
}

const isPrepared = ({ file, viewer }: ShownMeeting): boolean => file.body.kind === 'assembly' && viewer.facilitates

type ToPreparation = { at: string; page: PageContext; kind: 'main' | 'plain' | 'quiet'; after?: boolean }

const LinkToPreparation = ({ at, page, kind, after }: ToPreparation) => (
  <LinkButton kind={kind} href={`${at}/preparation`}>
    {after ? wordsOf(page).preparation.titleAfter : wordsOf(page).preparation.title}
  </LinkButton>
)

const WhenAndWhere = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { meeting, day, zone } = data.file
  const form = page.form('governance.changeMeeting')
  const editable = data.viewer.prepares && (meeting.state === 'draft' || meeting.state === 'convened')
  const hours = w.meeting.between({ from: timeText(meeting.startsAt, page.lang, zone), to: timeText(meeting.endsAt, page.lang, zone) })
  return (
    <Section id="quand" title={w.meeting.whenAndWhere}>
      <Facts
        facts={[
          { name: w.meeting.when, value: dayText(day, page.lang, 'full') },
          { name: w.meeting.hours, value: hours },
          { name: w.meeting.place, value: meeting.place || w.meeting.noPlace },
          ...(meeting.link ? [{ name: w.meeting.link, value: <a href={meeting.link}>{meeting.link}</a> }] : []),
        ]}
      />
      {editable ? (
        <Details summary={w.meeting.change} open={form.problems.length > 0 || data.missing.some(({ path }) => path in fields)}>
          <Form action={`/${page.hub?.slug}/reunions/${meeting.id}`} form={form} submit={w.meeting.save} kind="plain">
            <Field path="title" label={w.newMeeting.name} value={meeting.title} />
            <Field path="day" kind="date" label={w.newMeeting.day} value={day} />
            <div class="flex flex-wrap gap-x-6">
              <Field path="startsAt" kind="time" label={w.newMeeting.startsAt} value={timeAt(meeting.startsAt, zone)} />
              <Field path="endsAt" kind="time" label={w.newMeeting.endsAt} value={timeAt(meeting.endsAt, zone)} />
            </div>
            <Field path="place" label={w.newMeeting.place} value={meeting.place} optional />
            <Field path="link" kind="url" label={w.newMeeting.link} value={meeting.link} optional />
          </Form>
        </Details>
      ) : null}
      <AnnouncePart data={data} page={page} />
    </Section>
  )
}

/** Where a missing place or a passed date is put right. */
const fields = { title: true, place: true, startsAt: true, endsAt: true }

const Documents = ({ data, page }: Props) => {
  const w = wordsOf(page).meeting
  const { meeting } = data.file
  const at = `/${page.hub?.slug}/reunions/${meeting.id}`
  return (
    <Section id="documents" title={w.documents}>
      <Enclosures file={data.file} viewer={data.viewer} page={page} point={null} />
      <ul class="c-list">
        {data.viewer.prepares && meeting.state !== 'cancelled' ? (
          <li class="c-row">
            <a href={`${at}/emargement.pdf`}>{w.sheet}</a>
          </li>
        ) : null}
        <li class="c-row">
          <a href={`${at}/agenda.ics`}>{w.calendar}</a>
        </li>
        <PaperLinks data={data} page={page} at={at} />
      </ul>
    </Section>
  )
}
