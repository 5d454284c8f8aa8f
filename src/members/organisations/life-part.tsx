import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Tabs } from '#ui/navigation.tsx'
import { Timeline } from '#ui/steps.tsx'
import { DayText } from '#ui/text.tsx'
import type { Event, Life } from './life.ts'

/** `path`: its line of life stands at `…/parcours`. */
type Props = { page: PageContext; title: string; at: string; life: Life; path?: boolean }

/** A life in the hub on one rope: the latest year unfolded, the others a press away, one kind at a time for who wants it. */
export const LifePart = ({ page, title, at, life, path }: Props) => {
  const { life: w, path: line } = wordsIn(page.lang)
  const to = (kind: string) => `${at}?${new URLSearchParams({ vie: kind })}#vie`
  const all = life.kinds.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section title={title} id="vie" says={path ? <a href={`${at}/parcours`}>{line.link}</a> : undefined}>
      {life.kinds.length > 1 ? (
        <Tabs
          label={w.label}
          tabs={[
            { href: `${at}#vie`, label: w.all, count: all, current: life.chosen === null },
            ...life.kinds.map(({ kind, count }) => ({ href: to(kind), label: kind, count, current: kind === life.chosen })),
          ]}
        />
      ) : null}
      {all === 0 ? <p class="c-hint">{w.nothing}</p> : null}
      {life.years.map(({ year, events }, index) => (
        <Details key={year} summary={w.year(year, events.length)} open={index === 0}>
          <Timeline moments={events.map(momentOf)} label={year} />
        </Details>
      ))}
    </Section>
  )
}

const momentOf = ({ on, year, title, href, says }: Event, at: number) => ({
  key: `${on} ${at}`,
  when: year ? on.slice(0, 4) : <DayText day={on} />,
  title: href ? <a href={href}>{title}</a> : title,
  children: says ? <p class="c-hint">{says}</p> : undefined,
})
