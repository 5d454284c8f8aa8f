import { wordsIn } from '#funding/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Actions, Details, Facts, Section } from '#ui/layout.tsx'
import { yearsOf } from './agreement.ts'
import { RateFields, YearFields } from './agreement-form.tsx'
import type { AgreementProps } from './agreement-page.tsx'
import { typedRate } from './rate.ts'

/** The agreement itself: its parties, its days, its split; behind, what changes it. */
export const AboutAgreement = ({ page, data }: AgreementProps) => {
  const { agreement: w } = wordsIn(page.lang)
  const { agreement, state, stands, may } = data
  const at = `/${page.hub?.slug}/argent`
  const day = (on: string) => dayText(on, page.lang)
  const year = agreement.years[0]?.year ?? agreement.startsOn.slice(0, 4)
  const facts = [
    { name: wordsIn(page.lang).agreements.state, value: w.states[state] },
    { name: w.payer, value: <a href={`${at}/financeurs/${agreement.payer}`}>{agreement.payerName}</a> },
    ...(agreement.origin === agreement.payer
      ? []
      : [{ name: w.origin, value: <a href={`${at}/financeurs/${agreement.origin}`}>{agreement.originName}</a> }]),
    { name: w.action, value: <a href={`${at}/actions/${agreement.action}?annee=${year}`}>{agreement.actionName}</a> },
    ...(agreement.reference ? [{ name: w.reference, value: agreement.reference }] : []),
    ...(agreement.commitmentNo ? [{ name: w.commitmentNo, value: agreement.commitmentNo }] : []),
    { name: w.notifiedOn, value: day(agreement.notifiedOn) },
    ...(agreement.signedOn ? [{ name: w.signedOn, value: day(agreement.signedOn) }] : []),
    { name: w.period, value: w.periodSays(day(agreement.startsOn), day(agreement.endsOn)) },
    ...(agreement.years.length > 1
      ? [{ name: w.yearsSay, value: agreement.years.map((one) => `${one.year} : ${eurosText(one.cents, page.lang)}`).join(', ') }]
      : []),
    ...(agreement.mostRate === null ? [] : [{ name: w.rate, value: `${typedRate(agreement.mostRate)} %` }]),
    ...(agreement.keepsUnused === null ? [] : [{ name: w.keeps, value: agreement.keepsUnused ? w.yes : w.no }]),
    ...(agreement.whyMore ? [{ name: w.whyMore, value: agreement.whyMore }] : []),
    ...(agreement.amends ? [{ name: w.amends, value: <a href={`${at}/conventions/${agreement.amends}`}>{w.former}</a> }] : []),
  ]
  return (
    <Section title={w.aboutIt}>
      <Facts facts={facts} />
      {may.keep && stands ? <Change page={page} data={data} /> : null}
      {may.keep && agreement.closedOn !== null && !agreement.gone && agreement.amendedBy === null ? (
        <Move page={page} data={data} to="open" label={w.reopen} />
      ) : null}
    </Section>
  )
}

const Change = ({ page, data }: AgreementProps) => {
  const { agreement: w } = wordsIn(page.lang)
  const { agreement } = data
  const at = `/${page.hub?.slug}/argent/conventions`
  const form = page.form('funding.changeAgreement')
  const years = yearsOf(agreement)
  const refused = page.form('funding.moveAgreement', { to: 'gone' }).problems.length > 0
  return (
    <div class="print:hidden">
      <Details summary={w.change} open={form.problems.length > 0}>
        <Form action={`${at}/${agreement.id}`} form={form} submit={w.save} kind="plain">
          <Field path="reference" label={w.reference} value={agreement.reference} optional />
          <Field
            path="commitmentNo"
            label={w.commitmentNo}
            hint={w.commitmentNoHint}
            value={agreement.commitmentNo}
            width="medium"
            optional
          />
          <Field kind="date" path="signedOn" label={w.signedOn} value={agreement.signedOn ?? undefined} optional />
          {years.length > 1 ? <YearFields page={page} years={years} typed={agreement.years} /> : null}
          <RateFields page={page} mostRate={agreement.mostRate} keepsUnused={agreement.keepsUnused} />
        </Form>
      </Details>
      <Actions>
        {agreement.line ? (
          <LinkButton href={`/${page.hub?.slug}/argent/lignes/${agreement.line}/convention?avenant=${agreement.id}`} kind="quiet">
            {w.amend}
          </LinkButton>
        ) : null}
        <Move page={page} data={data} to="closed" label={w.close} />
        {agreement.receipts.every(({ gone }) => gone) || refused ? <Move page={page} data={data} to="gone" label={w.remove} /> : null}
      </Actions>
    </div>
  )
}

const Move = ({ page, data, to, label }: AgreementProps & { to: string; label: string }) => (
  <ActionForm
    action={`/${page.hub?.slug}/argent/conventions/${data.agreement.id}/etat`}
    form={page.form('funding.moveAgreement', { to })}
    label={label}
    fields={{ to }}
    kind="quiet"
  />
)
