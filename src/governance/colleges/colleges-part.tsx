import type { PageContext } from '#base/page.ts'
import type { ShownBody } from '#governance/bodies/show-body.ts'
import { inForceOn } from '#governance/rules/rule-version.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { withoutCollege } from './college-count.ts'
import { collegeRulesOn, collegesToCome, heldOn, sitters } from './college-members.ts'
import { collegesSentence } from './say-colleges.ts'

type Props = { data: ShownBody; page: PageContext }

/** Who is in which college; nothing where the rules have none. */
export const CollegesPart = ({ data, page }: Props) => {
  const words = wordsOf(page)
  const { colleges: w } = words
  const { versions, today, memberships } = data
  const rules = collegeRulesOn(versions, today)
  if (!rules) return null
  const from = versions.find((one) => one.rules.colleges === rules)?.from ?? today
  const begun = inForceOn(versions, today).rules.colleges !== undefined
  const held = heldOn(memberships, begun ? today : from)
  const sitting = sitters(data, today)
  const names = (orgs: string[]) =>
    sitting
      .filter(({ org }) => orgs.includes(org))
      .map(({ name }) => name)
      .join(', ')
  const out = withoutCollege(
    rules,
    held,
    sitting.map(({ org }) => org),
  )
  return (
    <Section id="colleges" title={w.title} says={`${collegesSentence(rules, words)}.`}>
      {begun ? null : <p class="c-hint mb-4">{w.toCome({ day: dayText(from, page.lang) })}</p>}
      {out.length > 0 ? <Notice kind="warning">{w.missing({ n: out.length, names: names(out) })}</Notice> : null}
      <Facts
        facts={rules.list.map(({ id, name, weight }) => ({
          name: w.each({ name, ...weight }),
          value: names(sitting.filter(({ org }) => held[org] === id).map(({ org }) => org)) || w.nobody,
        }))}
      />
      {data.keeps && sitting.length > 0 ? <SetForm data={data} page={page} open={out.length > 0} day={begun ? today : from} /> : null}
      <Past data={data} page={page} />
    </Section>
  )
}

const SetForm = ({ data, page, open, day }: Props & { open: boolean; day: string }) => {
  const { colleges: w } = wordsOf(page)
  const form = page.form('governance.setColleges')
  const held = heldOn(data.memberships, day)
  const options = [{ value: '', label: w.none }, ...collegesToCome(data.versions, day).map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Details summary={w.set} open={open || form.problems.length > 0}>
      <Form
        id="repartition"
        action={`/${page.hub?.slug}/instances/${data.body.id}/colleges`}
        form={form}
        submit={w.send}
        submitIcon="check"
        kind="plain"
      >
        <div class="grid gap-x-6 sm:grid-cols-2">
          {sitters(data, data.today).map(({ org, name }) => (
            <Field key={org} path={`college.${org}`} kind="select" label={name} value={held[org] ?? ''} options={options} />
          ))}
        </div>
        <Field path="from" kind="date" label={w.from} value={day} />
      </Form>
    </Details>
  )
}

/** What was so once. */
const Past = ({ data, page }: Props) => {
  const { colleges: w } = wordsOf(page)
  const past = data.memberships.filter(({ until }) => until !== null)
  if (past.length === 0) return null
  const called = (id: string) =>
    data.versions.flatMap(({ rules }) => rules.colleges?.list ?? []).findLast((one) => one.id === id)?.name ?? w.gone
  return (
    <Details summary={w.past}>
      <ul class="list-disc pl-5">
        {past.map(({ id, name, college, from, until }) => (
          <li key={id}>
            {w.was({ name, college: called(college), from: dayText(from, page.lang), until: dayText(until ?? from, page.lang) })}
          </li>
        ))}
      </ul>
    </Details>
  )
}
