import type { PageContext } from '#base/page.ts'
import { type BodyRules, quorumHolds } from '#governance/bodies/body.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Columns, Details } from '#ui/layout.tsx'
import { secondChoices, secondOf } from './second-call-draft.ts'
import { USUAL_DAYS } from './second-call-rule.ts'

/** Folded away, and only where a quorum is asked: what becomes of a meeting that lacks it. */
export const SecondCallFields = ({ rules, typed, page }: { rules: BodyRules; typed: boolean; page: PageContext }) => {
  const { secondCall: w, quorumHeld: held } = wordsOf(page)
  const now = rules.secondCall ?? null
  if (rules.quorum === null) return null
  return (
    <Details summary={w.fold} open={typed}>
      <Field
        path="quorumHeld"
        kind="select"
        label={held.field}
        hint={held.fieldHint}
        value={rules.quorum.held ?? 'throughout'}
        options={quorumHolds.map((value) => ({ value, label: held.choices[value] }))}
      />
      <Field
        path="second"
        kind="select"
        label={w.field}
        hint={w.fieldHint}
        value={secondOf(now)}
        options={secondChoices.map((value) => ({ value, label: w.choices[value] }))}
      />
      <Field
        path="secondDays"
        kind="number"
        label={w.days}
        hint={w.daysHint}
        value={String(now?.minDays ?? USUAL_DAYS)}
        unit={w.daysUnit}
        optional
      />
      <Columns>
        <Field path="secondNum" kind="number" label={w.num} hint={w.numHint} value={String(now?.share?.num ?? '')} optional />
        <Field path="secondDen" kind="number" label={w.den} value={String(now?.share?.den ?? '')} optional />
      </Columns>
    </Details>
  )
}
