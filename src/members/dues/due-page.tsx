import { typedCents } from '#base/euros.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Actions, Details, Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { yearLabel } from './due-document.ts'
import { means } from './dues.ts'
import { dueTones } from './ledger-part.tsx'
import type { DueData } from './show-due.ts'

type Props = { page: PageContext; data: DueData }

const atOf = ({ page, data }: Props) => `/${page.hub?.slug}/cotisations/lignes/${data.id}`

/** One member's dues of a year: above all, what is still to be paid and where to note that it came. */
export const DuePage = ({ page, data }: Props) => {
  const { dues, due: w } = wordsIn(page.lang)
  const { account, number } = data
  const root = `/${page.hub?.slug}`
  const euros = (cents: number) => eurosText(cents, page.lang)
  const day = (on: string) => dayText(on, page.lang)
  const card = data.person ? `${root}/personnes/${data.organisation}` : `${root}/structures/${data.organisation}`
  const called = number !== null
  return (
    <Page
      page={page}
      title={w.title(yearLabel(data), data.name)}
      over={<Breadcrumb crumbs={[{ href: `${root}/cotisations?annee=${data.year}`, label: dues.titleOf(yearLabel(data)) }]} />}
      lead={
        called || data.exemptOn ? <Badge tone={dueTones[data.state]}>{dues.states[data.state]}</Badge> : <Badge>{dues.notCalled}</Badge>
      }
    >
      <Facts
        facts={[
          { name: w.member, value: <a href={card}>{data.name}</a> },
          { name: w.asked, value: askedText({ page, data }) },
          ...(data.bracket ? [{ name: w.bracket, value: data.bracket }] : []),
          ...(called && account.paid > 0 ? [{ name: w.paid, value: euros(account.paid) }] : []),
          ...(called && !data.exemptOn ? [{ name: w.rest, value: euros(account.waiting) }] : []),
          { name: w.dueOn, value: day(data.dueOn) },
          { name: w.period, value: w.periodSays(day(data.startsOn), day(data.endsOn)) },
          ...(number ? [{ name: w.number, value: number }] : []),
          ...(data.exemptOn ? [{ name: w.exemption, value: w.exemptSays(day(data.exemptOn), data.exemptReason) }] : []),
        ]}
      />
      {account.beyond > 0 ? (
        <p class="mt-4">{data.formula === 'free' ? w.beyondFree(euros(account.beyond)) : w.beyond(euros(account.beyond))}</p>
      ) : null}
      {called ? <Payments page={page} data={data} /> : null}
      <Letters page={page} data={data} />
      {data.keeps ? <Exemption page={page} data={data} /> : null}
    </Page>
  )
}

const askedText = ({ page, data: { cents, formula } }: Props): string => {
  const { dues, due: w } = wordsIn(page.lang)
  if (cents === null) return dues.unchosen
  const sum = eurosText(cents, page.lang)
  return formula === 'free' ? w.atLeast(sum) : sum
}

const Payments = ({ page, data }: Props) => {
  const { due: w } = wordsIn(page.lang)
  const { payments, account, keeps, today } = data
  const note = page.form('members.notePayment')
  const open = note.problems.length > 0 || (account.waiting > 0 && data.exemptOn === null)
  return (
    <Section title={w.payments}>
      <List count={payments.length} empty={<p>{w.noPayment}</p>}>
        {payments.map((one) => (
          <Row
            key={one.id}
            title={`${eurosText(one.cents, page.lang)}, ${w.meansOf[one.means]}`}
            meta={[
              dayText(one.paidOn, page.lang),
              ...(keeps ? [w.notedBy(one.notedBy)] : []),
              ...(one.goneOn === null ? [] : [one.goneOn === one.paidOn ? w.goneSame : w.gone(dayText(one.goneOn, page.lang))]),
            ].join(' · ')}
          >
            {keeps && one.goneOn === null ? (
              <ActionForm
                action={`${atOf({ page, data })}/reglements/${one.id}/annuler`}
                form={page.form('members.takePaymentBack', { payment: one.id })}
                label={one.fresh ? w.undo : w.bounced}
                describe={eurosText(one.cents, page.lang)}
                kind="quiet"
              />
            ) : null}
          </Row>
        ))}
      </List>
      {account.paid > 0 ? (
        <Actions>
          <LinkButton icon="document" href={`${atOf({ page, data })}/papiers/recu`}>
            {w.readReceipt}
          </LinkButton>
        </Actions>
      ) : null}
      {keeps ? (
        <div class="mt-4 print:hidden">
          <Details summary={w.note} open={open}>
            <Form action={`${atOf({ page, data })}/reglements`} form={note} submit={w.note} kind={open ? 'main' : 'plain'}>
              <Field path="amount" kind="number" unit="€" label={w.amount} value={account.waiting > 0 ? typedCents(account.waiting) : ''} />
              <Field path="paidOn" kind="date" label={w.paidOn} value={today} />
              <Field
                path="means"
                kind="radio"
                label={w.means}
                value="transfer"
                options={means.map((value) => ({ value, label: w.meansOf[value] }))}
              />
            </Form>
          </Details>
        </div>
      ) : null}
    </Section>
  )
}

const Letters = ({ page, data }: Props) => {
  const { due: w } = wordsIn(page.lang)
  const { letters, keeps, today, number } = data
  const hand = page.form('members.noteHanded')
  const waits = letters.some(({ mail, handedOn }) => mail === null && handedOn === null)
  const day = (on: string) => dayText(on, page.lang)
  return (
    <Section title={w.papers}>
      <List count={letters.length} empty={<p>{w.noLetter}</p>}>
        {letters.map((one) => (
          <Row
            key={one.id}
            title={`${w.letters[one.kind]}, ${day(one.madeOn)}`}
            meta={
              one.mail === null
                ? one.handedOn === null
                  ? w.onPaper
                  : w.handed(day(one.handedOn))
                : `${w.letterTo(one.to ?? '')} · ${one.leftOn === null ? w.waits : w.left(day(one.leftOn))}`
            }
          />
        ))}
      </List>
      {number ? (
        <Actions>
          <LinkButton icon="document" href={`${atOf({ page, data })}/papiers/appel`}>
            {w.readCall}
          </LinkButton>
          {letters.some(({ kind }) => kind === 'reminder') ? (
            <LinkButton icon="document" href={`${atOf({ page, data })}/papiers/rappel`}>
              {w.readReminder}
            </LinkButton>
          ) : null}
        </Actions>
      ) : null}
      {keeps && (waits || hand.problems.length > 0) ? (
        <div class="mt-4 print:hidden">
          <Details summary={w.hand} open={hand.problems.length > 0}>
            <Form action={`${atOf({ page, data })}/remise`} form={hand} submit={w.handSubmit} kind="plain">
              <Field path="on" kind="date" label={w.handedOn} value={today} />
            </Form>
          </Details>
        </div>
      ) : null}
    </Section>
  )
}

const Exemption = ({ page, data }: Props) => {
  const { due: w } = wordsIn(page.lang)
  const form = page.form('members.exemptDue')
  const action = `${atOf({ page, data })}/exoneration`
  return (
    <div class="mt-10 print:hidden">
      {data.exemptOn === null ? (
        <Details summary={w.exempt} open={form.problems.length > 0}>
          <Form action={action} form={form} submit={w.exemptSubmit} kind="plain">
            <Field path="reason" kind="textarea" rows={2} label={w.reason} hint={w.reasonHint} />
          </Form>
        </Details>
      ) : (
        <ActionForm action={action} form={form} label={w.unexempt} fields={{ back: 'oui' }} kind="quiet" />
      )}
    </div>
  )
}
