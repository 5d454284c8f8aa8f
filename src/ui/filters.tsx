import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { FormHere, useReading } from './reading.tsx'

type FiltersProps = {
  action: string
  /** Words of the button. */
  submit: string
  /** What is kept beside the fields: the words looked for. */
  keep?: Record<string, string>
  /** `Field`s, each with its present value. */
  children?: ComponentChildren
}

/** Filters of a list, kept in its address: a GET form, so that the page can be kept and shared. */
export const Filters = ({ action, submit, keep = {}, children }: FiltersProps) => (
  <FormHere value={{ id: 'filters', form: { key: '', values: {}, problems: [] }, submitted: false }}>
    <form class="c-filters" method="get" action={action}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>{children}</div>
      <Button>{submit}</Button>
    </form>
  </FormHere>
)

/** The filters in force, each with the address of the list without it. */
export const Chips = ({ chips }: { chips: { label: string; without: string }[] }) => {
  const { words } = useReading()
  if (chips.length === 0) return null
  return (
    <ul class="c-chips" aria-label={words.filters.on}>
      {chips.map((chip) => (
        <li key={chip.label}>
          <a href={chip.without}>
            {chip.label}
            <span aria-hidden="true"> ×</span>
            <span class="sr-only">, {words.filters.remove}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
