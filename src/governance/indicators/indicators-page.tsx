import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Filters } from '#ui/filters.tsx'
import { dayText } from '#ui/format.ts'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { type Behind, type Line, themes } from './indicator-lines.ts'
import { sayValue } from './say-indicators.ts'
import type { ShownIndicators } from './show-indicators.ts'

type Props = { data: ShownIndicators; page: PageContext }

/** The year of governance in figures, the year before beside it, each figure with where it comes from. */
export const IndicatorsPage = ({ data, page }: Props) => {
  const w = wordsOf(page).indicators
  const root = `/${page.hub?.slug}`
  return (
    <Page
      page={page}
      title={w.title({ year: data.year })}
      lead={w.lead}
      over={<Breadcrumb crumbs={[{ href: `${root}/documents`, label: wordsOf(page).documents.title }]} />}
      action={
        data.empty ? null : (
          <LinkButton kind="main" icon="document" href={`${root}/documents/gouvernance.pdf?${queryOf(data)}`}>
            {w.print}
          </LinkButton>
        )
      }
    >
      {data.years.length > 1 || data.bodies.length > 1 ? <Chosen data={data} page={page} /> : null}
      {data.empty ? (
        <Empty title={w.empty}>{w.emptySays}</Empty>
      ) : (
        <>
          {data.running ? <p class="c-hint mt-4">{w.running({ day: dayText(data.today, page.lang) })}</p> : null}
          {themes.map((theme) => (
            <Theme key={theme} theme={theme} data={data} page={page} />
          ))}
          <Counted data={data} page={page} />
          <TakeAway page={page} />
          <Actions>
            <LinkButton kind="quiet" icon="download" href={`${root}/documents/gouvernance.json?${queryOf(data)}`}>
              {w.json}
            </LinkButton>
          </Actions>
        </>
      )}
    </Page>
  )
}

/** What is shown, as the address says it. */
export const queryOf = ({ year, body }: { year: number; body: { id: string } | null }): string =>
  new URLSearchParams({ annee: String(year), ...(body ? { instance: body.id } : {}) }).toString()

const Chosen = ({ data, page }: Props) => {
  const w = wordsOf(page).indicators
  return (
    <Filters action={`/${page.hub?.slug}/documents/gouvernance`} submit={w.apply}>
      <Field
        kind="select"
        path="annee"
        label={w.year}
        value={String(data.year)}
        options={data.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      {data.bodies.length > 1 ? (
        <Field
          kind="select"
          path="instance"
          label={w.body}
          value={data.body?.id ?? ''}
          options={[{ value: '', label: w.allBodies }, ...data.bodies.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      ) : null}
    </Filters>
  )
}

const Theme = ({ theme, data, page }: Props & { theme: Line['theme'] }) => {
  const all = wordsOf(page)
  const w = all.indicators
  const lines = data.lines.filter((line) => line.theme === theme)
  const figure = (line: Line, which: 'value' | 'before') =>
    line.key === 'womenAndMen' ? w.notGiven : sayValue(line[which], all, page.lang)
  return (
    <Section title={w.themes[theme]}>
      {/* Columns of one width, so that the figures of all themes stand under each other. */}
      <div class="[&_table]:table-fixed">
        <Table
          caption={w.themes[theme]}
          quiet
          rows={lines}
          keyOf={({ key }) => key}
          columns={[
            { head: w.what, cell: ({ key }) => w.lines[key][0] },
            {
              head: String(data.year),
              number: true,
              cell: (line) => <Figure line={line} says={figure(line, 'value')} data={data} page={page} />,
            },
            { head: String(data.year - 1), number: true, cell: (line) => figure(line, 'before') },
          ]}
        />
      </div>
    </Section>
  )
}

const Figure = ({ line, says, data, page }: Props & { line: Line; says: string }) => {
  const href = addressOf(line.behind, data, `/${page.hub?.slug}`)
  const empty = line.value.is === 'unknown' || line.value.n === 0
  if (href === null || empty) return <>{says}</>
  return (
    <a href={href}>
      {says}
      <span class="sr-only">, {wordsOf(page).indicators.behind}</span>
    </a>
  )
}

/** The list that holds the rows of a figure. */
const addressOf = (behind: Behind, data: ShownIndicators, root: string): string | null => {
  const own = (rows: string) => `${root}/documents/gouvernance/lignes?lignes=${rows}&${queryOf(data)}`
  const actions = (shown: string) =>
    `${root}/actions?${new URLSearchParams({ ...(data.body ? { instance: data.body.id } : {}), ...(shown ? { etat: shown } : {}) })}`
  if (behind === null) return null
  return {
    meetings: own('reunions'),
    decisions: own('decisions'),
    proposals: own('propositions'),
    agenda: `${root}/agenda`,
    actions: actions(''),
    lateActions: actions('retard'),
    doneActions: actions('faites'),
    droppedActions: actions('abandonnees'),
    bodies: `${root}/instances`,
  }[behind]
}

/** How each figure is counted, for whoever doubts it. */
const Counted = ({ data, page }: Props) => {
  const w = wordsOf(page).indicators
  return (
    <Section title={w.how}>
      {data.unknown > 0 ? <p>{w.unknownPresence({ n: data.unknown })}</p> : null}
      {data.moved > 0 ? <p>{w.moved({ n: data.moved })}</p> : null}
      <p>{w.floor}</p>
      <p class="c-hint">{w.source}</p>
      <Details summary={w.how}>
        <dl>
          {data.lines.map(({ key }) => (
            <div key={key} class="my-2">
              <dt>
                <b>{w.lines[key][0]}</b>
              </dt>
              <dd class="ml-0">{w.lines[key][1]}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </Section>
  )
}
