import { typedCents } from '#base/euros.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { instalmentKinds, openers } from './agreement.ts'
import { plans } from './plan.ts'
import type { PreparedAgreement } from './prepare-agreement.ts'
import { typedRate } from './rate.ts'

type Props = { page: PageContext; data: PreparedAgreement }

/** A funder has answered: six fields, the rest folded. */
export const AgreementForm = ({ page, data }: Props) => {
  const { agreement: w } = wordsIn(page.lang)
  const { action, year, amended, standing } = data
  const at = `/${page.hub?.slug}/argent`
  return (
    <Page
      page={page}
      title={amended ? w.amendTitle(amended.payerName) : w.noteTitle(action.name, year)}
      lead={amended ? w.amendLead : w.noteLead}
      over={<Breadcrumb crumbs={[{ href: `${at}/actions/${action.id}?annee=${year}`, label: action.name }]} />}
    >
      {standing ? (
        <Notice>
          <p>{w.taken}</p>
          <p>
            <a href={`${at}/conventions/${standing.id}`}>{w.seeTaken}</a>
          </p>
        </Notice>
      ) : data.may.keep ? (
        <Fields page={page} data={data} />
      ) : (
        <p>{w.onlyKeepers}</p>
      )}
    </Page>
  )
}

const Fields = ({ page, data }: Props) => {
  const { agreement: w } = wordsIn(page.lang)
  const { line, amended } = data
  const form = page.form('funding.noteAgreement')
  const wrongAt = (path: string) => form.problems.some((one) => one.path.startsWith(path))
  const asksWhy = wrongAt('whyMore') || Boolean(form.values.whyMore)
  return (
    <Form
      action={`/${page.hub?.slug}/argent/lignes/${line.lasting}/convention`}
      form={form}
      submit={w.submit}
      hidden={{ avenant: amended?.id ?? '' }}
    >
      <Field path="payer" label={w.payer} suggestions={data.funders} value={data.payer} />
      <Field path="amount" label={w.amount} unit="€" width="short" value={typedCents(data.cents)} />
      {asksWhy ? <Field path="whyMore" label={w.whyMore} /> : null}
      <Field kind="date" path="notifiedOn" label={w.notifiedOn} hint={w.notifiedOnHint} value={amended ? undefined : data.today} />
      <Field path="reference" label={w.reference} hint={w.referenceHint} value={amended?.reference} optional />
      <Field
        kind="radio"
        path="plan"
        label={w.plan}
        options={plans.map((value) => ({ value, label: w.plans[value] }))}
        value={amended ? undefined : 'once'}
      />
      <Details summary={w.typedRows} open={form.values.plan === 'typed'}>
        <Rows page={page} />
      </Details>
      <Details
        summary={w.more}
        open={data.years.length > 1 || ['origin', 'commitmentNo', 'signedOn', 'startsOn', 'endsOn', 'rate', 'years'].some(wrongAt)}
      >
        <More page={page} data={data} />
      </Details>
    </Form>
  )
}

const Rows = ({ page }: { page: PageContext }) => {
  const { agreement: w } = wordsIn(page.lang)
  return (
    <>
      <p class="c-hint">{w.typedSays}</p>
      {[1, 2, 3, 4].map((n) => (
        <fieldset key={n} class="mt-4">
          <legend class="font-semibold">{w.row(n)}</legend>
          <div class="flex flex-wrap gap-x-4">
            <Field path={`rows.r${n}.amount`} label={w.rowAmount} unit="€" width="short" optional={n > 1} />
            <Field
              kind="select"
              path={`rows.r${n}.kind`}
              label={w.rowKind}
              options={instalmentKinds.map((value) => ({ value, label: w.kinds[value] }))}
              optional
            />
            <Field
              kind="select"
              path={`rows.r${n}.opensBy`}
              label={w.rowOpens}
              options={openers.map((value) => ({ value, label: w.opens[value] }))}
              optional
            />
            <Field kind="date" path={`rows.r${n}.on`} label={w.rowOn} optional />
          </div>
        </fieldset>
      ))}
    </>
  )
}

const More = ({ page, data }: Props) => {
  const { agreement: w } = wordsIn(page.lang)
  const { amended } = data
  return (
    <>
      <Field path="commitmentNo" label={w.commitmentNo} hint={w.commitmentNoHint} value={amended?.commitmentNo} width="medium" optional />
      <div class="flex flex-wrap gap-x-6">
        <Field kind="date" path="startsOn" label={w.startsOn} value={data.startsOn} />
        <Field kind="date" path="endsOn" label={w.endsOn} value={data.endsOn} />
        <Field kind="date" path="signedOn" label={w.signedOn} optional />
      </div>
      {data.years.length > 1 ? <YearFields page={page} years={data.years} /> : null}
      <Field
        path="origin"
        label={w.origin}
        hint={w.originHint}
        suggestions={data.funders}
        value={amended && amended.origin !== amended.payer ? amended.originName : undefined}
        optional
      />
      <RateFields page={page} mostRate={amended?.mostRate ?? null} keepsUnused={amended?.keepsUnused ?? null} />
    </>
  )
}

type YearProps = { page: PageContext; years: number[]; typed?: { year: number; cents: number }[] }

/** One amount a year; left empty, by the days of each. */
export const YearFields = ({ page, years, typed = [] }: YearProps) => {
  const { agreement: w } = wordsIn(page.lang)
  return (
    <fieldset>
      <legend class="c-label">{w.years}</legend>
      <p class="c-hint">{w.yearsHint}</p>
      <div class="flex flex-wrap gap-x-4">
        {years.map((year) => {
          const cents = typed.find((one) => one.year === year)?.cents
          return (
            <Field
              key={year}
              path={`years.y${year}`}
              label={String(year)}
              unit="€"
              width="short"
              value={cents === undefined ? undefined : typedCents(cents)}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

type RateProps = { page: PageContext; mostRate: number | null; keepsUnused: boolean | null }

export const RateFields = ({ page, mostRate, keepsUnused }: RateProps) => {
  const { agreement: w } = wordsIn(page.lang)
  return (
    <>
      <Field path="rate" label={w.rate} unit="%" width="short" value={mostRate === null ? undefined : typedRate(mostRate)} optional />
      <Field
        kind="select"
        path="keeps"
        label={w.keeps}
        hint={w.keepsHint}
        options={[
          { value: '', label: w.notSaid },
          { value: 'yes', label: w.yes },
          { value: 'no', label: w.no },
        ]}
        value={keepsUnused === null ? '' : keepsUnused ? 'yes' : 'no'}
        optional
      />
    </>
  )
}
