import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import type { AddOrganisationData } from './show-add-organisation.ts'

/** One organisation by its name; where it is and who speaks for it if one knows. The rest is asked when it matters. */
export const AddOrganisationPage = ({ page, data }: { page: PageContext; data: AddOrganisationData }) => {
  const { addOrganisation: w, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/structures`
  return (
    <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={[{ href: root, label: nav.structures }]} />}>
      <Form action={root} form={page.form('members.addOrganisation')} submit={w.submit} submitIcon="plus">
        <Field path="name" label={w.name} autocomplete="off" />
        <Field path="commune" label={w.commune} suggestions={data.communes} width="medium" optional />
        <Field path="speaker" label={w.speaker} hint={w.speakerHint} optional autocomplete="off" />
        <Field kind="checkbox" path="member" label={w.member} hint={w.memberHint} checked />
      </Form>
    </Page>
  )
}
