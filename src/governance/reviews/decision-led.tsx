import type { PageContext } from '#base/page.ts'
import { ActionRows } from '#governance/actions/action-rows.tsx'
import type { ShownDecision } from '#governance/decisions/show-decision.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { dayText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { ReviewDay } from './review-form.tsx'

type Props = { data: ShownDecision; page: PageContext }

/** What a decision led to: what it asked, when it is looked at again, what the body made of it then. */
export const DecisionLed = ({ data, page }: Props) => {
  const { actions: w, review, admission: said } = wordsOf(page)
  const { actions, reviews, decision, admission } = data
  const day = (on: string) => dayText(on, page.lang)
  const waits = reviews.find(({ became }) => became === null)
  return (
    <>
      {admission ? (
        <p class="mt-6">
          {admission.outcome === 'admitted' ? said.admitted({ name: admission.name, day: day(admission.first ?? '') }) : said.refused}{' '}
          <a href={`/${page.hub?.slug}/adhesions/${admission.application}`}>{said.read}</a>
        </p>
      ) : null}
      {actions.length > 0 ? (
        <Section title={w.ofPoint} id="actions">
          <ActionRows page={page} actions={actions} today={data.today} label={w.ofPoint} />
        </Section>
      ) : null}
      {reviews.length > 0 || data.maySetReview ? (
        <Section title={review.title} id="revue">
          {reviews.map(({ id, became, notedOn, by, meeting, on }) => (
            <p key={id}>
              {became && notedOn ? review.became[became]({ day: day(notedOn) }) : review.waits({ day: day(on) })}
              {by && meeting ? (
                <>
                  {' '}
                  <a href={`/${page.hub?.slug}/decisions/${by}`}>{review.byThat}</a>
                </>
              ) : null}
            </p>
          ))}
          {data.maySetReview ? (
            <ReviewDay
              page={page}
              on={waits?.on ?? null}
              form={page.form('governance.setReview')}
              action={`/${page.hub?.slug}/decisions/${decision.id}/revoir`}
            />
          ) : null}
        </Section>
      ) : null}
    </>
  )
}
