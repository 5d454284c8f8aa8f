import type { PageContext } from '#base/page.ts'
import { RuleSays } from '#funding/rules/rule-says.tsx'
import { wordsIn } from '#funding/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Actions, Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { CallFields } from './call-fields.tsx'
import { CallWorth } from './call-worth.tsx'
import { CallBadge } from './calls-page.tsx'
import type { CallData } from './show-call.ts'

type Props = { page: PageContext; data: CallData }

/** A call: whether it is worth it comes first, what it says comes after. */
export const CallPage = ({ page, data }: Props) => {
  const { calls: w, nav } = wordsIn(page.lang)
  const { call, today, rules, may } = data
  const money = `/${page.hub?.slug}/argent`
  return (
    <Page
      page={page}
      title={call.title}
      lead={leadOf({ page, data })}
      over={
        <Breadcrumb
          crumbs={[
            { href: money, label: nav.money },
            { href: `${money}/appels`, label: w.title },
          ]}
        />
      }
    >
      <p class="mb-4 empty:hidden">
        <CallBadge page={page} call={call} today={today} />
      </p>
      {call.link ? (
        <Actions>
          <LinkButton href={call.link}>{w.open}</LinkButton>
        </Actions>
      ) : null}
      <CallWorth page={page} data={data} />
      {rules.map((rule) => (
        <RuleSays key={rule.key} page={page} rule={rule} today={today} />
      ))}
      {may.keep ? <Next page={page} data={data} /> : null}
      <Said page={page} data={data} />
      {may.keep && call.source === 'hand' ? <Change page={page} data={data} /> : null}
    </Page>
  )
}

const leadOf = ({ page, data: { call, today } }: Props): string => {
  const { calls: w } = wordsIn(page.lang)
  const day = call.deadline ? dayText(call.deadline, page.lang) : null
  const when = day === null || call.deadline === null ? w.allYear : (call.deadline < today ? w.over : w.until)(day)
  const amount = call.cents === null ? '' : eurosText(call.cents, page.lang, true)
  const said = [call.funder, when, amount].filter(Boolean).join(', ')
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`
}

/** What is decided of it: one press, and one to take it back. */
const Next = ({ page, data: { call, worth } }: Props) => {
  const { calls: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent/appels/${call.id}/suite`
  const form = page.form('funding.standCall')
  const press = (standing: string, label: string, kind: 'main' | 'plain' | 'quiet' = 'plain') => (
    <ActionForm action={at} form={{ ...form, problems: [] }} label={label} fields={{ standing }} kind={kind} />
  )
  const { standing } = call
  return (
    <Section title={w.steps} says={standing === 'dropped' ? w.dropped(call.why) : undefined}>
      <Actions>
        {standing === 'watched' ? press('worth', w.toWorth, worth?.answer === 'yes' ? 'main' : 'plain') : null}
        {standing === 'watched' || standing === 'worth' ? press('applied', w.toApplied) : null}
        {standing === 'dropped' ? press('watched', w.toWatched) : null}
        {standing === 'worth' || standing === 'applied' ? press('watched', w.back, 'quiet') : null}
      </Actions>
      {standing === 'watched' || standing === 'worth' ? (
        <Details summary={w.drop} open={form.problems.length > 0}>
          <p class="c-says">{w.dropSays}</p>
          <Form action={at} id="drop" form={form} submit={w.drop} kind="plain" hidden={{ standing: 'dropped' }}>
            <Field path="why" label={w.why} hint={w.whyHint} optional />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

const Said = ({ page, data: { call } }: Props) => {
  const { calls: w } = wordsIn(page.lang)
  const day = (on: string) => dayText(on, page.lang)
  const facts = [
    { name: w.territory, value: call.perimeter },
    { name: w.opens, value: call.opensOn ? day(call.opensOn) : '' },
    { name: w.predeposit, value: call.predepositOn ? day(call.predepositOn) : '' },
    { name: w.rates, value: call.rateHigh === null ? '' : ratesOf(w, call.rateLow, call.rateHigh) },
    { name: w.loan, value: call.repaid === null ? '' : eurosText(call.repaid, page.lang, true) },
  ].filter(({ value }) => value !== '')
  if (call.source === 'hand') return null
  return (
    <Section title={w.says} says={call.readOn ? w.theirs(day(call.readOn)) : undefined}>
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      {call.says ? <p class="whitespace-pre-line">{call.says}</p> : null}
      {call.eligibility ? (
        <Details summary={w.eligibility} printed>
          <p class="whitespace-pre-line">{call.eligibility}</p>
        </Details>
      ) : null}
    </Section>
  )
}

type Words = ReturnType<typeof wordsIn>['calls']
const ratesOf = (w: Words, low: number | null, high: number): string => (low === null ? w.rateUpTo(high) : w.rateFrom(low, high))

const Change = ({ page, data: { call } }: Props) => {
  const { calls: w } = wordsIn(page.lang)
  const form = page.form('funding.changeCall')
  return (
    <Details summary={w.change} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/argent/appels/${call.id}`} form={form} submit={w.save} kind="plain">
        <CallFields page={page} call={call} />
      </Form>
    </Details>
  )
}
