import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Filters } from '#ui/filters.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Time } from '#ui/text.tsx'
import { RECEIVED_WAYS } from './resignation.ts'
import type { ResignationData } from './show-resignation.ts'

type Props = { page: PageContext; data: ResignationData }

const atOf = ({ page, data }: Props) => `/${page.hub?.slug}/structures/${data.organisation.id}`

/** An organisation leaves the hub by its own word. */
export const ResignationPage = ({ page, data }: Props) => {
  const { resignation: w } = wordsIn(page.lang)
  const { resignation, membership, keeps, step } = data
  const confirms = step === 'confirms' || page.form('members.noteResignation').problems.length > 0
  return (
    <Page
      page={page}
      title={w.title}
      over={<Breadcrumb crumbs={[{ href: atOf({ page, data }), label: data.organisation.name }]} />}
      lead={resignation || !membership ? undefined : w.lead}
    >
      {resignation ? (
        <Received page={page} data={data} />
      ) : membership === null ? (
        <Empty title={w.notMember}>{w.notMemberSays}</Empty>
      ) : membership.until !== null ? (
        <Empty title={w.leaves(dayText(membership.until, page.lang))}>{w.notMemberSays}</Empty>
      ) : keeps ? (
        <Note page={page} data={data} />
      ) : confirms ? (
        <Confirm page={page} data={data} />
      ) : (
        <Ask page={page} data={data} />
      )}
    </Page>
  )
}

const Received = ({ page, data }: Props) => {
  const { resignation: w } = wordsIn(page.lang)
  const { resignation: one, mayUndo } = data
  if (!one) return null
  const at = atOf({ page, data })
  const undo = page.form('members.takeBackResignation')
  return (
    <>
      <Facts
        facts={[
          { name: w.receivedOn, value: dayText(one.receivedOn, page.lang) },
          { name: w.way, value: capital(w.ways[one.way]) },
          { name: w.effective, value: dayText(one.until, page.lang) },
          { name: w.notedBy, value: one.notedByName },
        ]}
      />
      <Notice title={w.final} source={w.finalSource}>
        <p>{w.finalSays}</p>
        <p>{w.dues}</p>
      </Notice>
      <p class="mt-6">
        <LinkButton href={`${at}/demission/accuse.pdf`} icon="document">
          {w.letter}
        </LinkButton>
      </p>
      {mayUndo || undo.problems.length > 0 ? (
        <Section title={w.slip}>
          <p class="c-hint">
            {w.slipSays} <Time at={one.slipUntil} />.
          </p>
          <ActionForm action={`${at}/demission/annuler`} form={undo} label={w.undo} kind="quiet" />
        </Section>
      ) : null}
    </>
  )
}

/** What the coordination received: a day, how it came. It takes effect the same day, unless it names a later one. */
const Note = ({ page, data }: Props) => {
  const { resignation: w, membership } = wordsIn(page.lang)
  const { speaking, ending, today } = data
  const form = page.form('members.noteResignation')
  const names = (some: { name: string }[]) => [...new Set(some.map(({ name }) => name))].join(', ')
  return (
    <Form action={`${atOf({ page, data })}/demission`} form={form} submit={w.submit} submitIcon="check">
      <Field kind="date" path="receivedOn" label={w.receivedOn} value={today} />
      <Field kind="select" path="way" label={w.way} options={RECEIVED_WAYS.map((value) => ({ value, label: capital(w.ways[value]) }))} />
      <Field kind="date" path="until" label={w.effective} hint={w.effectiveHint} optional />
      <Effects page={page} data={data} />
      {speaking.length > 0 ? (
        <Field kind="checkbox" path="representations" label={membership.representations(names(speaking))} checked />
      ) : null}
      {ending.offices.length > 0 ? (
        <Field kind="checkbox" path="roles" label={membership.offices(names(ending.offices))} hint={membership.officesHint} checked />
      ) : null}
      <p class="c-hint">{w.letterLeaves(speaking.filter(({ reached }) => reached).map(({ name }) => name))}</p>
    </Form>
  )
}

/** First step: from when. Nothing is written. */
const Ask = ({ page, data }: Props) => {
  const { resignation: w } = wordsIn(page.lang)
  return (
    <>
      <Effects page={page} data={data} />
      <div class="mt-8">
        <Filters action={`${atOf({ page, data })}/demission`} submit={w.next} keep={{ confirmer: 'oui' }}>
          <Field kind="date" path="until" label={w.effective} hint={w.ownEffectiveHint} value={data.until} />
        </Filters>
      </div>
    </>
  )
}

/** Second step: it is read once more, then said. */
const Confirm = ({ page, data }: Props) => {
  const { resignation: w } = wordsIn(page.lang)
  const form = page.form('members.noteResignation')
  const until = form.values.until || data.until
  const at = `${atOf({ page, data })}/demission`
  return (
    <>
      <Notice kind="warning" title={w.confirm(data.organisation.name, dayText(until, page.lang))} source={w.finalSource}>
        <p>{w.confirmSays}</p>
        <p>{w.dues}</p>
      </Notice>
      <Effects page={page} data={data} />
      <Form
        action={at}
        form={form}
        submit={w.confirmSubmit}
        hidden={{ until, confirmed: 'oui' }}
        beside={<a href={`${at}?${new URLSearchParams({ until })}`}>{w.back}</a>}
      />
    </>
  )
}

const Effects = ({ page, data: { ending, speaking, today, keeps } }: Props) => {
  const { resignation: w, membership } = wordsIn(page.lang)
  return (
    <Section title={membership.ending}>
      <List count={ending.seats.length} empty={<p class="c-hint">{membership.noSeat}</p>}>
        {ending.seats.map(({ on, title, href, says }) => (
          <Row
            key={href}
            title={title}
            href={href ?? undefined}
            meta={says}
            end={on === today ? membership.sameDay : dayText(on, page.lang)}
          />
        ))}
      </List>
      {!keeps && speaking.length > 0 ? <p class="mt-2">{w.speakers(speaking.map(({ name }) => name).join(', '))}</p> : null}
    </Section>
  )
}
