import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { reviewOutcomes } from '#governance/reviews/review.ts'
import { ReviewDay } from '#governance/reviews/review-form.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Prose } from '#ui/text.tsx'
import { wordsOf } from './panel.ts'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext; point: Id }

/** What the body makes of a decision it looks at again; and when the one it has just taken is to be looked at. */
export const SessionReview = ({ data, page, point }: Props) => (
  <>
    <Taken data={data} page={page} point={point} />
    <Here data={data} page={page} point={point} />
  </>
)

const Taken = ({ data, page, point }: Props) => {
  const { review: w } = wordsOf(page)
  const { file, viewer, decisions, reviewed } = data
  const decision = decisions.find((one) => one.point === point)
  if (decision?.state !== 'adopted') return null
  const waits = reviewed.due.find((one) => one.decision === decision.id && one.became === null)
  if (!viewer.notes) return waits ? <p class="mt-4">{w.waits({ day: dayText(waits.on, page.lang) })}</p> : null
  return (
    <div class="mt-4" id="revue">
      {waits ? <p>{w.waits({ day: dayText(waits.on, page.lang) })}</p> : null}
      <ReviewDay
        page={page}
        on={waits?.on ?? null}
        form={page.form('governance.setReview', { decision: decision.id })}
        action={`/${page.hub?.slug}/reunions/${file.meeting.id}/decisions/${decision.id}/revoir`}
      />
    </div>
  )
}

const Here = ({ data, page, point }: Props) => {
  const { review: w } = wordsOf(page)
  const { file, viewer, reviewed } = data
  const review = reviewed.here.find(({ at }) => at === point)
  if (!review) return null
  const { state } = file.meeting
  const writable = viewer.notes && (state === 'open' || state === 'closed')
  const form = page.form('governance.noteReview', { point })
  const fields = (
    <Form
      action={`/${page.hub?.slug}/reunions/${file.meeting.id}/points/${point}/revoir`}
      form={form}
      submit={w.note}
      submitIcon="check"
      kind="plain"
    >
      <Field
        path="became"
        kind="radio"
        label={w.here}
        value={review.became ?? 'renewed'}
        options={reviewOutcomes.map((value) => ({ value, label: w.outcomes[value], hint: w.outcomeHints[value] }))}
      />
      <Field path="next" kind="date" label={w.next} optional />
    </Form>
  )
  return (
    <Section id="revoir" title={w.title} level={3} says={w.reviewed({ title: review.title, day: dayText(review.decidedOn, page.lang) })}>
      <Prose text={review.text} />
      {review.became && review.notedOn ? (
        <p class="mt-4 font-semibold">{w.became[review.became]({ day: dayText(review.notedOn, page.lang) })}</p>
      ) : null}
      {writable && review.became === null ? fields : null}
      {writable && review.became !== null ? (
        <Details summary={w.said} open={form.problems.length > 0}>
          {fields}
        </Details>
      ) : null}
    </Section>
  )
}
