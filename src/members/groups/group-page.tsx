import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { MailLine } from '#members/people/mail-line.tsx'
import { earliestEnd } from '#members/people/representation.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { DayText, Prose } from '#ui/text.tsx'
import { GroupFields } from './groups-page.tsx'
import type { GroupData } from './show-group.ts'

type Props = { page: PageContext; data: GroupData }
type Member = GroupData['members'][number]

const atOf = ({ page, data }: Props) => `/${page.hub?.slug}/groupes/${data.group.id}`

export const GroupPage = ({ page, data }: Props) => {
  const { groups, group: w, nav } = wordsIn(page.lang)
  const { group } = data
  const root = `/${page.hub?.slug}`
  return (
    <Page page={page} title={group.name} over={<Breadcrumb crumbs={[{ href: `${root}/groupes`, label: groups.title }]} />}>
      {group.purpose ? <Prose text={group.purpose} /> : null}
      <Facts
        facts={[
          {
            name: w.convenor,
            value: group.convenor ? <a href={`${root}/personnes/${group.convenor.id}`}>{group.convenor.name}</a> : w.noConvenor,
          },
          ...(group.endedOn ? [{ name: groups.endedOn, value: <DayText day={group.endedOn} /> }] : []),
        ]}
      />
      <Section title={w.who}>
        <List count={data.members.length} empty={<p>{w.nobody}</p>}>
          {data.members.map((one) => (
            <MemberRow key={one.id} page={page} data={data} one={one} />
          ))}
        </List>
        {data.members.length > 0 ? (
          <p class="c-hint print:hidden">
            {w.inLists} <a href={`${root}/structures?groupe=${group.id}`}>{nav.structures}</a>{' '}
            <a href={`${root}/personnes?groupe=${group.id}`}>{nav.people}</a>
          </p>
        ) : null}
        {data.may.keep ? <Join page={page} data={data} /> : null}
        {data.past.length > 0 ? (
          <Details summary={w.before(data.past.length)}>
            <List>
              {data.past.map((one) => (
                <MemberRow key={one.id} page={page} data={data} one={one} />
              ))}
            </List>
          </Details>
        ) : null}
      </Section>
      {data.write ? <Write page={page} data={data} write={data.write} /> : null}
      {data.may.keep ? <Change page={page} data={data} /> : null}
    </Page>
  )
}

const MemberRow = ({ page, data, one }: Props & { one: Member }) => {
  const w = wordsIn(page.lang).group
  const at = `${atOf({ page, data })}/membres/${one.id}`
  const form = page.form('members.leaveGroup', { member: one.id })
  return (
    <Row
      title={one.name}
      href={`/${page.hub?.slug}/${one.is === 'person' ? 'personnes' : 'structures'}/${one.who}`}
      meta={
        <>
          {capital(w[one.is])}, {w.since} <DayText day={one.from} />
          {one.until ? (
            <>
              {' '}
              {w.until} <DayText day={one.until} />
            </>
          ) : null}
        </>
      }
    >
      {data.may.keep && one.until ? (
        <ActionForm
          action={`${at}/remettre`}
          form={page.form('members.rejoinGroup', { member: one.id })}
          label={w.back}
          describe={one.name}
          kind="quiet"
        />
      ) : null}
      {data.may.keep && !one.until ? (
        <Details
          summary={
            <>
              {w.end}
              <span class="sr-only"> : {w.endOf(one.name)}</span>
            </>
          }
          open={form.problems.length > 0}
        >
          <Form action={`${at}/fin`} form={form} submit={w.end} kind="plain">
            <Field kind="date" path="until" label={w.endDay} value={earliestEnd(one, data.today)} />
          </Form>
        </Details>
      ) : null}
    </Row>
  )
}

const Join = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).group
  const form = page.form('members.joinGroup')
  return (
    <Details summary={w.add} open={form.problems.length > 0}>
      <Form action={`${atOf({ page, data })}/membres`} form={form} submit={w.submit} submitIcon="plus" kind="plain">
        <Field kind="textarea" path="names" label={w.names} hint={w.namesHint} />
        <Field kind="date" path="from" label={w.from} value={data.today} />
      </Form>
    </Details>
  )
}

const Write = ({ page, write: { mails, silent } }: Props & { write: NonNullable<GroupData['write']> }) => (
  <MailLine w={wordsIn(page.lang).group} mails={mails} without={silent.length} silent={silent.map(({ name }) => name).join(', ')} />
)

const Change = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).group
  const { group } = data
  const form = page.form('members.changeGroup')
  return (
    <div class="print:hidden">
      <Details summary={w.change} open={form.problems.length > 0}>
        <Form action={atOf({ page, data })} form={form} submit={w.save} kind="plain">
          <GroupFields page={page} name={group.name} purpose={group.purpose} convenor={group.convenor?.name ?? ''} />
        </Form>
      </Details>
      <ActionForm
        action={`${atOf({ page, data })}/fin`}
        form={page.form('members.endGroup')}
        label={group.endedOn ? w.resume : w.stop}
        fields={group.endedOn ? { resume: 'oui' } : {}}
        kind="quiet"
      />
    </div>
  )
}
