import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Columns } from '#ui/layout.tsx'
import { type Mandate, RHYTHMS } from './mandate.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; names: string[]; today: string; mandate?: Mandate & { holder: { name: string } } }

/** The fields of a mandate, new or put right. */
export const MandateFields = ({ page, names, today, mandate }: Props) => {
  const w = wordsIn(page.lang).mandates
  return (
    <>
      <Field path="body" label={w.body} hint={w.bodyHint} value={mandate?.body ?? ''} autocomplete="off" />
      <Field path="person" label={w.person} suggestions={names} value={mandate?.holder.name ?? ''} />
      <Field kind="textarea" path="powers" label={w.powers} hint={w.powersHint} value={mandate?.powers ?? ''} rows={2} optional />
      <Columns>
        <Field kind="date" path="from" label={w.fromField} value={mandate?.from ?? today} />
        <Field kind="date" path="until" label={w.until} hint={w.untilHint} value={mandate?.until ?? ''} optional />
      </Columns>
      <Field
        kind="select"
        path="rhythm"
        label={w.rhythm}
        value={mandate ? String(mandate.rhythmMonths ?? '') : '6'}
        options={['', ...RHYTHMS].map((value) => ({ value, label: w.rhythms[value as keyof typeof w.rhythms] }))}
      />
    </>
  )
}
