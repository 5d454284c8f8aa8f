import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { MailText } from '#ui/reach.tsx'
import { Table } from '#ui/table.tsx'
import type { Remark } from './list.ts'
import type { Plan, PlannedOrganisation } from './plan.ts'

type Props = {
  page: PageContext
  data: {
    list: string
    content: string
    state: 'read' | 'added' | 'undone' | 'old'
    added: { organisations: number; people: number; representations: number }
    plan: Plan | null
    nothing: boolean
  }
}

/** A pasted list: read back before it is added; once added, undone in one press. */
export const ListPage = (props: Props) => (props.data.plan ? <Preview {...props} plan={props.data.plan} /> : <Afterwards {...props} />)

const crumbs = (page: PageContext) => [{ href: `/${page.hub?.slug}/structures`, label: wordsIn(page.lang).nav.structures }]

const Preview = ({ page, data, plan }: Props & { plan: Plan }) => {
  const w = wordsIn(page.lang).list
  const at = `/${page.hub?.slug}/structures/coller`
  const news = plan.organisations.filter(({ id }) => id === null).length
  const people = plan.people.filter(({ id }) => id === null).length
  const shown = new Set(plan.organisations.flatMap(({ lines }) => lines))
  const leftOut = plan.remarks.filter(({ line }) => !shown.has(line))
  const confirm = page.form('members.addOrganisations')
  return (
    <Page
      page={page}
      title={w.previewTitle}
      lead={data.nothing ? w.nothing : w.previewLead(news, people)}
      over={<Breadcrumb crumbs={crumbs(page)} />}
    >
      {data.nothing ? null : (
        <ActionForm action={`${at}/${data.list}/ajouter`} form={confirm} label={w.confirm(news)} kind="main" icon="check" big />
      )}
      {leftOut.length > 0 ? (
        <Section title={w.leftOut}>
          <List>
            {leftOut.map((remark) => (
              <Row key={`${remark.line}${remark.code}`} title={w.line(remark.line)} meta={saying(page, remark)} />
            ))}
          </List>
        </Section>
      ) : null}
      <Section title={w.caption}>
        <Organisations page={page} plan={plan} />
      </Section>
      <Details summary={w.correct}>
        <Form action={at} form={page.form('members.pasteList')} submit={w.again} kind="plain">
          <Field kind="textarea" path="list" label={w.field} hint={w.hint} rows={14} value={data.content} />
        </Form>
      </Details>
    </Page>
  )
}

const saying = (page: PageContext, { code, values }: Remark): string => wordsIn(page.lang).list.remarks[code](values ?? {})

const Organisations = ({ page, plan }: { page: PageContext; plan: Plan }) => {
  const { list: w, kinds } = wordsIn(page.lang)
  const people = (one: PlannedOrganisation) =>
    one.speakers.map(({ person, kind }) => ({ ...(plan.people[person] ?? { name: '', mail: null }), kind }))
  const remarks = (one: PlannedOrganisation) => plan.remarks.filter(({ line }) => one.lines.includes(line))
  return (
    <Table
      caption={w.caption}
      quiet
      rows={plan.organisations}
      keyOf={(one) => String(one.lines[0])}
      columns={[
        { head: w.organisation, cell: (one) => one.name },
        {
          head: w.person,
          cell: (one) =>
            one.speakers.length === 0 ? (
              <span class="c-hint">{one.id ? '' : w.none}</span>
            ) : (
              <div>
                {people(one).map(({ name, kind }) => (
                  <p key={name}>
                    {name} ({kinds[kind]})
                  </p>
                ))}
              </div>
            ),
        },
        {
          head: w.mail,
          cell: (one) => (
            <div>
              {people(one).map(({ name, mail }) => (
                <p key={name}>{mail ? <MailText mail={mail} /> : w.noMail}</p>
              ))}
            </div>
          ),
        },
        {
          head: w.remark,
          cell: (one) => (
            <div>
              {remarks(one).map((remark) => (
                <p key={`${remark.line}${remark.code}`}>{saying(page, remark)}</p>
              ))}
            </div>
          ),
        },
      ]}
    />
  )
}

const Afterwards = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).list
  const structures = `/${page.hub?.slug}/structures`
  const { problems } = page.form('members.addOrganisations')
  if (data.state !== 'added')
    return (
      <Page page={page} title={data.state === 'undone' ? w.undoneTitle : w.oldTitle} over={<Breadcrumb crumbs={crumbs(page)} />}>
        {problems.map(({ says }) => (
          <Notice key={says} kind="refusal">
            {says}
          </Notice>
        ))}
        <Empty
          title={data.state === 'undone' ? w.undone : w.old}
          action={
            <LinkButton kind="main" href={`${structures}/coller`}>
              {w.paste}
            </LinkButton>
          }
        />
      </Page>
    )
  const { organisations, people, representations } = data.added
  return (
    <Page page={page} title={w.addedTitle} over={<Breadcrumb crumbs={crumbs(page)} />}>
      <Notice kind="success">
        <p>{w.added(organisations, people, representations)}</p>
        <p>{w.mailMatters}</p>
      </Notice>
      <Actions>
        <LinkButton kind="main" href={structures} icon="people">
          {w.see}
        </LinkButton>
        <ActionForm action={`${structures}/coller/${data.list}/annuler`} form={page.form('members.undoList')} label={w.undo} />
      </Actions>
    </Page>
  )
}
