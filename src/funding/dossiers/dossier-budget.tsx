import { wordsIn } from '#funding/words.ts'
import { numberText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import type { DossierProps } from './dossier-page.tsx'
import type { FilledLine } from './filled.ts'

/** The two sides as the form prints them: whole euros, whose sum is the total. */
export const DossierBudget = ({ page, data }: DossierProps) => {
  const { dossiers: w, sides } = wordsIn(page.lang)
  const { budget } = data.filled
  const euros = (n: number) => `${numberText(n, page.lang)}\u00a0€`
  const side = (title: string, lines: FilledLine[], total: number) => (
    <Section title={title} level={3}>
      <ul class="c-ledger">
        {lines.map((line, at) => (
          <li key={`${line.code}-${at}`}>
            <span class="c-ledger-line">
              <span>
                {/^\d/.test(line.code) ? `${line.code} ` : ''}
                {line.name}
                {line.says ? <span class="c-hint block">{line.says}</span> : null}
              </span>
              <span class="c-number">{euros(line.euros)}</span>
            </span>
          </li>
        ))}
        <li class="c-ledger-total">
          <span class="c-ledger-line">
            <b>{w.one.total}</b>
            <b class="c-number">{euros(total)}</b>
          </span>
        </li>
      </ul>
    </Section>
  )
  return (
    <Section title={w.one.budget} says={budget.rate === null ? undefined : w.one.rate(w.percent(budget.rate))}>
      <div class="grid items-start gap-x-10 lg:grid-cols-2">
        {side(sides.charge, [...budget.charges, ...budget.inKindCharges], budget.total.charges + budget.total.inKindCharges)}
        {side(sides.product, [...budget.products, ...budget.inKindProducts], budget.total.products + budget.total.inKindProducts)}
      </div>
    </Section>
  )
}
