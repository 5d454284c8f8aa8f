import type { Day } from '#base/day.ts'
import type { Form as Filled, PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'

type Props = {
  action: string
  form: Filled
  appeal: { on: Day } | null
  /** Last day of the time to appeal; null: the texts open none. */
  until: Day | null
  today: Day
  page: PageContext
  /** What to do when the decision changes, where that is not a new membership. */
  says?: string
}

/** An appeal comes in, then is answered: the same for an exclusion and for what a confidential case decided. */
export const AppealPart = ({ action, form, appeal, until, today, page, says }: Props) => {
  const { exclusion: w } = wordsOf(page)
  return appeal ? (
    <Section title={w.answerAppeal} says={says ?? w.answerAppealSays}>
      <Form action={action} form={form} submit={w.hearingSubmit}>
        <Field
          kind="radio"
          path="is"
          label={w.appealIs}
          options={(['confirmed', 'changed'] as const).map((value) => ({ value, label: w.appealAnswers[value] }))}
        />
        <Field kind="date" path="on" label={w.answeredOn} value={today} />
        <Field kind="textarea" path="words" label={w.appealWords} rows={3} optional />
      </Form>
    </Section>
  ) : (
    <div class="mt-6 print:hidden">
      <Details summary={w.noteAppeal} open={form.problems.length > 0}>
        <p class="c-hint mb-3">{until === null ? w.noteAppealFree : w.noteAppealSays({ until: dayText(until, page.lang) })}</p>
        <Form action={action} form={form} submit={w.hearingSubmit} hidden={{ is: 'received' }} kind="plain">
          <Field kind="date" path="on" label={w.receivedOn} value={today} />
          <Field kind="textarea" path="words" label={w.appealWords} rows={3} optional />
        </Form>
      </Details>
    </div>
  )
}
