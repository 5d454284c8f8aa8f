import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { COUNTED } from './entry.ts'
import type { showNote } from './show-note.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: Awaited<ReturnType<typeof showNote.run>> }

/** Twenty seconds: what, how long. The day is today, the rest is folded. */
export const NotePage = ({ page, data }: Props) => {
  const { note: w, nav, types, capacities } = wordsIn(page.lang)
  const form = page.form('time.logEntry')
  const root = `/${page.hub?.slug}/temps`
  const folded = ['startsAt', 'endsAt', 'travel', 'km', 'organisation', 'capacity']
  const unfolded =
    form.problems.some(({ path }) => folded.includes(path)) ||
    folded.some((path) => path in form.values && form.values[path] !== '' && path !== 'capacity')
  return (
    <Page page={page} title={w.title} over={<Breadcrumb crumbs={[{ href: root, label: nav }]} />}>
      <Form action={`${root}/noter`} form={form} submit={w.save} submitIcon="check">
        <Field path="title" label={w.what} hint={w.whatHint} suggestions={data.titles} />
        <Field path="time" label={w.time} hint={w.timeHint} width="short" optional />
        <Field kind="date" path="on" label={w.day} value={data.today} />
        <Field
          kind="select"
          path="workType"
          label={w.type}
          value={data.recent ?? 'other'}
          options={data.types.map((value) => ({ value, label: types[value] }))}
        />
        <Details summary={w.more} open={unfolded}>
          <Field kind="time" path="startsAt" label={w.startsAt} optional />
          <Field kind="time" path="endsAt" label={w.endsAt} optional />
          <Field path="travel" label={w.travel} hint={w.timeHint} width="short" optional />
          <Field kind="number" path="km" label={w.km} unit="km" optional />
          <Field
            kind="select"
            path="organisation"
            label={w.organisation}
            value=""
            optional
            options={[{ value: '', label: w.noOrganisation }, ...data.organisations.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <Field
            kind="select"
            path="capacity"
            label={w.capacity}
            value={data.capacity}
            options={COUNTED.map((value) => ({ value, label: capacities[value] }))}
          />
        </Details>
      </Form>
    </Page>
  )
}
