import { Errors, Hint, useField } from '#ui/field-parts.tsx'

type Props = { path: string; label: string; hint?: string; people: { id: string; name: string }[]; value?: string[] }

/** People to tick, inside a `Form`. */
export const PeopleTicks = ({ path, label, hint, people, value = [] }: Props) => {
  const field = useField({ path, hint, value: value.join(',') })
  const ticked = (field.typed ?? '').split(',')
  return (
    <fieldset class="c-field c-choice" id={field.id} tabindex={-1} aria-describedby={field.described}>
      <legend class="c-label">{label}</legend>
      <Hint field={field} hint={hint} />
      <Errors field={field} />
      <div class="c-options">
        {people.map(({ id, name }) => (
          <label key={id} class="c-option">
            <input type="checkbox" class="checkbox checkbox-primary" name={path} value={id} checked={ticked.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
