import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { eurosText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import type { Dues } from './dues.ts'
import type { DuesData } from './show-dues.ts'

/** Members that came after the call: their line in one press. */
export const Without = ({ page, data: { without }, dues }: { page: PageContext; data: DuesData; dues: Dues }) => {
  const { dues: w } = wordsIn(page.lang)
  if (without.length === 0) return null
  const action = `/${page.hub?.slug}/cotisations/${dues.id}/lignes`
  const options = dues.brackets.map(({ name, cents }) => ({ value: name, label: `${name} (${eurosText(cents, page.lang, true)})` }))
  return (
    <div class="print:hidden">
      <Section title={w.without} says={w.withoutSays} id="depuis">
        <List label={w.without}>
          {without.map(({ id, name }) => {
            const form = page.form('members.callDue', { organisation: id })
            return (
              <Row key={id} title={name}>
                {dues.formula === 'brackets' ? (
                  <Form action={action} form={form} submit={w.callOne} kind="plain" hidden={{ organisation: id }} id={`depuis-${id}`}>
                    <Field path="bracket" kind="select" label={w.bracket} options={options} />
                  </Form>
                ) : (
                  <ActionForm action={action} form={form} label={w.callOne} describe={name} fields={{ organisation: id }} />
                )}
              </Row>
            )
          })}
        </List>
      </Section>
    </div>
  )
}
