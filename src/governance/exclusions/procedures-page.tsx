import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { ShownProcedures } from './show-procedures.ts'

type Props = { data: ShownProcedures; page: PageContext }

/** Sensitive procedures: off until they are needed; then the cases the reader is named in. */
export const ProceduresPage = ({ data, page }: Props) => {
  const { exclusion: w, conflict, nav } = wordsOf(page)
  const root = `/${page.hub?.slug}`
  const { on, leads, cases } = data
  const turn = page.form('governance.turnProcedures')
  return (
    <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={[{ href: `${root}/instances`, label: nav.bodies }]} />}>
      {on || cases.length > 0 ? (
        <List label={w.title} count={cases.length + data.adrift.length} empty={<Empty title={w.none}>{w.noneSays}</Empty>}>
          {cases.map((one) => (
            <Row
              key={one.id}
              title={one.name}
              href={`${root}/procedures/${one.id}`}
              meta={`${w.steps[one.step]} · ${w.openedOn({ day: dayText(one.openedOn, page.lang) })}`}
            />
          ))}
          {data.adrift.map((one) => (
            <Row
              key={one.id}
              title={w.adrift}
              href={`${root}/procedures/${one.id}`}
              meta={w.openedOn({ day: dayText(one.openedOn, page.lang) })}
              badge={<Badge tone="watch">{w.toEntrust}</Badge>}
            />
          ))}
        </List>
      ) : (
        <Notice title={w.off}>{w.offSays}</Notice>
      )}
      {on ? (
        <p class="mt-6 print:hidden">
          <a href={`${root}/differends`}>{conflict.title}</a>
        </p>
      ) : null}
      {on && leads ? <Open data={data} page={page} /> : null}
      {leads ? (
        <div class="mt-10 print:hidden">
          <ActionForm
            action={`${root}/pole/procedures`}
            form={turn}
            label={on ? w.turnOff : w.turnOn}
            fields={on ? {} : { on: 'oui' }}
            kind={on ? 'quiet' : 'plain'}
          />
        </div>
      ) : null}
    </Page>
  )
}

const Open = ({ data, page }: Props) => {
  const { exclusion: w } = wordsOf(page)
  const { choices } = data
  const form = page.form('governance.openExclusion')
  const picked = (form.values.team ?? '').split(',')
  if (!choices) return null
  return (
    <Section title={w.open}>
      <Details summary={w.openSays} open={form.problems.length > 0}>
        <Form action={`/${page.hub?.slug}/procedures`} form={form} submit={w.openSubmit} kind="plain">
          <Field
            kind="select"
            path="organisation"
            label={w.organisation}
            options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field kind="textarea" path="grounds" label={w.grounds} hint={w.groundsHint} />
          <Field kind="number" path="days" label={w.days} hint={w.daysHint} value={String(data.days)} unit={w.daysUnit} />
          <fieldset class="c-field c-choice" id="team" tabindex={-1}>
            <legend class="c-label">{w.team}</legend>
            <p class="c-hint">{w.teamHint}</p>
            {form.problems
              .filter(({ path }) => path === 'team')
              .map(({ says }) => (
                <p key={says} class="c-error">
                  {says}
                </p>
              ))}
            <div class="c-options">
              {choices.people.map(({ id, name }) => (
                <label key={id} class="c-option">
                  <input type="checkbox" class="checkbox checkbox-primary" name="team" value={id} checked={picked.includes(id)} />
                  <span>{name}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </Form>
      </Details>
    </Section>
  )
}
