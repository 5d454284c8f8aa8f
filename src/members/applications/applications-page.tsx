import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { listAt } from '#ui/filtered.ts'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination, Tabs } from '#ui/navigation.tsx'
import { Badge, Empty, type Tone } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { type ApplicationState, applicationShown, stateOf } from './application.ts'
import { ApplicationFields } from './application-form.tsx'
import type { ApplicationsData } from './show-applications.ts'

type Props = { page: PageContext; data: ApplicationsData }

export const applicationTones: Record<ApplicationState, Tone> = {
  received: 'watch',
  placed: 'info',
  admitted: 'good',
  refused: 'neutral',
  withdrawn: 'neutral',
}

/** Who asks to be a member; above, the form to note one in twenty seconds. */
export const ApplicationsPage = ({ page, data }: Props) => {
  const { applications: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/adhesions`
  const { counts, shown, rows } = data
  const voir = shown === 'toutes' ? '' : shown
  return (
    <Page page={page} title={w.title} lead={w.lead(counts.waiting)}>
      {data.keeps ? <Note page={page} data={data} root={root} /> : null}
      {counts.all === 0 ? (
        <div class="mt-8">
          <Empty title={w.none}>{w.noneSays}</Empty>
        </div>
      ) : (
        <div class="mt-8">
          <Tabs
            label={w.which}
            tabs={applicationShown.map((one) => ({
              href: one === 'toutes' ? root : `${root}?voir=${one}`,
              label: w.shown[one],
              current: shown === one,
              ...(one === 'attente' ? { count: counts.waiting } : {}),
            }))}
          />
          {rows.length === 0 ? <Empty title={w.nothing} action={<a href={root}>{w.seeAll}</a>} /> : <Rows page={page} data={data} />}
          <Pagination
            previous={data.previous && listAt(root, { voir }, { avant: data.previous })}
            next={data.next && listAt(root, { voir }, { apres: data.next })}
            says={w.of(rows.length, counts.matching)}
          />
          <TakeAway page={page} />
        </div>
      )}
    </Page>
  )
}

const Rows = ({ page, data }: Props) => {
  const { applications: w } = wordsIn(page.lang)
  return (
    <List label={w.title}>
      {data.rows.map((one) => {
        const sponsors = one.sponsors.map(({ name, confirmedOn }) => (confirmedOn === null ? w.toConfirm(name) : name)).join(', ')
        const state = stateOf(one)
        return (
          <Row
            key={one.id}
            title={one.name}
            href={`/${page.hub?.slug}/adhesions/${one.id}`}
            meta={[w.received(dayText(one.receivedOn, page.lang)), ...(sponsors ? [w.sponsoredBy(sponsors)] : [])].join(' · ')}
            badge={<Badge tone={applicationTones[state]}>{w.states[state]}</Badge>}
          />
        )
      })}
    </List>
  )
}

const Note = ({ page, data, root }: Props & { root: string }) => {
  const { applications: w } = wordsIn(page.lang)
  const form = page.form('members.noteApplication')
  return (
    <Details summary={w.note} open={form.problems.length > 0 || data.named !== '' || data.counts.all === 0}>
      <Form action={root} form={form} submit={w.submit} submitIcon="plus">
        <Field path="organisation" label={w.organisation} hint={w.organisationHint} value={data.named} autocomplete="off" />
        <ApplicationFields page={page} members={data.members} today={data.today} />
      </Form>
    </Details>
  )
}
