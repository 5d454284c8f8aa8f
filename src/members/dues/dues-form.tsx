import { typedCents } from '#base/euros.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { type Dues, formulas } from './dues.ts'
import { spacedIban } from './iban.ts'

type Props = {
  page: PageContext
  /** What the fields begin with; null: nothing was ever asked. */
  from: Pick<Dues, 'formula' | 'cents' | 'brackets'> | null
  startsOn: string
  dueOn: string
  iban: string | null
  submit: string
  main: boolean
}

/** A year's dues: one field, and the others folded for who needs them. */
export const DuesForm = ({ page, from, startsOn, dueOn, iban, submit, main }: Props) => {
  const { dues: w } = wordsIn(page.lang)
  const form = page.form('members.setDues')
  const brackets = from?.brackets.map(({ name, cents }) => `${name} : ${typedCents(cents)}`).join('\n') ?? ''
  const said = {
    other: from !== null && from.formula !== 'same',
    typed: form.values.formula !== undefined && form.values.formula !== 'same',
  }
  return (
    <Form action={`/${page.hub?.slug}/cotisations`} form={form} submit={submit} kind={main ? 'main' : 'plain'}>
      <Field
        path="amount"
        kind="number"
        unit="€"
        label={w.amount}
        hint={w.amountHint}
        value={from?.cents ? typedCents(from.cents) : ''}
        optional={said.other || said.typed}
      />
      <Details summary={w.more} open={form.problems.some(({ path }) => path !== 'amount') || said.other || said.typed}>
        <Field
          path="formula"
          kind="radio"
          label={w.formula}
          value={from?.formula ?? 'same'}
          options={formulas.map((value) => ({ value, label: w.formulas[value], hint: w.formulaHints[value] }))}
        />
        <Field path="brackets" kind="textarea" label={w.brackets} hint={w.bracketsHint} value={brackets} rows={3} optional />
        <Field path="startsOn" kind="date" label={w.startsOn} hint={w.startsOnHint} value={startsOn} optional />
        <Field path="dueOn" kind="date" label={w.dueOn} hint={w.dueOnHint} value={dueOn} optional />
        <Field path="iban" label={w.iban} hint={w.ibanHint} value={iban ? spacedIban(iban) : ''} autocomplete="off" optional />
      </Details>
    </Form>
  )
}
