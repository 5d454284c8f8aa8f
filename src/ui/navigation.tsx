import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { Icon } from './icons.tsx'
import { useReading } from './reading.tsx'

type Tab = { href: string; label: string; current?: boolean /** How many are behind it. */; count?: number }

/** Faces of one thing, each with its own address. */
export const Tabs = ({ label, tabs }: { label: string; tabs: Tab[] }) => (
  <nav class="c-tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count === undefined ? null : <span class="c-count">{tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** The way back, without the page itself: `Page over={<Breadcrumb …/>}`. */
export const Breadcrumb = ({ crumbs }: { crumbs: { href: string; label: string }[] }) => {
  const { words } = useReading()
  return (
    <nav class="c-crumbs" aria-label={words.navigation.crumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type PaginationProps = {
  /** Addresses made from the first and last key of the page; null at an end. */
  previous: string | null
  next: string | null
  /** « 25 sur 132 », when the total is known. */
  says?: ComponentChildren
  /** Needed when a page holds two lists with pages: « Pages des décisions ». */
  label?: string
}

export const Pagination = ({ previous, next, says, label }: PaginationProps) => {
  const { words } = useReading()
  if (!previous && !next) return null
  return (
    <>
      <p class="c-on-paper">{words.paper.goesOn}</p>
      <nav class="c-pages" aria-label={label ?? words.navigation.pages}>
        {previous ? (
          <a class="btn btn-ghost" href={previous} rel="prev">
            <Icon name="previous" size={16} />
            <span>{words.navigation.previous}</span>
          </a>
        ) : (
          <span />
        )}
        {says ? <p>{says}</p> : null}
        {next ? (
          <a class="btn btn-ghost" href={next} rel="next">
            <span>{words.navigation.next}</span>
            <Icon name="next" size={16} />
          </a>
        ) : (
          <span />
        )}
      </nav>
    </>
  )
}

type SearchBoxProps = {
  action: string
  /** What is looked for: « Chercher une structure ». */
  label: string
  value?: string
  name?: string
  /** Other filters to keep. */
  keep?: Record<string, string>
}

/** Looks for words by an address that can be kept and shared. */
export const SearchBox = ({ action, label, value, name = 'q', keep = {} }: SearchBoxProps) => {
  const { words } = useReading()
  const id = `search-${name}`
  return (
    <search class="c-search">
      <form method="get" action={action}>
        {Object.entries(keep).map(([key, kept]) => (
          <input key={key} type="hidden" name={key} value={kept} />
        ))}
        <label for={id}>{label}</label>
        <div>
          <input id={id} class="input" type="search" name={name} value={value} />
          <Button icon="search">{words.navigation.search}</Button>
        </div>
      </form>
    </search>
  )
}
