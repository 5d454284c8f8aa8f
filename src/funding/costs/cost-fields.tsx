import { typedCents } from '#base/euros.ts'
import type { PageContext } from '#base/page.ts'
import { chargeCodes, NOT_DETAILED } from '#funding/budgets/codes.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Details } from '#ui/layout.tsx'
import { bearerTyped, type Cost } from './cost.ts'
import { ACCEPTED } from './piece.ts'

type Props = {
  page: PageContext
  actions: { id: string; name: string; axis: string }[]
  keys: { id: string; name: string }[]
  suppliers: string[]
  cost?: Cost
  /** The action of a new one, where the page is about it. */
  action?: string | null
  today?: string
  /** Something behind the fold is wrong. */
  open?: boolean
}

/** « Incubateur », or « Soutien · Guid’Asso » where an axis has more than the action of its own name. */
const actionName = ({ name, axis }: Props['actions'][number]) => (name === axis ? name : `${axis} · ${name}`)

/** The fields of a cost: four that everybody fills in, a piece, and the rest behind a fold. */
export const CostFields = ({ page, actions, keys, suppliers, cost, action, today, open }: Props) => {
  const { cost: w, codes } = wordsIn(page.lang)
  const bearers = [
    { value: '', label: w.noAction },
    ...actions.map((one) => ({ value: `a.${one.id}`, label: actionName(one) })),
    ...keys.map(({ id, name }) => ({ value: `c.${id}`, label: w.byKey(name) })),
  ]
  const lines = [
    { value: '', label: cost ? w.proposeAgain : w.proposed },
    ...[...chargeCodes, NOT_DETAILED].map((code) => ({
      value: code,
      label: `${/^\d/.test(code) ? `${code} · ` : ''}${codes.names[code]}`,
    })),
  ]
  return (
    <>
      <Field path="what" label={w.what} hint={w.whatHint} value={cost?.what} />
      <div class="flex flex-wrap gap-x-6">
        <Field path="amount" label={w.amount} unit="€" width="short" value={cost ? typedCents(cost.cents) : undefined} />
        <Field kind="date" path="datedOn" label={w.datedOn} value={cost?.datedOn ?? today} />
      </div>
      <Field
        kind="select"
        path="bearer"
        label={w.bearer}
        options={bearers}
        value={cost ? bearerTyped(cost) : action ? `a.${action}` : ''}
        optional
      />
      <Field kind="file" path="files" label={cost ? w.addPieces : w.piece} hint={w.pieceHint} accept={ACCEPTED} multiple optional />
      <Details summary={w.precise} open={open === true}>
        <Field kind="select" path="code" label={w.line} hint={w.lineHint} options={lines} value={cost?.code ?? ''} optional />
        <Field path="supplier" label={w.supplier} suggestions={suppliers} value={cost?.supplier} optional />
        <Field kind="date" path="paidOn" label={w.paidOn} hint={w.paidHint} value={cost?.paidOn ?? undefined} optional />
      </Details>
    </>
  )
}
