import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText, durationText } from '#ui/format.ts'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { COUNTED, WHEN } from './entry.ts'
import { anchorOf } from './month-grid.tsx'
import type { showNote } from './show-note.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: Awaited<ReturnType<typeof showNote.run>> }

/** Twenty seconds: what, how long. The day is today or yesterday, the rest is folded; what was just noted is said, and the next one is ready. */
export const NotePage = ({ page, data }: Props) => {
  const { note: w, nav, types, capacities } = wordsIn(page.lang)
  const form = page.form('time.logEntry')
  const root = `/${page.hub?.slug}/temps`
  const folded = ['on', 'startsAt', 'endsAt', 'travel', 'km', 'organisation', 'capacity']
  const unfolded =
    form.problems.some(({ path }) => folded.includes(path)) ||
    folded.some((path) => path in form.values && form.values[path] !== '' && path !== 'capacity')
  const fields = (
    <Form action={`${root}/noter`} form={form} submit={w.save} submitIcon="check">
      <Field path="title" label={w.what} hint={w.whatHint} suggestions={data.titles} />
      <Field path="time" label={w.time} hint={w.timeHint} width="short" />
      <div class="[&_.c-options]:grid-cols-2">
        <Field kind="radio" path="when" label={w.day} value="today" options={WHEN.map((value) => ({ value, label: w.days[value] }))} />
      </div>
      <Field
        kind="select"
        path="workType"
        label={w.type}
        value={data.recent ?? 'other'}
        options={data.types.map((value) => ({ value, label: types[value] }))}
      />
      <Details summary={w.more} open={unfolded}>
        <Field kind="date" path="on" label={w.otherDay} optional />
        <Field kind="time" path="startsAt" label={w.startsAt} optional />
        <Field kind="time" path="endsAt" label={w.endsAt} optional />
        <Field path="travel" label={w.travel} hint={w.lengthHint} width="short" optional />
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
  )
  return (
    <Page page={page} title={w.title} over={<Breadcrumb crumbs={[{ href: root, label: nav }]} />}>
      {data.noted ? <Noted page={page} data={data} /> : null}
      {data.noted ? <Section title={w.again}>{fields}</Section> : fields}
    </Page>
  )
}

const Noted = ({ page, data: { noted, person } }: Props) => {
  const { note: w } = wordsIn(page.lang)
  if (!noted) return null
  const length = (minutes: number) => durationText(minutes, page.lang)
  const day = dayText(noted.on, page.lang, 'full')
  return (
    <>
      <div role="status">
        <Notice kind="success" title={w.noted(noted.title, length(noted.minutes))}>
          <p>{w.dayTotal(capital(day), length(noted.ofDay))}</p>
        </Notice>
      </div>
      <Actions>
        <LinkButton href={`/${page.hub?.slug}/temps/${person}/${noted.on.slice(0, 7)}#${anchorOf(noted.on)}`} icon="next" kind="quiet">
          {w.seeMonth(dayText(noted.on, page.lang, 'month'))}
        </LinkButton>
      </Actions>
    </>
  )
}
