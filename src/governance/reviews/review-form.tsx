import type { Day } from '#base/day.ts'
import type { Form as Filled, PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'

/** « À revoir le… », folded under the decision. */
export const ReviewDay = ({ page, on, form, action }: { page: PageContext; on: Day | null; form: Filled; action: string }) => {
  const { review: w } = wordsOf(page)
  return (
    <Details summary={on ? w.change : w.set} open={form.problems.length > 0}>
      <Form id={`review-${on ?? 'none'}`} action={action} form={form} submit={w.submit} kind="plain">
        <Field path="on" kind="date" label={w.on} hint={w.hint} value={on ?? ''} optional />
      </Form>
    </Details>
  )
}
