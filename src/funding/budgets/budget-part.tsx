import type { PageContext } from '#base/page.ts'
import type { ActionData } from '#funding/actions/show-action.ts'
import { RulesBroken } from '#funding/rules/rule-says.tsx'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { eurosText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { BudgetLines } from './budget-lines.tsx'
import { isInKind, type Side, sides } from './codes.ts'
import { LineFields } from './line-fields.tsx'

export type BudgetProps = { page: PageContext; data: ActionData }

/** The two sides of a budget as a form shows them: charges on the left, products on the right; what is in kind below. */
export const BudgetPart = ({ page, data }: BudgetProps) => {
  const { action: w, sides: names, sums } = wordsIn(page.lang)
  const inKind = data.lines.filter(({ code }) => isInKind(code))
  const euros = (cents: number) => eurosText(cents, page.lang)
  return (
    <>
      <RulesBroken page={page} lines={data.lines} today={data.today} />
      <div class="grid items-start gap-x-10 lg:grid-cols-2">
        {sides.map((side) => (
          <Section key={side} title={names[side]} id={side === 'charge' ? 'charges' : 'produits'}>
            <BudgetLines
              page={page}
              data={data}
              lines={data.lines.filter((line) => line.side === side && !isInKind(line.code))}
              total={{ name: sums.total, cents: side === 'charge' ? data.totals.charges : data.totals.products }}
            />
            <Add page={page} data={data} side={side} />
          </Section>
        ))}
      </div>
      {inKind.length > 0 ? (
        <Section title={w.inKind} says={w.inKindSays}>
          <div class="grid items-start gap-x-10 lg:grid-cols-2">
            {sides.map((side) => (
              <BudgetLines
                key={side}
                page={page}
                data={data}
                lines={inKind.filter((line) => line.side === side)}
                total={{ name: names[side], cents: side === 'charge' ? data.totals.inKindCharges : data.totals.inKindProducts }}
              />
            ))}
          </div>
        </Section>
      ) : null}
      {data.shown ? <TakeAway page={page} /> : null}
      <Gone page={page} data={data} euros={euros} />
      <Vote page={page} data={data} />
    </>
  )
}

const Add = ({ page, data, side }: BudgetProps & { side: Side }) => {
  const { action: w } = wordsIn(page.lang)
  if (!data.may.keep || !data.latest) return null
  const form = page.form('funding.keepLine', { side, line: '' })
  return (
    <div class="print:hidden">
      <Details
        summary={side === 'charge' ? w.addCharge : w.addProduct}
        open={form.problems.length > 0 || (data.lines.length === 0 && side === 'charge')}
      >
        <Form
          action={`/${page.hub?.slug}/argent/actions/${data.action.id}/lignes`}
          id={`add-${side}`}
          form={form}
          submit={w.submit}
          submitIcon="plus"
          kind="plain"
          hidden={{ year: String(data.year), side, line: '' }}
        >
          <LineFields page={page} side={side} funders={data.funders} />
        </Form>
      </Details>
    </div>
  )
}

const Gone = ({ page, data, euros }: BudgetProps & { euros: (cents: number) => string }) => {
  const { action: w, codes } = wordsIn(page.lang)
  if (data.gone.length === 0 || !data.latest || !data.may.keep) return null
  return (
    <div class="print:hidden">
      <Details summary={`${w.gone} (${data.gone.length})`}>
        <ul>
          {data.gone.map((line) => (
            <li key={line.id} class="flex flex-wrap items-center gap-x-4">
              <s>
                {codes.names[line.code]} {line.name} {euros(line.cents)}
              </s>
              <ActionForm
                action={`/${page.hub?.slug}/argent/actions/${data.action.id}/lignes/${line.lasting}/remettre`}
                form={page.form('funding.putBackLine', { line: line.lasting })}
                label={w.putBack}
                describe={codes.names[line.code]}
                fields={{ year: String(data.year) }}
                kind="quiet"
              />
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

/** One click once the board has voted; before, what keeps it from being voted. */
const Vote = ({ page, data }: BudgetProps) => {
  const { action: w } = wordsIn(page.lang)
  if (!data.may.keep || !data.latest || data.shown?.state !== 'draft') return null
  const form = page.form('funding.voteBudget')
  return (
    <Section title={w.vote} says={w.voteSays}>
      {data.waits.length > 0 && form.problems.length === 0 ? (
        <>
          <p class="font-semibold">{w.waits}</p>
          <ul class="list-disc pl-5">
            {data.waits.map((one) => (
              <li key={one.code}>{page.says(one)}</li>
            ))}
          </ul>
        </>
      ) : (
        <Form
          action={`/${page.hub?.slug}/argent/actions/${data.action.id}/vote`}
          form={form}
          submit={w.vote}
          kind="plain"
          hidden={{ year: String(data.year) }}
        >
          <Field kind="date" path="on" label={w.on} value={data.today} />
        </Form>
      )}
    </Section>
  )
}
