import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Searched } from './lists.tsx'
import type { PageOf } from './pages.ts'
import type { ListedPerson } from './person.store.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: PageOf<ListedPerson> & { q: string; matching: number; all: number; may: { add: boolean } } }

export const PeoplePage = ({ page, data }: Props) => {
  const { people: w, roles, organisations } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/personnes`
  const form = page.form('members.addPerson')
  return (
    <Page page={page} title={w.title} lead={w.lead(data.all)}>
      <Searched {...data} action={root} rows={data.rows.length} words={w} shown={organisations.shown}>
        <List label={w.label}>
          {data.rows.map((one) => (
            <Row
              key={one.id}
              title={one.name}
              href={`${root}/${one.id}`}
              meta={one.speaksFor.map(({ name }) => name).join(', ')}
              badge={one.roles.map((role) => (
                <Badge key={role} tone="info">
                  {roles[role]}
                </Badge>
              ))}
            />
          ))}
        </List>
      </Searched>
      {data.may.add ? (
        <Details summary={w.add} open={form.problems.length > 0}>
          <p class="c-says">{w.addSays}</p>
          <Form action={root} form={form} submit={w.submit} submitIcon="plus" kind="plain">
            <Field path="name" label={w.name} autocomplete="off" />
            <Field kind="email" path="email" label={w.mail} hint={w.mailHint} optional autocomplete="off" />
          </Form>
        </Details>
      ) : null}
    </Page>
  )
}
