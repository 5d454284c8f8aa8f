import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'

type Level = 2 | 3 | 4

/** A heading inside a page; the first level is the page's own. */
export const Heading = ({ level = 2, id, children }: { level?: Level; id?: string; children?: ComponentChildren }) => {
  const Tag = `h${level}` as const
  return <Tag id={id}>{children}</Tag>
}

type SectionProps = {
  title: string
  /** Anchor of the section. */
  id?: string
  level?: Level
  /** Beside the title: a link or a quiet button. */
  action?: ComponentChildren
  /** One sentence under the title. */
  says?: ComponentChildren
  children?: ComponentChildren
}

/** A titled part of a page. */
export const Section = ({ title, id, level = 2, action, says, children }: SectionProps) => (
  <section class="c-section" id={id}>
    <div class="c-section-head">
      <Heading level={level}>{title}</Heading>
      {action ? <div class="c-section-action">{action}</div> : null}
    </div>
    {says ? <p class="c-says">{says}</p> : null}
    {children}
  </section>
)

/** A row of buttons and links, the main one first. */
export const Actions = ({ children }: { children?: ComponentChildren }) => <div class="c-actions">{children}</div>

/** What the page is about, and beside it what helps (on a phone: under it). */
export const Split = ({ aside, children }: { aside: ComponentChildren; children?: ComponentChildren }) => (
  <div class="c-split">
    <div>{children}</div>
    <aside>{aside}</aside>
  </div>
)

/** Equal columns where there is room for them. */
export const Columns = ({ children }: { children?: ComponentChildren }) => <div class="c-columns">{children}</div>

type DetailsProps = {
  summary: ComponentChildren
  open?: boolean
  /** Paper shows it whole, folded or not: it is a part of what the page says. */
  printed?: boolean
  children?: ComponentChildren
}

/** What most people need not see. */
export const Details = ({ summary, open, printed, children }: DetailsProps) => (
  <details class={`c-details${printed ? ' c-printed' : ''}`} open={open}>
    <summary>
      <Icon name="next" size={16} />
      <span>{summary}</span>
    </summary>
    <div class="c-details-body">{children}</div>
  </details>
)

/** Names and their values: « Lieu : salle du Marsan ». */
export const Facts = ({ facts }: { facts: { name: string; value: ComponentChildren }[] }) => (
  <dl class="c-facts">
    {facts.map((fact) => (
      <div key={fact.name}>
        <dt>{fact.name}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
)
