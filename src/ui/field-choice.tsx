import type { ComponentChildren } from 'preact'
import { attributes, Errors, type FieldState, Hint, Optional } from './field-parts.tsx'
import { Details } from './layout.tsx'
import { useReading } from './reading.tsx'

export type Option = {
  value: string
  label: string
  /** One sentence that helps to choose (radio only). */
  hint?: ComponentChildren
  disabled?: boolean
}

/** Choices few people make, behind a fold that is open where one of them is chosen. */
export type RareOptions = { summary: string; options: Option[] }

type SelectProps = {
  options: Option[]
  typed: string | undefined
  shared: ReturnType<typeof attributes>
}

/** Without a value it begins with « Choisir… », so that nothing is chosen by accident. */
export const SelectBox = ({ options, typed, shared }: SelectProps) => {
  const { words } = useReading()
  const known = options.some((option) => option.value === (typed ?? ''))
  return (
    <select {...shared} class="select">
      {known ? null : (
        <option value="" selected>
          {words.form.choose}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === typed} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

type ChoiceProps = {
  path: string
  label: ComponentChildren
  hint?: ComponentChildren
  optional?: boolean
  disabled?: boolean
  options: Option[]
  cards?: boolean
  rare?: RareOptions | undefined
  field: FieldState
}

export const Choice = ({ path, label, hint, optional, disabled, options, cards, rare, field }: ChoiceProps) => (
  <fieldset
    class={`c-field c-choice${cards ? ' c-cards' : ''}`}
    id={field.id}
    tabindex={-1}
    aria-describedby={field.described}
    disabled={disabled}
  >
    <legend class="c-label">
      {label}
      {optional ? <Optional /> : null}
    </legend>
    <Hint field={field} hint={hint} />
    <Errors field={field} />
    <Radios path={path} options={options} optional={optional} field={field} />
    {rare ? (
      <Details summary={rare.summary} open={rare.options.some(({ value }) => value === field.typed)}>
        <Radios path={path} options={rare.options} optional={optional} field={field} />
      </Details>
    ) : null}
  </fieldset>
)

const Radios = ({ path, options, optional, field }: Pick<ChoiceProps, 'path' | 'options' | 'optional' | 'field'>) => (
  <div class="c-options">
    {options.map((option) => (
      <label key={option.value} class="c-option">
        <input
          type="radio"
          class="radio radio-primary"
          name={path}
          value={option.value}
          checked={field.typed === option.value}
          disabled={option.disabled}
          required={!optional}
        />
        <span>
          <b>{option.label}</b>
          {option.hint ? <span class="c-hint">{option.hint}</span> : null}
        </span>
      </label>
    ))}
  </div>
)

type TickProps = {
  path: string
  label: ComponentChildren
  hint?: ComponentChildren
  optional?: boolean
  disabled?: boolean
  value?: string
  checked?: boolean
  field: FieldState
}

/** A box to tick. It is never marked as needed: an empty box is an answer. */
export const Tick = ({ path, label, hint, disabled, value = 'on', checked, field }: TickProps) => (
  <div class="c-field">
    <Errors field={field} />
    <div class="c-option">
      <input
        {...attributes(field, { path, optional: true, disabled })}
        type="checkbox"
        class="checkbox checkbox-primary"
        value={value}
        checked={field.submitted ? field.ticked : field.ticked || checked}
      />
      <span>
        <label for={field.id}>{label}</label>
        <Hint field={field} hint={hint} />
      </span>
    </div>
  </div>
)
