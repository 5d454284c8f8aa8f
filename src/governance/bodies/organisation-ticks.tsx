import type { Form } from '#base/page.ts'
import { Notice } from '#ui/notice.tsx'

type Props = { form: Form; label: string; hint?: string; organisations: { id: string; name: string }[] }

/** Organisations to tick by their names; what was ticked stays after a refusal. */
export const OrganisationTicks = ({ form, label, hint, organisations }: Props) => {
  const typed = (form.values.organisations ?? '').split(',')
  const problems = form.problems.filter(({ path }) => path === 'organisations')
  return (
    <fieldset class="c-field c-choice" id="organisations" tabindex={-1}>
      <legend class="c-label">{label}</legend>
      {hint ? <p class="c-hint">{hint}</p> : null}
      {problems.map(({ says }) => (
        <Notice key={says} kind="warning">
          {says}
        </Notice>
      ))}
      <div class="c-options grid gap-x-6 sm:grid-cols-2">
        {organisations.map(({ id, name }) => (
          <label key={id} class="c-option">
            <input type="checkbox" class="checkbox checkbox-primary" name="organisations" value={id} checked={typed.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
