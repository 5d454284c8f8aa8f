import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'

/** Somebody by their name; how to reach them may wait. */
export const AddPersonPage = ({ page }: { page: PageContext; data: object }) => {
  const { people: w, nav, person } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/personnes`
  return (
    <Page page={page} title={w.add} lead={w.addSays} over={<Breadcrumb crumbs={[{ href: root, label: nav.people }]} />}>
      <Form action={root} form={page.form('members.addPerson')} submit={w.submit} submitIcon="plus">
        <Field path="name" label={w.name} autocomplete="off" />
        <Field kind="email" path="email" label={w.mail} hint={w.mailHint} optional autocomplete="off" />
        <Field kind="tel" path="phone" label={person.phone} hint={person.phoneHint} width="medium" optional autocomplete="off" />
      </Form>
    </Page>
  )
}
