import { typedCents } from '#base/euros.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import type { LineRead } from './budget.store.ts'
import { standings } from './budget.ts'
import { chargeCodes, isGiven, NOT_DETAILED, productCodes, type Side } from './codes.ts'

type Props = { page: PageContext; side: Side; funders: string[]; line?: LineRead }

/** « 604 · Prestations de services »; a code that is a word says nothing to anybody. */
const named = (code: string, name = '') => (/^\d/.test(code) ? `${code} · ${name}` : name)

/** The fields of a line of one side; empty where it is a new one. */
export const LineFields = ({ page, side, funders, line }: Props) => {
  const { action: w, codes, standings: states } = wordsIn(page.lang)
  const all = side === 'charge' ? chargeCodes : productCodes
  const options = [...all, NOT_DETAILED].map((code) => ({ value: code, label: named(code, codes.names[code]) }))
  return (
    <>
      <Field kind="select" path="code" label={w.code} hint={w.codeHint} options={options} value={line?.code} />
      <Field path="name" label={w.label} hint={w.labelHint} value={line?.name} optional />
      <Field path="amount" label={w.amount} unit="€" width="short" value={line ? typedCents(line.cents) : undefined} />
      {side === 'product' && (line === undefined || isGiven(line.code)) ? (
        <>
          <Field
            path="funder"
            label={w.funderField}
            hint={w.funderHint}
            suggestions={funders}
            value={line?.funderName ?? undefined}
            optional
          />
          <Field
            kind="select"
            path="standing"
            label={w.standing}
            options={standings.map((value) => ({ value, label: states[value] }))}
            value={line?.standing ?? undefined}
            optional={line === undefined}
          />
        </>
      ) : null}
    </>
  )
}
