import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { Time } from '#ui/text.tsx'
import { bodyKinds } from './body.ts'
import type { Bodies } from './list-bodies.ts'

export const BodiesPage = ({ data, page }: { data: Bodies; page: PageContext }) => {
  const w = wordsOf(page)
  const slug = page.hub?.slug
  return (
    <Page
      page={page}
      title={w.bodies.title}
      lead={w.bodies.lead}
      over={<Breadcrumb crumbs={[{ href: `/${slug}/agenda`, label: w.nav.agenda }]} />}
    >
      <List label={w.bodies.title} count={data.bodies.length} empty={<Empty title={w.bodies.none} />}>
        {data.bodies.map((body) => (
          <Row
            key={body.id}
            title={body.name}
            href={`/${slug}/instances/${body.id}`}
            meta={
              <>
                {w.bodyKinds[body.kind]} · {w.seats.sit({ organisations: body.seats - body.persons, persons: body.persons })}
                {body.next ? (
                  <>
                    {' · '}
                    {w.bodies.next} <Time at={body.next.startsAt} day="long" />
                  </>
                ) : null}
              </>
            }
            end={
              data.keeps && body.seats === 0 ? (
                <LinkButton kind="quiet" href={`/${slug}/instances/${body.id}`}>
                  {w.body.give}
                </LinkButton>
              ) : null
            }
          />
        ))}
      </List>
      {data.bodies.length > 0 ? <TakeAway page={page} /> : null}
      <p class="mt-4 print:hidden">
        <a href={`/${slug}/pole/textes`}>{w.texts.title}</a>
      </p>
      {data.keeps ? <AddBody page={page} /> : null}
    </Page>
  )
}

const AddBody = ({ page }: { page: PageContext }) => {
  const w = wordsOf(page)
  const form = page.form('governance.addBody')
  return (
    <Details summary={w.mandate.addBody} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/instances`} form={form} submit={w.mandate.addBodySend} kind="plain">
        <Field path="name" label={w.body.name} hint={w.mandate.addBodyHint} />
        <Field
          path="kind"
          kind="radio"
          label={w.mandate.kind}
          value="group"
          options={[...bodyKinds].reverse().map((value) => ({ value, label: w.bodyKinds[value] }))}
        />
      </Form>
    </Details>
  )
}
