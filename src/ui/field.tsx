import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import { Choice, type Option, type RareOptions, SelectBox, Tick } from './field-choice.tsx'
import { attributes, Errors, type FieldState, Hint, Optional, useField } from './field-parts.tsx'

type Common = {
  /** Dotted path of the input's field: `title`, `lines.0.amount`. It is the field's name, and where its problem is shown. */
  path: string
  label: ComponentChildren
  /** One sentence under the label: format, example, why it is asked. */
  hint?: ComponentChildren
  /** First value, until something is typed. */
  value?: string
  /** May stay empty: the label says so. Most fields are needed, so those are not marked. */
  optional?: boolean
  disabled?: boolean
}

type Line = Common & {
  kind?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'date' | 'time'
  /** After the field: « € », « min ». */
  unit?: string
  /** What the browser may fill in (`email`, `name`, `organization`). */
  autocomplete?: InputHTMLAttributes['autocomplete']
  /** Names proposed while typing. */
  suggestions?: string[]
  /** Characters the field is wide. */
  width?: 'short' | 'medium' | 'full'
}

export type FieldProps =
  | Line
  | (Common & { kind: 'textarea'; rows?: number })
  | (Common & { kind: 'code' })
  | (Common & { kind: 'file'; accept?: string; multiple?: boolean })
  | (Common & { kind: 'select'; options: Option[] })
  | (Common & { kind: 'radio'; options: Option[] /** Big tap cards, for live screens. */; cards?: boolean; rare?: RareOptions | undefined })
  | (Omit<Common, 'value'> & { kind: 'checkbox' /** What is sent when ticked; `on` by default. */; value?: string; checked?: boolean })

/** A field with its label, hint and problem. Inside `Form`. */
export const Field = (props: FieldProps) => {
  const field = useField(props)
  if (props.kind === 'radio') return <Choice {...props} field={field} />
  if (props.kind === 'checkbox') return <Tick {...props} field={field} />
  return (
    <div class="c-field">
      <label for={field.id} class="c-label">
        {props.label}
        {props.optional ? <Optional /> : null}
      </label>
      <Hint field={field} hint={props.hint} />
      <Errors field={field} />
      <Control props={props} field={field} />
    </div>
  )
}

/** An HTML parser drops a text’s first line break: one more is written before it. */
const Control = ({ props, field }: { props: Exclude<FieldProps, { kind: 'radio' | 'checkbox' }>; field: FieldState }) => {
  const shared = attributes(field, props)
  if (props.kind === 'select') return <SelectBox {...props} shared={shared} typed={field.typed} />
  if (props.kind === 'textarea')
    return (
      <textarea {...shared} class="textarea" rows={props.rows ?? 5}>
        {/^\r?\n/.test(field.typed ?? '') ? `\n${field.typed}` : field.typed}
      </textarea>
    )
  if (props.kind === 'file') return <input {...shared} type="file" class="file-input" accept={props.accept} multiple={props.multiple} />
  if (props.kind === 'code')
    return (
      <input
        {...shared}
        type="text"
        class="input c-code"
        value={field.typed}
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        size={10}
      />
    )
  return <LineInput {...props} shared={shared} typed={field.typed} />
}

/** A number is typed as text: « 1 250,50 » is a French number, and a browser's number field would refuse it. */
const LineInput = (props: Line & { shared: ReturnType<typeof attributes>; typed: string | undefined }) => {
  const { kind = 'text', unit, suggestions, shared } = props
  const number = kind === 'number'
  const narrow = number || kind === 'date' || kind === 'time'
  const width = props.width ?? (narrow ? 'short' : kind === 'tel' ? 'medium' : 'full')
  const list = suggestions ? `${shared.id}-list` : undefined
  const input = (
    <input
      {...shared}
      type={number ? 'text' : kind}
      inputmode={number ? 'decimal' : undefined}
      class={`input c-width-${width}${number ? ' c-number' : ''}`}
      value={props.typed}
      autocomplete={props.autocomplete ?? (suggestions || number ? 'off' : undefined)}
      list={list}
    />
  )
  return (
    <>
      {unit ? (
        <span class="c-with-unit">
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
      {suggestions ? (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}
