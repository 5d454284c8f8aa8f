import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Prose } from '#ui/text.tsx'
import { isReportLate } from './mandate.ts'
import type { ShownBody } from './show-body.ts'

type Props = { data: ShownBody; page: PageContext }

/** What the group is asked to do, within which means, to whom and when it answers; what it told last. */
export const MandatePart = ({ data, page }: Props) => {
  const w = wordsOf(page).mandate
  const { mandate, bodies, today } = data
  const day = (on: string | null) => (on ? dayText(on, page.lang) : null)
  const to = bodies.find(({ id }) => id === mandate?.reportsTo)?.name
  return (
    <Section id="mandat" title={w.title} says={mandate ? undefined : w.none}>
      {mandate ? (
        <>
          {isReportLate(mandate, today) ? (
            <Notice kind="warning">{w.late({ day: day(mandate.reportBy) ?? '', to: to ?? '' })}</Notice>
          ) : null}
          <Prose text={mandate.scope} />
          <Facts
            facts={[
              { name: w.powers, value: mandate.powers || w.noPowers },
              ...(mandate.budgetCents ? [{ name: w.budget, value: eurosText(mandate.budgetCents, page.lang, true) }] : []),
              ...(to ? [{ name: w.reportsTo, value: to }] : []),
              ...(mandate.reportBy ? [{ name: w.reportBy, value: day(mandate.reportBy) }] : []),
            ]}
          />
          {mandate.reportedOn ? (
            <div class="mt-6">
              <p class="font-semibold">{w.told({ day: day(mandate.reportedOn) ?? '' })}</p>
              <Prose text={mandate.reported} />
            </div>
          ) : null}
          {data.reports ? <ReportForm data={data} page={page} /> : null}
        </>
      ) : null}
      {data.keeps ? <MandateForm data={data} page={page} /> : null}
    </Section>
  )
}

const ReportForm = ({ data, page }: Props) => {
  const w = wordsOf(page).mandate
  const form = page.form('governance.reportMandate')
  return (
    <Details summary={w.report} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/instances/${data.body.id}/compte-rendu`} form={form} submit={w.reportSend} kind="plain">
        <Field path="told" kind="textarea" label={w.reportText} rows={4} />
        {data.mandate?.reportsTo ? <Field path="next" kind="date" label={w.next} optional /> : null}
      </Form>
    </Details>
  )
}

const MandateForm = ({ data, page }: Props) => {
  const w = wordsOf(page).mandate
  const { mandate, bodies } = data
  const form = page.form('governance.keepMandate')
  const cents = mandate?.budgetCents
  return (
    <Details summary={mandate ? w.edit : w.give} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/instances/${data.body.id}/mandat`} form={form} submit={w.keep} kind="plain">
        <Field path="scope" kind="textarea" label={w.scope} hint={w.scopeHint} value={mandate?.scope ?? ''} rows={3} />
        <Field path="powers" kind="textarea" label={w.powers} hint={w.powersHint} value={mandate?.powers ?? ''} rows={2} optional />
        <Field path="budget" kind="number" label={w.budget} unit="€" value={cents ? String(cents / 100) : ''} optional />
        <Field
          path="reportsTo"
          kind="select"
          label={w.reportsTo}
          value={mandate?.reportsTo ?? ''}
          options={[{ value: '', label: w.nobody }, ...bodies.map(({ id, name }) => ({ value: id, label: name }))]}
          optional
        />
        <Field path="reportBy" kind="date" label={w.reportBy} value={mandate?.reportBy ?? ''} optional />
      </Form>
    </Details>
  )
}
