import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { doerValue } from '#governance/actions/action.ts'
import { firstDayOf, sponsorsSaid } from '#governance/admissions/admission-words.ts'
import { personName } from '#governance/meetings/meeting-file.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Prose } from '#ui/text.tsx'
import { wordsOf } from './panel.ts'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext; point: Id }

/** The application the point decides: who asks, why; once decided, since when it is a member, and the welcome as an action. */
export const SessionAdmission = ({ data, page, point }: Props) => {
  const { admission: w } = wordsOf(page)
  const one = data.admissions.find((admission) => admission.point === point)
  if (!one) return null
  const { name, outcome } = one
  const day = (on: string) => dayText(on, page.lang)
  const first = firstDayOf(one)
  const { state } = data.file.meeting
  const writable = data.viewer.notes && (state === 'open' || state === 'closed') && !one.withdrawn
  return (
    <Section
      id="admission"
      title={w.title}
      level={3}
      says={w.why({ day: day(one.receivedOn), sponsors: sponsorsSaid(one.sponsors, page.lang) })}
      action={<a href={`/${page.hub?.slug}/adhesions/${one.application}`}>{w.read}</a>}
    >
      {one.withdrawn ? <Notice kind="warning">{w.withdrawn}</Notice> : null}
      {one.motivation ? <Prose text={one.motivation} /> : null}
      <p class="c-hint">{one.charterRead ? w.charter : w.charterUnread}</p>
      {outcome === 'admitted' && first ? <p class="mt-4 font-semibold">{w.admitted({ name, day: day(first) })}</p> : null}
      {outcome === 'refused' ? <p class="mt-4 font-semibold">{w.refused}</p> : null}
      {writable ? <Note data={data} page={page} point={point} /> : null}
      {writable && outcome === 'admitted' ? <Welcome data={data} page={page} point={point} /> : null}
    </Section>
  )
}

const Note = ({ data, page, point }: Props) => {
  const { admission: w } = wordsOf(page)
  const one = data.admissions.find((admission) => admission.point === point)
  const form = page.form('governance.noteAdmission', { point })
  if (!one) return null
  const refused = one.outcome === 'refused'
  return (
    <Details summary={refused ? w.reason : w.change} open={form.problems.length > 0 || (refused && one.reason === '')}>
      <Form
        action={`/${page.hub?.slug}/reunions/${data.file.meeting.id}/points/${point}/adhesion`}
        form={form}
        submit={w.keep}
        submitIcon="check"
        kind="plain"
      >
        {refused ? (
          <Field path="reason" kind="textarea" label={w.reason} hint={w.reasonHint} value={one.reason} rows={3} optional />
        ) : (
          <Field path="from" kind="date" label={w.from} hint={w.fromHint} value={one.from ?? ''} optional />
        )}
      </Form>
    </Details>
  )
}

/** One press: whoever coordinates welcomes the new member. Not proposed again once it is noted. */
const Welcome = ({ data, page, point }: Props) => {
  const { admission: w } = wordsOf(page)
  const one = data.admissions.find((admission) => admission.point === point)
  const [coordinator] = data.file.coordinators
  if (!one || !coordinator) return null
  const { name } = one
  const what = w.welcome({ name })
  if (data.led.noted.some((action) => action.point.id === point && action.what === what)) return null
  const who = doerValue({ organisation: null, person: coordinator })
  return (
    <div class="mt-4">
      <ActionForm
        action={`/${page.hub?.slug}/reunions/${data.file.meeting.id}/points/${point}/actions`}
        form={page.form('governance.noteAction', { point })}
        label={w.noteWelcome({ name })}
        fields={{ what, who, due: data.due }}
        icon="plus"
      />
      <p class="c-hint">{w.welcomeSays({ who: personName(data.file, coordinator), day: dayText(data.due, page.lang) })}</p>
    </div>
  )
}
