import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import en from './en.ts'
import fr from './fr.ts'

/** Where the hub writes what everybody reads. */
export const PresentationPage = ({ page, data }: { page: PageContext; data: { presentation: string } }) => {
  const w = (page.lang === 'fr' ? fr : en).presentation
  const slug = page.hub?.slug ?? ''
  return (
    <Page page={page} title={w.title} lead={w.lead}>
      <Form action={`/${slug}/presentation`} form={page.form('portal.presentHub')} submit={w.submit}>
        <Field kind="textarea" path="presentation" label={w.label} hint={w.hint} value={data.presentation} />
      </Form>
    </Page>
  )
}
