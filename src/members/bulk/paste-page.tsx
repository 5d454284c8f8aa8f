import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'

/** One box: the names of the organisations, as they stand in a spreadsheet or a mail. */
export const PastePage = ({ page }: { page: PageContext; data: object }) => {
  const { list: w, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/structures`
  return (
    <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={[{ href: root, label: nav.structures }]} />}>
      <Form action={`${root}/coller`} form={page.form('members.pasteList')} submit={w.read} submitIcon="next">
        <Field kind="textarea" path="list" label={w.field} hint={w.hint} rows={14} />
        <Details summary={w.example}>
          <Prose text={w.exampleText} />
        </Details>
      </Form>
    </Page>
  )
}
