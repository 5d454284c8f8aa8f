import { dayAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { dayText, timeText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination } from '#ui/navigation.tsx'
import { Badge, Empty, type Tone } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import type { MeetingState } from './meeting.ts'
import { RefusedElsewhere } from './meeting-refused.tsx'
import type { ListedMeeting } from './meeting-row.store.ts'
import type { ShownAgenda } from './show-agenda.ts'
import { YearPrepared } from './year-part.tsx'

type Props = { data: ShownAgenda; page: PageContext }

export const stateTones: Record<MeetingState, Tone> = {
  draft: 'neutral',
  convened: 'info',
  open: 'watch',
  suspended: 'watch',
  closed: 'watch',
  sealed: 'good',
  cancelled: 'bad',
}

/** The meetings: to come, then held, by month. */
export const AgendaPage = ({ data, page }: Props) => {
  const w = wordsOf(page).agenda
  const slug = page.hub?.slug
  const prepare = data.prepares ? (
    <LinkButton kind="main" icon="plus" href={`/${slug}/agenda/nouvelle`}>
      {w.prepare}
    </LinkButton>
  ) : null
  const none = data.coming.length === 0
  return (
    <Page page={page} title={w.title} {...(none ? {} : { action: prepare })}>
      <RefusedElsewhere page={page} shown={{ takeBackYear: data.year ? [{}] : [] }} />
      {data.first ? (
        <Section
          title={w.coming}
          action={
            data.prepares ? (
              <LinkButton kind="quiet" href={`/${slug}/agenda/annee`}>
                {wordsOf(page).year.link}
              </LinkButton>
            ) : null
          }
        >
          <YearPrepared year={data.year} page={page} />
          {none ? (
            <Empty title={w.none} action={prepare}>
              {data.prepares ? w.noneSays : w.noneToSee}
            </Empty>
          ) : (
            <Months meetings={data.coming} page={page} />
          )}
        </Section>
      ) : null}
      {data.past.length > 0 ? (
        <Section title={w.past}>
          <Months meetings={data.past} page={page} />
          <Pagination
            previous={data.first ? null : `/${slug}/agenda`}
            next={data.next ? `/${slug}/agenda?avant=${data.next}` : null}
            label={w.past}
          />
        </Section>
      ) : null}
      {none && data.past.length === 0 ? null : <TakeAway page={page} />}
      <p class="mt-8 print:hidden">
        <a href={`/${slug}/instances`}>{wordsOf(page).nav.bodies}</a>
      </p>
    </Page>
  )
}

const Months = ({ meetings, page }: { meetings: ListedMeeting[]; page: PageContext }) => {
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const monthOf = (meeting: ListedMeeting) => dayText(dayAt(meeting.startsAt, zone), page.lang, 'month')
  const months = [...new Set(meetings.map(monthOf))]
  return (
    <>
      {months.map((month) => (
        <Section key={month} title={capital(month)} level={3}>
          <List label={month}>
            {meetings
              .filter((meeting) => monthOf(meeting) === month)
              .map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} page={page} zone={zone} />
              ))}
          </List>
        </Section>
      ))}
    </>
  )
}

const MeetingRow = ({ meeting, page, zone }: { meeting: ListedMeeting; page: PageContext; zone: string }) => {
  const w = wordsOf(page)
  const day = dayText(dayAt(meeting.startsAt, zone), page.lang, 'full')
  const hour = timeText(meeting.startsAt, page.lang, zone)
  const place = meeting.place || meeting.link
  const moved = meeting.movedFrom && w.year.moved({ day: dayText(dayAt(meeting.movedFrom, zone), page.lang, 'full') })
  const address = `/${page.hub?.slug}/reunions/${meeting.id}`
  const standing = meeting.announced && meeting.state === 'draft' ? w.year.announced : w.meetingStates[meeting.state]
  return (
    <Row
      title={`${capital(day)}, ${hour}`}
      href={meeting.state === 'open' ? `${address}/seance` : address}
      meta={[meeting.body, meeting.title, ...(place ? [place] : []), ...(moved ? [moved] : [])].join(' · ')}
      badge={<Badge tone={stateTones[meeting.state]}>{standing}</Badge>}
    />
  )
}
