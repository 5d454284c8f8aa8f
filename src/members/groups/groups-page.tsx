import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { listAt } from '#ui/filtered.ts'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import type { GroupsData } from './show-groups.ts'

type Props = { page: PageContext; data: GroupsData }

export const GroupsPage = ({ page, data }: Props) => {
  const { groups: w, organisations } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/groupes`
  const all = data.counts.running + data.counts.ended
  const [running, ended] = [data.rows.filter(({ endedOn }) => endedOn === null), data.rows.filter(({ endedOn }) => endedOn !== null)]
  return (
    <Page page={page} title={w.title} lead={w.lead}>
      {all === 0 ? <Empty title={w.none}>{w.noneSays}</Empty> : null}
      {running.length > 0 ? (
        <Section title={w.running}>
          <Rows page={page} groups={running} />
        </Section>
      ) : null}
      {data.may.make && data.previous === null ? <Make page={page} /> : null}
      {ended.length > 0 ? (
        <Details summary={w.past(data.counts.ended)} open={running.length === 0}>
          <Rows page={page} groups={ended} />
        </Details>
      ) : null}
      <Pagination
        previous={data.previous && listAt(root, {}, { avant: data.previous })}
        next={data.next && listAt(root, {}, { apres: data.next })}
        says={organisations.shown(data.rows.length, all)}
      />
      {all > 0 ? <TakeAway page={page} /> : null}
    </Page>
  )
}

const Rows = ({ page, groups }: { page: PageContext; groups: GroupsData['rows'] }) => {
  const w = wordsIn(page.lang).groups
  return (
    <List>
      {groups.map(({ id, name, convenor, members, endedOn }) => (
        <Row
          key={id}
          title={name}
          href={`/${page.hub?.slug}/groupes/${id}`}
          meta={[w.members(members), ...(convenor ? [w.convenedBy(convenor.name)] : [])].join(', ')}
          badge={endedOn ? <Badge>{w.ended}</Badge> : undefined}
        />
      ))}
    </List>
  )
}

const Make = ({ page }: { page: PageContext }) => {
  const w = wordsIn(page.lang).groups
  const form = page.form('members.makeGroup')
  return (
    <Details summary={w.make} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/groupes`} form={form} submit={w.submit} submitIcon="plus" kind="plain">
        <GroupFields page={page} />
      </Form>
    </Details>
  )
}

type Fields = { page: PageContext; name?: string; purpose?: string; convenor?: string }

/** What a group is: for who makes one and for who changes it. */
export const GroupFields = ({ page, name = '', purpose = '', convenor = '' }: Fields) => {
  const w = wordsIn(page.lang).groups
  return (
    <>
      <Field path="name" label={w.name} hint={w.nameHint} value={name} autocomplete="off" />
      <Field kind="textarea" path="purpose" label={w.purpose} value={purpose} rows={3} optional />
      <Field path="convenor" label={w.convenor} hint={w.convenorHint} value={convenor} optional autocomplete="off" />
    </>
  )
}
