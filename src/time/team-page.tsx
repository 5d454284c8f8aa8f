import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { dayText, durationText, eurosText } from '#ui/format.ts'
import { Actions, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import { Table } from '#ui/table.tsx'
import { VALUED } from './engagement.ts'
import type { showTeam } from './show-team.ts'
import { TeamTerms } from './team-terms.tsx'
import { wordsIn } from './words.ts'

export type TeamProps = { page: PageContext; data: Awaited<ReturnType<typeof showTeam.run>> }

/** Months of paid work and their signatures, the time given and what it is worth, the terms. */
export const TeamPage = ({ page, data }: TeamProps) => {
  const { team: w, states, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/temps`
  const length = (minutes: number) => durationText(minutes, page.lang)
  return (
    <Page
      page={page}
      title={w.title}
      lead={data.toApprove > 0 ? w.toApprove(data.toApprove) : w.lead}
      over={<Breadcrumb crumbs={[{ href: root, label: nav }]} />}
    >
      <Section title={w.months}>
        <Table
          caption={w.months}
          quiet
          rows={data.months}
          keyOf={({ person, month }) => `${person}${month}`}
          empty={<p>{w.none}</p>}
          columns={[
            { head: w.who, cell: ({ name }) => name },
            {
              head: w.month,
              cell: ({ person, month, mayOpen }) =>
                mayOpen ? (
                  <a href={`${root}/${person}/${month.slice(0, 7)}`}>{dayText(month, page.lang, 'month')}</a>
                ) : (
                  dayText(month, page.lang, 'month')
                ),
            },
            { head: w.time, cell: ({ minutes }) => length(minutes), number: true },
            {
              head: w.state,
              cell: ({ state }) => (
                <Badge tone={state === 'approved' ? 'good' : state === 'open' ? 'neutral' : 'watch'}>{states[state]}</Badge>
              ),
            },
          ]}
        />
        <Actions>
          <LinkButton href={`${root}/equipe?until=${data.from.slice(0, 7)}`} icon="previous" kind="quiet">
            {w.older}
          </LinkButton>
        </Actions>
      </Section>
      <Section title={w.given(data.year)}>
        <Stats>
          {VALUED.map((capacity) => {
            const { minutes, cents, unvalued } = data.given[capacity]
            const said = [cents > 0 ? w.value(eurosText(cents, page.lang)) : '', unvalued > 0 ? w.unvalued(length(unvalued)) : '']
            return <Stat key={capacity} label={w[capacity]} figure={length(minutes)} means={said.filter(Boolean).join(' ')} />
          })}
        </Stats>
      </Section>
      {data.terms ? <TeamTerms page={page} data={data} /> : null}
    </Page>
  )
}
