import type { PageContext } from '#base/page.ts'
import { PendingTicks } from '#governance/agenda/pending-part.tsx'
import { OrganisationTicks } from '#governance/bodies/organisation-ticks.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { NewMeetingDefaults } from './show-new-meeting.ts'

type Props = { data: NewMeetingDefaults; page: PageContext }

/** One date is enough. */
export const NewMeetingPage = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const slug = page.hub?.slug
  const form = page.form('governance.prepareMeeting')
  const { body, habit } = data
  const rule =
    habit && w.newMeeting.habit({ rank: w.newMeeting.ranks[habit.rank], weekday: w.newMeeting.weekdays[habit.weekday - 1] ?? '' })
  return (
    <Page
      page={page}
      title={w.newMeeting.title}
      lead={w.newMeeting.lead}
      over={<Breadcrumb crumbs={[{ href: `/${slug}/agenda`, label: w.nav.agenda }]} />}
    >
      <Form action={`/${slug}/reunions`} form={form} submit={w.newMeeting.submit} submitIcon="calendar">
        {data.bodies.length > 1 ? (
          <Field
            path="body"
            kind="select"
            label={w.newMeeting.body}
            value={body?.id ?? ''}
            options={data.bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <input type="hidden" name="body" value={body?.id ?? ''} />
        )}
        <Field
          path="day"
          kind="date"
          label={w.newMeeting.day}
          value={data.day}
          {...(rule ? { hint: w.newMeeting.dayHint({ habit: rule }) } : {})}
        />
        <div class="flex flex-wrap gap-x-6">
          <Field path="startsAt" kind="time" label={w.newMeeting.startsAt} value={data.startsAt} />
          <Field path="endsAt" kind="time" label={w.newMeeting.endsAt} value={data.endsAt} />
        </div>
        <Field path="place" label={w.newMeeting.place} hint={w.newMeeting.placeHint} value={data.place} optional />
        {data.organisations.length > 0 && (data.seatless || form.values.organisations) ? (
          <OrganisationTicks form={form} label={w.newMeeting.whoSits} hint={w.newMeeting.whoSitsHint} organisations={data.organisations} />
        ) : null}
        <Details summary={w.newMeeting.more} open={form.problems.some(({ path }) => path === 'title' || path === 'link')}>
          <Field path="title" label={w.newMeeting.name} hint={w.newMeeting.nameHint} optional />
          <Field path="link" kind="url" label={w.newMeeting.link} value={data.link} optional />
        </Details>
        {data.pending.length > 0 ? (
          <PendingTicks page={page} form={form} pending={data.pending} label={w.pending.label} says={w.pending.says} />
        ) : null}
        {data.carried.length > 0 ? (
          <Notice>
            <p>{w.newMeeting.carried}</p>
            <ul>
              {data.carried.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </Form>
    </Page>
  )
}
