import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { DayText } from '#ui/text.tsx'
import type { PersonData } from './person-page.tsx'
import { earliestEnd } from './representation.ts'
import { ROLES, type Role } from './role.ts'

type Props = { page: PageContext; data: PersonData }

/** What a person does for the hub, dated; given and ended by the coordination. */
export const Roles = ({ page, data }: Props) => {
  const { person: w, roles } = wordsIn(page.lang)
  const form = page.form('members.giveRole')
  return (
    <Section title={w.roles}>
      <List count={data.person.roles.length} empty={<p class="c-hint">{w.noRoles}</p>}>
        {data.person.roles.map((role) => (
          <RoleRow key={role.id} page={page} data={data} role={role} />
        ))}
      </List>
      {data.may.giveRoles ? (
        <Details summary={w.give} open={form.problems.length > 0}>
          <Form
            action={`/${page.hub?.slug}/personnes/${data.person.id}/roles`}
            form={form}
            submit={w.giveSubmit}
            submitIcon="plus"
            kind="plain"
          >
            <Field
              kind="radio"
              path="kind"
              label={w.kind}
              options={ROLES.map((kind) => ({ value: kind, label: roles[kind], hint: w.kindHints[kind] }))}
            />
            <Field kind="date" path="from" label={w.from} value={data.today} />
            <Details summary={w.withEnd} open={form.problems.some(({ path }) => path === 'until')}>
              <Field kind="date" path="until" label={w.endDay} hint={w.withEndHint} optional />
            </Details>
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

const RoleRow = ({ page, data, role }: Props & { role: Role }) => {
  const { person: w, roles, since, until } = wordsIn(page.lang)
  const over = role.until !== null && role.until <= data.today
  const form = page.form('members.endRole', { role: role.id })
  return (
    <Row
      title={roles[role.kind]}
      meta={
        <>
          {capital(since)} <DayText day={role.from} />
          {role.until ? (
            <>
              {' '}
              {until} <DayText day={role.until} />
            </>
          ) : null}
        </>
      }
    >
      {data.may.giveRoles && !over ? (
        <Details
          summary={
            <>
              {w.end}
              <span class="sr-only"> : {w.endOf(roles[role.kind])}</span>
            </>
          }
          open={form.problems.length > 0}
        >
          <Form action={`/${page.hub?.slug}/personnes/${data.person.id}/roles/${role.id}/fin`} form={form} submit={w.end} kind="plain">
            <Field kind="date" path="until" label={w.endDay} value={earliestEnd(role, data.today)} />
          </Form>
        </Details>
      ) : null}
    </Row>
  )
}
