import type { Form } from '#base/page.ts'
import { fieldId } from '#ui/reading.tsx'
import type { NameVote } from './candidacy.ts'
import { candidateName } from './candidates.ts'

type Props = { id: string; form: Form; label: string; hint: string; names: NameVote; said: string[] }

/** The names of a ballot paper, each with its box; what was ticked stays after a refusal. */
export const NameTicks = ({ id, form, label, hint, names, said }: Props) => {
  const typed = form.values.names === undefined ? said : form.values.names.split(',')
  const own = fieldId(id, 'names')
  const problems = form.problems.filter(({ path }) => path === 'names')
  return (
    <fieldset class="c-field c-choice" id={own} tabindex={-1} aria-describedby={`${own}-hint`}>
      <legend class="c-label">{label}</legend>
      <p class="c-hint" id={`${own}-hint`}>
        {hint}
      </p>
      {problems.map(({ says }) => (
        <p key={says} class="c-error">
          {says}
        </p>
      ))}
      <div class="c-options">
        {names.candidates.map((one) => (
          <label key={one.id} class="c-option">
            <input type="checkbox" class="checkbox checkbox-primary" name="names" value={one.id} checked={typed.includes(one.id)} />
            <span>
              <b>{candidateName(one, names.charge)}</b>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
