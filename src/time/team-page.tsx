import { dayAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { dayText, durationText, eurosText } from '#ui/format.ts'
import { Actions, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import { VALUED } from './engagement.ts'
import type { showTeam } from './show-team.ts'
import { TeamTerms } from './team-terms.tsx'
import { wordsIn } from './words.ts'

export type TeamProps = { page: PageContext; data: Awaited<ReturnType<typeof showTeam.run>> }

/** Months of paid work and their signatures, the time given and what it is worth, the terms. */
export const TeamPage = ({ page, data }: TeamProps) => {
  const { team: w, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/temps`
  return (
    <Page
      page={page}
      title={w.title}
      lead={data.terms ? w.toApprove(data.waiting.length) : w.lead}
      over={<Breadcrumb crumbs={[{ href: root, label: nav }]} />}
    >
      <Waiting page={page} data={data} />
      <Months page={page} data={data} />
      <Given page={page} data={data} />
      {data.terms ? <TeamTerms page={page} data={data} /> : null}
    </Page>
  )
}

/** Months their owner has signed: the second signature is awaited. */
const Waiting = ({ page, data }: TeamProps) => {
  const { team: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/temps`
  const zone = page.hub?.zone ?? 'Europe/Paris'
  if (data.waiting.length === 0) return null
  return (
    <Section title={w.first}>
      <List>
        {data.waiting.map(({ person, name, month, minutes, signedAt }) => (
          <Row
            key={`${person}${month}`}
            title={`${name}, ${dayText(month, page.lang, 'month')}`}
            meta={`${durationText(minutes, page.lang)} · ${w.signedOn(dayText(dayAt(signedAt, zone), page.lang))}`}
            end={
              <LinkButton href={`${root}/${person}/${month.slice(0, 7)}`}>
                {w.approve}
                <span class="sr-only">
                  {' '}
                  : {name}, {dayText(month, page.lang, 'month')}
                </span>
              </LinkButton>
            }
          />
        ))}
      </List>
    </Section>
  )
}

const Months = ({ page, data }: TeamProps) => {
  const { team: w, states } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/temps`
  return (
    <Section title={w.months}>
      {data.months.length === 0 ? <p class="c-hint">{w.none}</p> : null}
      {[...new Set(data.months.map(({ month }) => month))].map((month) => (
        <Section key={month} level={3} title={capital(dayText(month, page.lang, 'month'))}>
          <List>
            {data.months
              .filter((one) => one.month === month)
              .map(({ person, name, minutes, state, mayOpen }) => (
                <Row
                  key={person}
                  title={name}
                  href={mayOpen ? `${root}/${person}/${month.slice(0, 7)}` : undefined}
                  meta={durationText(minutes, page.lang)}
                  badge={
                    <Badge tone={state === 'approved' ? 'good' : state === 'open' ? 'neutral' : 'watch'}>
                      {state === 'unsigned' ? w.unsigned : states[state]}
                    </Badge>
                  }
                />
              ))}
          </List>
        </Section>
      ))}
      <Actions>
        <LinkButton href={`${root}/equipe?until=${data.from.slice(0, 7)}`} icon="previous" kind="quiet">
          {w.older}
        </LinkButton>
      </Actions>
    </Section>
  )
}

/** The time given this year, and what it is worth where a rate says so. */
const Given = ({ page, data }: TeamProps) => {
  const { team: w } = wordsIn(page.lang)
  const length = (minutes: number) => durationText(minutes, page.lang)
  return (
    <Section title={w.given(data.year)}>
      <Stats>
        {VALUED.map((capacity) => {
          const { minutes, cents, unvalued } = data.given[capacity]
          const said = [cents > 0 ? w.value(eurosText(cents, page.lang)) : '', unvalued > 0 ? w.unvalued(length(unvalued)) : '']
          return <Stat key={capacity} label={w[capacity]} figure={length(minutes)} means={said.filter(Boolean).join(' ')} />
        })}
      </Stats>
    </Section>
  )
}
