import type { PageContext } from '#base/page.ts'
import { howWords } from '#governance/decisions/say-decision.ts'
import { underWords } from '#governance/rules/say-rules.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination, SearchBox, Tabs } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { DayText } from '#ui/text.tsx'
import type { RegisterLine } from './register.store.ts'
import { registerNumber, underTitle } from './register.ts'
import type { showRegister } from './show-register.ts'

type Shown = Awaited<ReturnType<typeof showRegister.run>>

/** The register of deliberations, latest first; it prints as it is read. */
export const RegisterPage = ({ data, page }: { data: Shown; page: PageContext }) => {
  const w = wordsOf(page)
  const base = `/${page.hub?.slug}/registre`
  const { lines, years, year, search, paged, next } = data
  const kept = { ...(year ? { annee: String(year) } : {}), ...(search ? { q: search } : {}) }
  const at = (change: Record<string, string>) => `${base}?${new URLSearchParams({ ...kept, ...change })}`
  const nothing = years.length === 0
  return (
    <Page page={page} title={w.register.title} lead={w.register.lead}>
      {nothing ? (
        <Empty title={w.register.empty}>{w.register.emptySays}</Empty>
      ) : (
        <>
          <SearchBox action={base} label={w.register.search} value={search} keep={year ? { annee: String(year) } : {}} />
          {years.length > 1 ? (
            <Tabs
              label={w.register.years}
              tabs={[
                {
                  href: search ? `${base}?${new URLSearchParams({ q: search })}` : base,
                  label: w.register.allYears,
                  current: year === null,
                },
                ...years.map((one) => ({
                  href: at({ annee: String(one.year) }),
                  label: String(one.year),
                  count: one.count,
                  current: year === one.year,
                })),
              ]}
            />
          ) : null}
          <div class="mt-8">
            <List label={w.register.caption} count={lines.length} empty={<p>{w.register.nothingFound}</p>}>
              {lines.map((line) => (
                <Line key={line.decision} line={line} page={page} />
              ))}
            </List>
          </div>
          <Pagination previous={paged ? at({}) : null} next={next ? at({ avant: next }) : null} />
          <TakeAway page={page} />
          <Actions>
            {years
              .filter((one) => year === null || one.year === year)
              .map((one) => (
                <LinkButton key={one.year} kind="plain" icon="document" href={`${base}.pdf?annee=${one.year}`}>
                  {w.register.bind({ year: one.year })}
                </LinkButton>
              ))}
          </Actions>
        </>
      )}
    </Page>
  )
}

const Line = ({ line, page }: { line: RegisterLine; page: PageContext }) => {
  const w = wordsOf(page)
  return (
    <Row
      title={line.title}
      href={`/${page.hub?.slug}/decisions/${line.decision}`}
      end={<b class="tabular-nums">{registerNumber(line)}</b>}
      meta={
        <>
          <DayText day={line.on} />, {howWords(line, w)} · {underWords(line.under, w)}
        </>
      }
    >
      {line.text === line.title ? null : <p class="line-clamp-3 whitespace-pre-line print:line-clamp-none">{underTitle(line)}</p>}
    </Row>
  )
}
