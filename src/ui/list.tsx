import type { ComponentChildren } from 'preact'
import { useReading } from './reading.tsx'

type ListProps = {
  /** Names the list for readers when no heading stands just above it. */
  label?: string
  /** `Row`s. */
  children?: ComponentChildren
  /** Number of rows; with 0 the list gives way to `empty`. */
  count?: number
  empty?: ComponentChildren
  /** The order matters (an agenda): the rows are numbered. */
  numbered?: boolean
}

export const List = ({ label, children, count, empty, numbered }: ListProps) => {
  const { words } = useReading()
  if (count === 0) return <div class="c-table-empty">{empty ?? <p>{words.table.empty}</p>}</div>
  const Tag = numbered ? 'ol' : 'ul'
  return (
    <Tag class={`c-list${numbered ? ' c-list-numbered' : ''}`} aria-label={label}>
      {children}
    </Tag>
  )
}

type RowProps = {
  title: ComponentChildren
  /** The whole row leads there. */
  href?: string
  /** Second line: a date, a place, a person. */
  meta?: ComponentChildren
  /** A `Badge`. */
  badge?: ComponentChildren
  /** At the right: a figure, a quiet button. */
  end?: ComponentChildren
  /** A box to tick, for an act on several rows; `says` is read aloud. */
  pick?: { name: string; value: string; form?: string; says: string; checked?: boolean }
  children?: ComponentChildren
}

export const Row = ({ title, href, meta, badge, end, pick, children }: RowProps) => (
  <li class="c-row">
    {pick ? (
      <label class="c-row-pick">
        <input
          type="checkbox"
          class="checkbox checkbox-primary"
          name={pick.name}
          value={pick.value}
          form={pick.form}
          checked={pick.checked}
        />
        <span class="sr-only">{pick.says}</span>
      </label>
    ) : null}
    <div class="c-row-body">
      <p class="c-row-title">{href ? <a href={href}>{title}</a> : title}</p>
      {meta ? <div class="c-row-meta">{meta}</div> : null}
      {children}
    </div>
    {badge || end ? (
      <div class="c-row-end">
        {badge}
        {end}
      </div>
    ) : null}
  </li>
)
