import type { ComponentChildren } from 'preact'
import type { PageContext } from '#base/page.ts'
import { RefusedElsewhere } from '#governance/meetings/meeting-refused.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { EnteredPointPart } from './afterwards-point.tsx'
import { AT_THE_END, MOVE_LINES } from './moves.ts'
import type { ShownAfterwards } from './show-afterwards.ts'

type Props = { data: ShownAfterwards; page: PageContext }

/** One page to copy a session held with a pencil: hours, who was there, what became of each point. */
export const AfterwardsPage = ({ data, page }: Props) => {
  const { afterwards: w } = wordsOf(page)
  const at = `/${page.hub?.slug}/reunions/${data.meeting.id}`
  return (
    <Page
      page={page}
      title={w.title}
      lead={data.is === 'held' ? w.lead({ n: data.seats.length }) : undefined}
      over={<Breadcrumb crumbs={[{ href: at, label: `${data.body} · ${data.meeting.title}` }]} />}
    >
      <RefusedElsewhere page={page} shown={{ enterAfterwards: data.is === 'held' ? [{}] : [] }} />
      {data.is === 'held' ? (
        <AfterwardsForm data={data} page={page} at={at} />
      ) : (
        <Empty
          title={data.is === 'early' ? w.notYet : w.over}
          action={
            <LinkButton href={data.is === 'early' ? `${at}/kit.pdf` : at}>{data.is === 'early' ? w.kit : data.meeting.title}</LinkButton>
          }
        >
          {data.is === 'early' ? w.notYetSays : w.overSays}
        </Empty>
      )}
    </Page>
  )
}

const AfterwardsForm = ({ data, page, at }: Props & { at: string }) => {
  const { afterwards: w } = wordsOf(page)
  const form = page.form('governance.enterAfterwards')
  const { facilitator, secretary } = data.meeting
  return (
    <Form action={`${at}/saisie`} form={form} submit={w.submit} submitIcon="document">
      <Section title={w.hours}>
        <div class="flex flex-wrap gap-x-6">
          <Field path="openedAt" kind="time" label={w.openedAt} value={data.openedAt} />
          <Field path="closedAt" kind="time" label={w.closedAt} hint={w.closedHint} value={data.closedAt} />
        </div>
      </Section>
      <Section title={w.who}>
        <Field path="everyone" kind="checkbox" label={w.everyone} hint={w.everyoneHint} />
        <Seats data={data} page={page} />
        <Moves data={data} page={page} />
        {data.coordinates ? <Field path="here" kind="checkbox" label={w.here} checked /> : null}
      </Section>
      <Section title={w.keepers}>
        <div class="flex flex-wrap gap-x-6">
          <Field path="facilitator" kind="select" label={w.facilitator} value={facilitator ?? undefined} options={data.keepers} optional />
          <Field path="secretary" kind="select" label={w.secretary} value={secretary ?? undefined} options={data.keepers} optional />
        </div>
      </Section>
      <Section title={w.points}>
        {data.points.map((point, index) => (
          <EnteredPointPart key={point.id} data={data} page={page} point={point} no={index + 1} />
        ))}
      </Section>
    </Form>
  )
}

/** In a table the head of the column is the label that is seen. */
const Bare = ({ children }: { children: ComponentChildren }) => <div class="[&_.c-field]:m-0 [&_.c-label]:sr-only">{children}</div>

/** The attendance sheet as it was signed: one line a seat, one choice a line. */
const Seats = ({ data, page }: Props) => {
  const { afterwards: w } = wordsOf(page)
  const nameless = data.seats.some((seat) => seat.nameless)
  return (
    <Table
      caption={w.who}
      quiet
      rows={data.seats}
      keyOf={({ id }) => id}
      columns={[
        { head: w.organisation, cell: ({ name }) => name },
        {
          head: w.presence,
          cell: ({ id, name, known, options }) => (
            <Bare>
              <Field
                path={`who.${id}`}
                kind="select"
                label={`${w.presence}, ${name}`}
                value={known}
                options={[{ value: '', label: w.nothing }, ...options]}
                optional
              />
            </Bare>
          ),
        },
        ...(nameless
          ? [
              {
                head: w.named,
                cell: (seat: ShownAfterwards['seats'][number]) =>
                  seat.nameless ? (
                    <Bare>
                      <Field path={`named.${seat.id}`} label={`${w.named} ${seat.name}`} value="" optional />
                    </Bare>
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  )
}

/** Who came late or left early, each in a line of its own, behind a fold. */
const Moves = ({ data, page }: Props) => {
  const { afterwards: w } = wordsOf(page)
  const { values } = page.form('governance.enterAfterwards')
  const typed = Object.entries(values).some(([path, value]) => path.startsWith('moves.') && !path.endsWith('.what') && value !== '')
  const nothing = { value: '', label: w.nothing }
  const seats = [nothing, ...data.seats.map(({ id, name }) => ({ value: id, label: name }))]
  const ways = [
    { value: 'leaves', label: w.leaves },
    { value: 'arrives', label: w.arrives },
  ]
  const points = [
    nothing,
    ...data.points.slice(1).map(({ id, title }, index) => ({ value: id, label: `${index + 2}. ${title}` })),
    { value: AT_THE_END, label: w.closing },
  ]
  return (
    <Details summary={w.moves} open={typed}>
      <p class="c-hint mb-4">{w.movesHint}</p>
      {Array.from({ length: MOVE_LINES }, (_, n) => `moves.${n}`).map((line, n) => (
        <fieldset key={line} class="mb-6">
          <legend class="sr-only">{w.moveLine({ n: n + 1 })}</legend>
          <div class="flex flex-wrap gap-x-4 [&_.c-field]:mb-2 [&_.c-optional]:hidden">
            <div class="grow basis-48">
              <Field path={`${line}.org`} kind="select" label={w.organisation} value="" options={seats} optional />
            </div>
            <Field path={`${line}.what`} kind="select" label={w.move} value="leaves" options={ways} />
            <Field path={`${line}.at`} kind="time" label={w.moveAt} value="" optional />
            <div class="grow basis-48">
              <Field path={`${line}.before`} kind="select" label={w.before} value="" options={points} optional />
            </div>
          </div>
        </fieldset>
      ))}
    </Details>
  )
}
