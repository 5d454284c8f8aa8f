import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { collegeRulesOn } from '#governance/colleges/college-members.ts'
import { CollegesPart } from '#governance/colleges/colleges-part.tsx'
import { ChargesPart } from '#governance/elections/charges-part.tsx'
import { RefusedElsewhere, type Shown } from '#governance/meetings/meeting-refused.tsx'
import { BodyRules } from '#governance/rules/body-rules.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { DayText } from '#ui/text.tsx'
import { BodySeatsForm } from './body-seats-form.tsx'
import { hasMandate } from './mandate.ts'
import { MandatePart } from './mandate-part.tsx'
import type { ShownBody } from './show-body.ts'

type Props = { data: ShownBody; page: PageContext }

/** Who sits, since when, and how the body works. */
export const BodyPage = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const slug = page.hub?.slug
  return (
    <Page
      page={page}
      title={data.body.name}
      lead={data.body.rules.seats === 'organisations' ? w.body.seatsSays : w.seats.says}
      over={<Breadcrumb crumbs={[{ href: `/${slug}/instances`, label: w.nav.bodies }]} />}
    >
      <RefusedElsewhere page={page} shown={shownOn(data)} />
      <Seats data={data} page={page} />
      {data.seats.length > 0 ? <TakeAway page={page} /> : null}
      {data.keeps ? <BodySeatsForm data={data} page={page} /> : null}
      <CollegesPart data={data} page={page} />
      <ChargesPart data={data} page={page} />
      {hasMandate(data.body.kind) ? <MandatePart data={data} page={page} /> : null}
      <Admissions data={data} page={page} />
      <BodyRules data={data} page={page} />
      <p class="mt-8 print:hidden">
        <a href={`/${slug}/agenda`}>{w.body.meetings}</a>
        {data.keeps ? (
          <>
            {' · '}
            <a href={`/${slug}/agenda/annee?body=${data.body.id}`}>{w.year.link}</a>
          </>
        ) : null}
      </p>
    </Page>
  )
}

/** The forms the page holds: a seat to end where none has ended, seats to give where somebody has none. */
const shownOn = ({ body, versions, seats, byRight, organisations, today, keeps, reports, admits }: ShownBody): Shown => {
  const running = seats.filter(({ period }) => period.until === null)
  const held = new Set([...byRight, ...seats.filter(({ period }) => period.until === null || period.until > today).map(({ org }) => org)])
  return {
    endSeat: keeps ? running.map(({ id }) => ({ seat: id })) : [],
    giveSeats: keeps && organisations.some(({ id }) => !held.has(id)) ? [{}] : [],
    nameBody: keeps ? [{}] : [],
    setColleges: keeps && collegeRulesOn(versions, today) ? [{}] : [],
    giveAdmissions: keeps && !admits && body.kind !== 'group' ? [{}] : [],
    givePersonSeat: keeps && body.rules.seats !== 'organisations' ? [{}] : [],
    keepMandate: keeps && hasMandate(body.kind) ? [{}] : [],
    reportMandate: reports ? [{}] : [],
  }
}

/** Whether it decides admissions; a working group never does. */
const Admissions = ({ data, page }: Props) => {
  const { admission: w } = wordsOf(page)
  const { body, admits, keeps } = data
  if (!admits && (!keeps || body.kind === 'group')) return null
  return (
    <Section id="adhesions" title={w.body}>
      {admits ? (
        <p>{w.decides}</p>
      ) : (
        <ActionForm
          action={`/${page.hub?.slug}/instances/${body.id}/adhesions`}
          form={page.form('governance.giveAdmissions')}
          label={w.give}
        />
      )}
    </Section>
  )
}

const Seats = ({ data, page }: Props) => {
  const { body: w, seats: words } = wordsOf(page)
  const assembly = data.body.kind === 'assembly'
  const { today } = data
  const running = data.seats.filter(({ period }) => period.until === null || period.until > today)
  const past = data.seats.filter((seat) => !running.includes(seat))
  return (
    <Section id="sieges" title={w.seats}>
      {assembly ? (
        <p class="mb-4">
          {words.byRight({ n: data.byRight.length })} <a href={`/${page.hub?.slug}/structures`}>{words.seeMembers}</a>
        </p>
      ) : null}
      {assembly && running.length === 0 ? null : (
        <List label={assembly ? words.beside : w.seats} count={running.length} empty={<Empty title={w.noSeat}>{w.noSeatSays}</Empty>}>
          {running.map((seat) => (
            <SeatRow key={seat.id} data={data} page={page} seat={seat} />
          ))}
        </List>
      )}
      {past.length > 0 ? (
        <Details summary={w.past}>
          <List label={w.past}>
            {past.map((seat) => (
              <SeatRow key={seat.id} data={{ ...data, keeps: false }} page={page} seat={seat} />
            ))}
          </List>
        </Details>
      ) : null}
    </Section>
  )
}

const SeatRow = ({ data, page, seat }: Props & { seat: ShownBody['seats'][number] }) => {
  const { body: w, seats: words, cooptation } = wordsOf(page)
  const form = page.form('governance.endSeat', { seat: seat.id })
  const ending = data.keeps && seat.period.until === null && (data.ending === seat.id || form.problems.length > 0)
  const quality = seat.person || seat.quality !== 'member' ? words.qualities[seat.quality] : null
  const named = seat.person
    ? `${capital(words.ownName)}, ${quality}`
    : [seat.representatives.join(', ') || w.nobody, quality].filter(Boolean).join(', ')
  const address = `/${page.hub?.slug}/${seat.person ? 'personnes' : 'structures'}/${seat.org}`
  return (
    <Row
      title={seat.name}
      {...(ending ? {} : { href: address })}
      meta={
        <>
          {named} · {seat.period.from > data.today ? w.from : w.since} <DayText day={seat.period.from} />
          {seat.period.until ? (
            <>
              {' '}
              {w.until} <DayText day={seat.period.until} />
            </>
          ) : null}
          {data.provisional.includes(seat.id) ? ` · ${cooptation.onSeat}` : null}
        </>
      }
      end={data.keeps && !ending ? <SeatLinks data={data} page={page} seat={seat} /> : null}
    >
      {ending ? (
        <Form
          id={`fin-${seat.id}`}
          action={`/${page.hub?.slug}/instances/${data.body.id}/sieges/${seat.id}/fin`}
          form={form}
          submit={w.endSubmit}
          kind="plain"
          beside={<a href={`/${page.hub?.slug}/instances/${data.body.id}`}>{w.keep}</a>}
        >
          <Field path="until" kind="date" label={w.endDay} value={data.today} />
        </Form>
      ) : null}
    </Row>
  )
}

const SeatLinks = ({ data, page, seat }: Props & { seat: ShownBody['seats'][number] }) => {
  const w = wordsOf(page)
  return (
    <>
      {seat.person || seat.representatives.length > 0 ? null : (
        <LinkButton kind="quiet" href={`/${page.hub?.slug}/structures/${seat.org}`}>
          {w.meeting.name}
        </LinkButton>
      )}
      {seat.period.until === null ? (
        <a class="btn btn-ghost" href={`/${page.hub?.slug}/instances/${data.body.id}?terminer=${seat.id}#fin-${seat.id}`}>
          {w.body.end}
          <span class="sr-only"> : {seat.name}</span>
        </a>
      ) : null}
    </>
  )
}
