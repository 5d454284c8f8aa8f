import { typedCents } from '#base/euros.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { AboutAgreement } from './about-agreement.tsx'
import { InstalmentsPart } from './instalments-part.tsx'
import { LatePart } from './late-part.tsx'
import type { AgreementData } from './show-agreement.ts'

export type AgreementProps = { page: PageContext; data: AgreementData }

/** An agreement: what is promised, what came, whom to call, what it asks of the hub. */
export const AgreementPage = ({ page, data }: AgreementProps) => {
  const { agreement: w, agreements: list } = wordsIn(page.lang)
  const { agreement, account, stands, may } = data
  const at = `/${page.hub?.slug}/argent`
  return (
    <Page
      page={page}
      title={w.title(agreement.payerName, agreement.actionName)}
      lead={leadOf({ page, data })}
      over={<Breadcrumb crumbs={[{ href: `${at}/conventions`, label: list.title }]} />}
    >
      {agreement.gone ? <Gone page={page} data={data} /> : null}
      {agreement.amendedBy ? (
        <Notice>
          <p>{w.amended}</p>
          <p>
            <a href={`${at}/conventions/${agreement.amendedBy}`}>{w.seeAmendment}</a>
          </p>
        </Notice>
      ) : null}
      <LatePart page={page} data={data} />
      {account.beyond > 0 ? <Notice kind="warning">{w.beyond(eurosText(account.beyond, page.lang, true))}</Notice> : null}
      <InstalmentsPart page={page} data={data} />
      <Receipts page={page} data={data} />
      {may.keep && stands ? <NoteReceipt page={page} data={data} /> : null}
      <Duties page={page} data={data} />
      <AboutAgreement page={page} data={data} />
    </Page>
  )
}

const leadOf = ({ page, data: { agreement, account } }: AgreementProps): string => {
  const { agreement: w } = wordsIn(page.lang)
  const euros = (cents: number) => eurosText(cents, page.lang, true)
  if (account.waiting === 0) return w.saysPaid(euros(agreement.cents))
  return w.says(euros(agreement.cents), euros(account.received), euros(account.waiting))
}

const Gone = ({ page, data: { agreement, may } }: AgreementProps) => {
  const { agreement: w } = wordsIn(page.lang)
  return (
    <Notice kind="warning">
      <p>{w.gone}</p>
      {may.keep ? (
        <ActionForm
          action={`/${page.hub?.slug}/argent/conventions/${agreement.id}/etat`}
          form={page.form('funding.moveAgreement', { to: 'back' })}
          label={w.putBack}
          fields={{ to: 'back' }}
        />
      ) : null}
    </Notice>
  )
}

const Receipts = ({ page, data: { agreement, stands, may } }: AgreementProps) => {
  const { agreement: w } = wordsIn(page.lang)
  return (
    <Section title={w.receipts} id="versements">
      {agreement.receipts.length === 0 ? <p class="c-hint">{w.noReceipt}</p> : null}
      <ul class="c-ledger">
        {agreement.receipts.map((one) => (
          <li key={one.id}>
            <span class="c-ledger-line">
              <span>
                <span class={one.gone ? 'line-through' : undefined}>{dayText(one.receivedOn, page.lang)}</span>{' '}
                {one.gone ? <Badge>{w.mistake}</Badge> : null}
                {one.label ? <span class="c-hint block">{one.label}</span> : null}
              </span>
              <span class={`c-number${one.gone ? ' line-through' : ''}`}>{eurosText(one.cents, page.lang)}</span>
            </span>
            {may.keep && stands ? (
              <div class="print:hidden">
                <ActionForm
                  action={`/${page.hub?.slug}/argent/conventions/${agreement.id}/versements/${one.id}`}
                  form={page.form('funding.moveReceipt', { receipt: one.id })}
                  label={one.gone ? w.putBack : w.mistake}
                  describe={eurosText(one.cents, page.lang)}
                  fields={{ to: one.gone ? 'back' : 'gone' }}
                  kind="quiet"
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Prefilled with what is waiting next: one press when it came as promised. */
const NoteReceipt = ({ page, data: { agreement, account, today } }: AgreementProps) => {
  const { agreement: w } = wordsIn(page.lang)
  const next = account.instalments.find(({ waiting }) => waiting > 0)
  const form = page.form('funding.noteReceipt')
  const fields = (
    <Form
      action={`/${page.hub?.slug}/argent/conventions/${agreement.id}/versements`}
      form={form}
      submit={w.receiptSubmit}
      kind={next ? 'main' : 'plain'}
    >
      <div class="flex flex-wrap gap-x-6">
        <Field path="amount" label={w.rowAmount} unit="€" width="short" value={next ? typedCents(next.waiting) : undefined} />
        <Field kind="date" path="receivedOn" label={w.receivedOn} value={today} />
      </div>
      <Field path="label" label={w.label} optional />
    </Form>
  )
  return (
    <div class="print:hidden">
      {next ? (
        <Section title={w.noteReceipt} level={3}>
          {fields}
        </Section>
      ) : (
        <Details summary={w.noteReceipt} open={form.problems.length > 0}>
          {fields}
        </Details>
      )}
    </div>
  )
}

const Duties = ({ page, data: { duties } }: AgreementProps) => {
  const { agreement: w } = wordsIn(page.lang)
  if (duties.length === 0) return null
  const says = (duty: (typeof duties)[number]): string => {
    if (duty.kind === 'written') return w.duties.written(eurosText(duty.cents, page.lang, true), duty.year)
    return duty.kind === 'report' ? w.duties.report(duty.year, dayText(duty.on, page.lang)) : w.duties.publicity
  }
  return (
    <Section title={w.duties.title}>
      <ul class="list-disc pl-5">
        {duties.map((duty) => (
          <li key={duty.kind} class="mt-2">
            {says(duty)} <span class="c-hint">({w.duties[`${duty.kind}Source`]})</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
