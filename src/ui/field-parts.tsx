import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'
import { fieldId, useForm, useReading } from './reading.tsx'

/** Everything an input needs to say: its id, name, what was typed, what is wrong, and where that is written. */
export const useField = ({ path, hint, value }: { path: string; hint?: ComponentChildren; value?: string }) => {
  const { id: form, form: filled, submitted } = useForm()
  const id = fieldId(form, path)
  const errors = filled.problems.filter((problem) => problem.path === path).map((problem) => problem.says)
  const described = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  const typed = filled.values[path] ?? (submitted ? undefined : value)
  return { id, errors, described, typed, submitted, ticked: path in filled.values }
}

export type FieldState = ReturnType<typeof useField>

export const attributes = (field: FieldState, props: { path: string; optional?: boolean; disabled?: boolean }) => ({
  id: field.id,
  name: props.path,
  required: !props.optional,
  disabled: props.disabled,
  'aria-describedby': field.described,
  'aria-invalid': field.errors.length > 0 ? ('true' as const) : undefined,
})

export const Optional = () => {
  const { words } = useReading()
  return <span class="c-optional"> ({words.form.optional})</span>
}

export const Hint = ({ field, hint }: { field: FieldState; hint?: ComponentChildren }) =>
  hint ? (
    <p class="c-hint" id={`${field.id}-hint`}>
      {hint}
    </p>
  ) : null

export const Errors = ({ field }: { field: FieldState }) =>
  field.errors.length > 0 ? (
    <div class="c-errors" id={`${field.id}-error`}>
      {field.errors.map((says) => (
        <p key={says} class="c-error">
          <Icon name="warning" size={16} />
          <span>{says}</span>
        </p>
      ))}
    </div>
  ) : null
