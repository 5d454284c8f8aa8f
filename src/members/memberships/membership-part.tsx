import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import type { OrganisationData } from '#members/organisations/organisation-page.tsx'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import { DayText } from '#ui/text.tsx'
import { END_REASONS } from './membership.ts'

type Props = { page: PageContext; data: OrganisationData }

/** Member since, to leave on, former: one line. */
export const MembershipSaid = ({ page, data: { status, begins } }: Props) => {
  const { organisation: w, membership, since } = wordsIn(page.lang)
  if (begins !== null)
    return (
      <>
        {membership.begins} <DayText day={begins} />
      </>
    )
  if (status.is === 'never') return <>{w.notMember}</>
  if (status.is === 'former')
    return (
      <>
        {membership.former} <DayText day={status.until} />
        {status.reason ? ` (${membership.reasons[status.reason]})` : null}
      </>
    )
  return (
    <>
      {since} <DayText day={status.since} />
      {status.is === 'leaving' ? (
        <>
          , {membership.leaves} <DayText day={status.on} />
        </>
      ) : null}
      {status.founding ? (
        <>
          {' '}
          <Badge tone="info">{w.founding}</Badge>
        </>
      ) : null}
    </>
  )
}

/** Its application for membership, or the way to note one: for who is no member today. */
const Asking = ({ page, data: { organisation, status, application, may } }: Props) => {
  const { application: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/adhesions`
  if (application)
    return (
      <p class="mt-4">
        <a href={`${root}/${application.id}`}>{w.ofOrganisation.open(dayText(application.receivedOn, page.lang))}</a>
      </p>
    )
  if (!may.noteApplication || status.is === 'member' || status.is === 'leaving') return null
  return (
    <p class="mt-4 print:hidden">
      <a href={`${root}?${new URLSearchParams({ structure: organisation.name })}`}>{w.ofOrganisation.note}</a>
    </p>
  )
}

/** The resignation by which it leaves, or left: for itself and the coordination. */
const Resigned = ({ page, data: { organisation, resignation } }: Props) =>
  resignation ? (
    <p class="mt-4">
      <a href={`/${page.hub?.slug}/structures/${organisation.id}/demission`}>
        {wordsIn(page.lang).resignation.open(dayText(resignation.receivedOn, page.lang))}
      </a>
    </p>
  ) : null

/** The way back of an end noted today; becoming a member, for the first time or again. */
export const Joining = ({ page, data }: Props) => {
  const { membership: w } = wordsIn(page.lang)
  const { organisation, status, may } = data
  if (!may.correctMembership)
    return (
      <>
        <Resigned page={page} data={data} />
        <Asking page={page} data={data} />
      </>
    )
  const at = `/${page.hub?.slug}/structures/${organisation.id}/adhesion`
  const undo = page.form('members.undoMembershipEnd')
  const again = page.form('members.rejoinHub')
  const mayJoin = data.begins === null && (status.is === 'former' || status.is === 'never')
  const join = status.is === 'never' ? w.join : w.again
  return (
    <>
      <Resigned page={page} data={data} />
      <Asking page={page} data={data} />
      {data.endNoted || undo.problems.length > 0 ? <ActionForm action={`${at}/fin/annuler`} form={undo} label={w.undo} /> : null}
      {mayJoin ? (
        <Details summary={join} open={again.problems.length > 0}>
          <Form action={`${at}/reprise`} form={again} submit={join} kind="plain">
            <Field kind="date" path="from" label={w.from} value={data.today} />
          </Form>
        </Details>
      ) : null}
    </>
  )
}

/** What changes once in some years: its name, since when it is a member, the end of it. Far from what is read every day. */
export const MembershipPart = ({ page, data }: Props) => {
  const { membership: w, organisation: o, resignation: r } = wordsIn(page.lang)
  const { organisation, membership, may } = data
  const at = `/${page.hub?.slug}/structures/${organisation.id}`
  const rename = page.form('members.renameOrganisation')
  const correct = page.form('members.correctMembership')
  if (!may.rename && !may.correctMembership && !may.resign) return null
  return (
    <Section title={membership ? w.title : w.titleOfName}>
      {may.rename ? (
        <Details summary={o.rename} open={rename.problems.length > 0}>
          <Form action={`${at}/nom`} form={rename} submit={o.save} kind="plain">
            <Field path="name" label={o.name} hint={o.nameHint} value={organisation.name} autocomplete="off" />
          </Form>
        </Details>
      ) : null}
      {may.correctMembership && membership ? (
        <Details summary={o.correct} open={correct.problems.length > 0}>
          <Form action={`${at}/adhesion`} form={correct} submit={o.save} kind="plain">
            <Field kind="date" path="from" label={o.from} value={membership.from} />
            <Field kind="checkbox" path="founding" label={o.foundingField} checked={membership.founding} />
          </Form>
        </Details>
      ) : null}
      <End page={page} data={data} />
      {may.resign && data.status.is === 'member' ? (
        <p class="mt-4 print:hidden">
          <a href={`${at}/demission`}>{may.correctMembership ? r.link : r.own}</a>
        </p>
      ) : null}
    </Section>
  )
}

const End = ({ page, data }: Props) => {
  const { membership: w } = wordsIn(page.lang)
  const { organisation, status, speaking, ending, may } = data
  const end = page.form('members.endMembership')
  if (!may.correctMembership || status.is !== 'member') return null
  const names = (some: { name: string }[]) => [...new Set(some.map(({ name }) => name))].join(', ')
  return (
    <Details summary={w.end} open={end.problems.length > 0}>
      <p class="c-says">{w.effects}</p>
      <Form action={`/${page.hub?.slug}/structures/${organisation.id}/adhesion/fin`} form={end} submit={w.endSubmit} kind="plain">
        <Field kind="date" path="until" label={w.until} value={data.today} />
        <Field
          kind="select"
          path="reason"
          label={w.reason}
          options={END_REASONS.filter((value) => value !== 'resigned').map((value) => ({ value, label: capital(w.reasons[value]) }))}
        />
        <Ending page={page} data={data} />
        {speaking.length > 0 ? <Field kind="checkbox" path="representations" label={w.representations(names(speaking))} checked /> : null}
        {ending.offices.length > 0 ? (
          <Field kind="checkbox" path="roles" label={w.offices(names(ending.offices))} hint={w.officesHint} checked />
        ) : null}
      </Form>
    </Details>
  )
}

/** Its seats, each with its first day without: the membership's own, unless said. */
const Ending = ({ page, data: { ending, today } }: Props) => {
  const { membership: w } = wordsIn(page.lang)
  return (
    <Section title={w.ending} level={3}>
      <List count={ending.seats.length} empty={<p class="c-hint">{w.noSeat}</p>}>
        {ending.seats.map(({ on, title, href, says }) => (
          <Row key={href} title={title} href={href ?? undefined} meta={says} end={on === today ? w.sameDay : <DayText day={on} />} />
        ))}
      </List>
    </Section>
  )
}
