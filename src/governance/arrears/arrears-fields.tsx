import type { PageContext } from '#base/page.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Columns, Details } from '#ui/layout.tsx'
import { arrearsCounts, arrearsEffects } from './arrears-draft.ts'

/** Folded away: statutes that say nothing of arrears never open it. */
export const ArrearsFields = ({ rules, typed, page }: { rules: BodyRules; typed: boolean; page: PageContext }) => {
  const { arrears: w } = wordsOf(page)
  const now = rules.arrears ?? null
  return (
    <Details summary={w.fold} open={typed}>
      <Columns>
        <Field
          path="arrears"
          kind="select"
          label={w.field}
          hint={w.fieldHint}
          value={now?.effect ?? 'none'}
          options={arrearsEffects.map((value) => ({ value, label: w.choices[value] }))}
        />
        <Field
          path="arrearsCounted"
          kind="select"
          label={w.counted}
          hint={w.countedHint}
          value={now && !now.counted ? 'no' : 'yes'}
          options={arrearsCounts.map((value) => ({ value, label: w.countedChoices[value] }))}
        />
      </Columns>
    </Details>
  )
}
