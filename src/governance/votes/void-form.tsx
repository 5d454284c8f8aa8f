import { formOf, isTyped, type Panel } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'

/** A vote that went wrong: voided with its reason, never taken out. */
export const VoidForm = ({ panel }: { panel: Panel }) => {
  const { base, point, w } = panel
  const form = formOf(panel, 'governance.voidVote', { point: point.id })
  return (
    <Details summary={w.vote.voidSummary} open={isTyped(form) || form.problems.length > 0}>
      <Form action={`${base}/vote/annuler`} form={form} submit={w.vote.void} kind="plain">
        <Field path="text" kind="textarea" label={w.vote.voidReason} hint={w.vote.voidHint} rows={2} />
      </Form>
    </Details>
  )
}
