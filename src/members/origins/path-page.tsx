import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Timeline } from '#ui/steps.tsx'
import { DayText } from '#ui/text.tsx'
import { PLACES } from './origin.ts'
import type { PathStep } from './path.ts'
import type { PathData } from './show-path.ts'

type Props = { page: PageContext; data: PathData }

/** From the project to the seat, on one rope; oldest first, as one tells a life. */
export const PathPage = ({ page, data }: Props) => {
  const { path: w } = wordsIn(page.lang)
  const { organisation, steps } = data
  return (
    <Page
      page={page}
      title={w.title(organisation.name)}
      lead={w.lead}
      over={<Breadcrumb crumbs={[{ href: `/${page.hub?.slug}/structures/${organisation.id}`, label: organisation.name }]} />}
    >
      {steps.length === 0 ? <Empty title={w.nothing}>{w.nothingSays}</Empty> : <Timeline moments={steps.map(momentOf)} label={w.label} />}
      <OriginForm page={page} data={data} />
    </Page>
  )
}

const momentOf = ({ on, year, title, href, says }: PathStep, at: number) => ({
  key: `${on} ${at}`,
  when: year ? on.slice(0, 4) : <DayText day={on} />,
  title: href ? <a href={href}>{title}</a> : title,
  children: says ? <p class="c-hint">{says}</p> : undefined,
})

/** Where it comes from; an emptied project takes it back. */
const OriginForm = ({ page, data: { organisation, origin, mayKeep } }: Props) => {
  const { origin: w } = wordsIn(page.lang)
  const form = page.form('members.keepOrigin')
  if (!mayKeep) return null
  return (
    <div class="mt-10 print:hidden">
      <Details summary={origin ? w.correct : w.add} open={form.problems.length > 0}>
        <Form action={`/${page.hub?.slug}/structures/${organisation.id}/parcours`} form={form} submit={w.save} kind="plain">
          <Field path="project" label={w.project} hint={w.projectHint} value={origin?.project ?? ''} autocomplete="off" />
          <Field kind="number" path="fromYear" label={w.fromYear} value={origin ? String(origin.fromYear) : ''} />
          <Field kind="number" path="untilYear" label={w.untilYear} value={origin?.untilYear ? String(origin.untilYear) : ''} optional />
          <Field
            kind="select"
            path="place"
            label={w.place}
            value={origin?.place ?? 'incubator'}
            options={PLACES.map((value) => ({ value, label: w.placeNames[value] }))}
          />
          <Field kind="date" path="foundedOn" label={w.foundedOn} hint={w.foundedOnHint} value={origin?.foundedOn ?? ''} optional />
          <Field kind="textarea" path="note" label={w.note} rows={3} value={origin?.note ?? ''} optional />
        </Form>
      </Details>
    </div>
  )
}
