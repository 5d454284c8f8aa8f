import type { Form, PageContext } from '#base/page.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Columns, Details } from '#ui/layout.tsx'
import { defaultColleges, smallOnes } from './college.ts'
import { carries, collegeFields, empties } from './college-draft.ts'

const paths = Object.keys(collegeFields)

/** One line of the form of rules, folded: most bodies count every voice alike and never open it. */
export const CollegeFields = ({ rules, form, page }: { rules: Pick<BodyRules, 'colleges'>; form: Form; page: PageContext }) => {
  const { form: w, weight: said } = wordsOf(page).colleges
  const { list, carry, empty, floor, small, scic } = { ...defaultColleges, list: [], ...rules.colleges }
  const separator = page.lang === 'fr' ? '\u00a0: ' : ': '
  const lines = list.map(({ name, weight }) => `${name}${separator}${said(weight)}`)
  const named = <T extends string>(values: readonly T[], words: Readonly<Record<NoInfer<T>, string>>) =>
    values.map((value) => ({ value, label: words[value] }))
  return (
    <Details summary={w.fold} open={form.problems.some(({ path }) => paths.includes(path))}>
      <Field path="colleges" kind="textarea" rows={4} label={w.list} hint={w.listHint} value={lines.join('\n')} optional />
      <Columns>
        <Field path="collegeCarry" kind="select" label={w.carry} hint={w.carryHint} value={carry} options={named(carries, w.carries)} />
        <Field path="collegeEmpty" kind="select" label={w.empty} value={empty} options={named(empties, w.empties)} />
      </Columns>
      <Columns>
        <Field path="collegeFloor" kind="number" label={w.floor} hint={w.floorHint} value={String(floor)} />
        <Field path="collegeSmall" kind="select" label={w.small} hint={w.smallHint} value={small} options={named(smallOnes, w.smalls)} />
      </Columns>
      <Field path="collegeScic" kind="checkbox" label={w.scic} hint={w.scicHint} checked={scic} optional />
    </Details>
  )
}
