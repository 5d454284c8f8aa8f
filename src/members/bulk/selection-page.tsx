import type { PageContext } from '#base/page.ts'
import { SECTORS } from '#members/organisations/identity.ts'
import { MailLine } from '#members/people/mail-line.tsx'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { MOST_AT_ONCE, type SelectionData } from './show-selection.ts'

type Props = { page: PageContext; data: SelectionData }

/** Organisations ticked in the list: write to them, give them a sector, date their membership, take them away as a file. */
export const SelectionPage = ({ page, data }: Props) => {
  const { selection: w, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/structures`
  const crumbs = <Breadcrumb crumbs={[{ href: root, label: nav.structures }]} />
  if (data.rows.length === 0)
    return (
      <Page page={page} title={w.none} over={crumbs}>
        <Empty title={w.none} action={<a href={root}>{w.back}</a>}>
          {w.noneSays}
        </Empty>
      </Page>
    )
  return (
    <Page page={page} title={w.title(data.rows.length)} over={crumbs} lead={w.undoable}>
      {data.matching > MOST_AT_ONCE ? <Notice kind="warning">{w.tooMany(MOST_AT_ONCE, data.matching)}</Notice> : null}
      <Mails page={page} data={data} />
      <Acts page={page} data={data} root={root} />
      <Section title={w.which}>
        <List label={w.which}>
          {data.rows.map(({ id, name, commune }) => (
            <Row key={id} title={name} href={`${root}/${id}`} meta={commune} />
          ))}
        </List>
        <TakeAway page={page} />
      </Section>
    </Page>
  )
}

const Mails = ({ page, data: { mails, silent } }: Props) => (
  <MailLine
    w={wordsIn(page.lang).selection}
    mails={mails}
    without={silent.length}
    silent={silent.map(({ id, name }, at) => (
      <span key={id}>
        {at > 0 ? ', ' : ''}
        <a href={`/${page.hub?.slug}/structures/${id}`}>{name}</a>
      </span>
    ))}
  />
)

const Acts = ({ page, data, root }: Props & { root: string }) => {
  const { selection: w, sectors } = wordsIn(page.lang)
  const hidden = { organisations: data.rows.map(({ id }) => id).join(',') }
  const [sector, since, group] = ['addSector', 'dateMemberships', 'addToGroup'].map((name) => page.form(`members.${name}`))
  return (
    <div class="print:hidden">
      {sector ? (
        <Details summary={w.sector} open={sector.problems.length > 0}>
          <Form action={`${root}/selection/secteur`} form={sector} hidden={hidden} submit={w.add} submitIcon="plus" kind="plain">
            <Field kind="select" path="sector" label={w.sectorField} options={SECTORS.map((value) => ({ value, label: sectors[value] }))} />
          </Form>
        </Details>
      ) : null}
      {group && data.groups.length > 0 ? (
        <Details summary={w.group} open={group.problems.length > 0}>
          <Form action={`${root}/selection/groupe`} form={group} hidden={hidden} submit={w.join} submitIcon="plus" kind="plain">
            <Field
              kind="select"
              path="group"
              label={w.groupField}
              hint={w.groupHint}
              options={data.groups.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form>
        </Details>
      ) : null}
      {since ? (
        <Details summary={w.since} open={since.problems.length > 0}>
          <Form action={`${root}/selection/adhesion`} form={since} hidden={hidden} submit={w.date} kind="plain">
            <Field kind="date" path="from" label={w.sinceField} hint={w.sinceHint} value={data.today} />
          </Form>
        </Details>
      ) : null}
    </div>
  )
}
