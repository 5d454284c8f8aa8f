import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import type { ShownMeeting } from './show-meeting.ts'

type Props = { data: ShownMeeting; page: PageContext }

/** Calling a meeting off, with why; those a date was announced to are told. */
export const Cancelling = ({ data, page }: Props) => {
  const { meeting: w, year } = wordsOf(page)
  const { meeting, representatives } = data.file
  const form = page.form('governance.cancelMeeting')
  const people = new Set(representatives.filter((one) => one.reachable).map(({ person }) => person))
  if (meeting.state !== 'draft' && meeting.state !== 'convened') return null
  return (
    <div class="mt-10">
      <Details summary={w.cancel} open={form.problems.length > 0}>
        <Form action={`/${page.hub?.slug}/reunions/${meeting.id}/annuler`} form={form} submit={w.cancelSubmit} kind="danger">
          <Field path="reason" kind="textarea" label={w.reason} hint={w.reasonHint} rows={3} />
          {meeting.announcedAt !== null && meeting.convenedAt === null && people.size > 0 ? (
            <Field path="tell" kind="checkbox" label={year.tellOff({ n: people.size })} checked optional />
          ) : null}
        </Form>
      </Details>
    </div>
  )
}
