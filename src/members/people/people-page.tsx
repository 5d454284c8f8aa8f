import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { GroupField } from '#members/organisations/organisation-filters.tsx'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { kept, listAt } from '#ui/filtered.ts'
import { Chips, Filters } from '#ui/filters.tsx'
import { Details } from '#ui/layout.tsx'
import { Pagination, SearchBox } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { MailText, PhoneLinks } from '#ui/reach.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { PEOPLE_ORDERS, PEOPLE_PART, PEOPLE_WITHOUT } from './person-asked.ts'
import { ROLES } from './role.ts'
import type { PeopleData } from './show-people.ts'

type Props = { page: PageContext; data: PeopleData }
type Listed = PeopleData['rows'][number]

export const PeoplePage = ({ page, data }: Props) => {
  const { people: w, organisations, lists } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/personnes`
  const { filters } = data
  return (
    <Page
      page={page}
      title={w.title}
      lead={w.lead(data.all)}
      action={
        data.may.add ? (
          <LinkButton kind="main" href={`${root}/ajouter`} icon="plus">
            {w.add}
          </LinkButton>
        ) : null
      }
    >
      <Looked page={page} data={data} root={root} />
      {data.matching === 0 ? (
        <Empty title={filters.q ? w.notFound(filters.q) : lists.nothing} action={<a href={root}>{w.all}</a>}>
          {filters.q ? w.notFoundSays : lists.nothingSays}
        </Empty>
      ) : (
        <>
          <Table caption={lists.peopleCaption} quiet columns={columnsOf(page, data, root)} rows={data.rows} keyOf={({ id }) => id} />
          <Pagination
            previous={data.previous && listAt(root, filters, { avant: data.previous })}
            next={data.next && listAt(root, filters, { apres: data.next })}
            says={organisations.shown(data.rows.length, data.matching)}
          />
          <TakeAway page={page} />
        </>
      )}
    </Page>
  )
}

const Looked = ({ page, data, root }: Props & { root: string }) => {
  const { people: w, lists, roles } = wordsIn(page.lang)
  const { filters } = data
  const { q: _, ...others } = kept(filters)
  const { tri: __, ...some } = others
  if (data.all <= 5 && !filters.q && Object.keys(some).length === 0) return null
  const any = { value: '', label: lists.any }
  const without = PEOPLE_WITHOUT.filter((one) => one !== 'courriel' || data.may.seeMails)
  const chip = (name: string, label: string | null) =>
    label ? [{ label: capital(label), without: listAt(root, filters, { [name]: null }) }] : []
  return (
    <>
      <SearchBox action={root} label={w.search} value={filters.q} keep={others} />
      <Details summary={lists.filter}>
        <Filters action={root} submit={lists.apply} keep={filters.q ? { q: filters.q } : {}}>
          <Field
            kind="select"
            path="role"
            label={lists.role}
            value={filters.role ?? ''}
            options={[any, ...ROLES.map((value) => ({ value, label: roles[value] }))]}
          />
          <Field
            kind="select"
            path="part"
            label={lists.part}
            value={filters.part ?? ''}
            options={[any, ...PEOPLE_PART.map((value) => ({ value, label: lists.parts[value] }))]}
          />
          <GroupField page={page} groups={data.groups} chosen={filters.groupe} />
          <Field
            kind="select"
            path="sans"
            label={lists.without}
            value={filters.sans ?? ''}
            options={[any, ...without.map((value) => ({ value, label: lists.withouts[value] }))]}
          />
          <Field
            kind="select"
            path="tri"
            label={lists.order}
            value={filters.tri}
            options={PEOPLE_ORDERS.map((value) => ({ value, label: lists.orders[value] }))}
          />
        </Filters>
      </Details>
      <Chips
        chips={[
          ...chip('q', filters.q && lists.quoted(filters.q)),
          ...chip('role', filters.role && roles[filters.role]),
          ...chip('part', filters.part && lists.parts[filters.part]),
          ...chip('groupe', filters.groupe && lists.inGroup(data.groups.find(({ id }) => id === filters.groupe)?.name ?? '?')),
          ...chip('sans', filters.sans && lists.withouts[filters.sans]),
        ]}
      />
      {data.near ? <p role="status">{lists.near(filters.q)}</p> : null}
      {(filters.q || Object.keys(some).length > 0) && data.matching > 0 ? (
        <p role="status">
          {lists.found(data.matching, lists.person, lists.people)}
          {filters.q ? ` ${lists.for(filters.q)}` : ''}
        </p>
      ) : null}
    </>
  )
}

const columnsOf = (page: PageContext, { filters, may, rows }: PeopleData, root: string): Column<Listed>[] => {
  const { lists: w, roles, person } = wordsIn(page.lang)
  return [
    {
      head: w.personName,
      sort: { href: listAt(root, filters, { tri: 'nom' }), ...(filters.tri === 'nom' ? { now: 'ascending' as const } : {}) },
      cell: (one) => <a href={`${root}/${one.id}`}>{one.name}</a>,
    },
    { head: w.speaksFor, cell: ({ speaksFor }) => speaksFor.map(({ name }) => name).join(', ') },
    {
      head: w.roleHead,
      cell: (one) =>
        one.roles.map((role) => (
          <Badge key={role} tone="info">
            {roles[role]}
          </Badge>
        )),
    },
    ...(may.seeMails ? [{ head: person.mail, cell: ({ mail }: Listed) => (mail ? <MailText mail={mail} /> : '') }] : []),
    ...(may.seePhones && rows.some(({ phone }) => phone !== '')
      ? [{ head: person.phone, cell: ({ phone }: Listed) => (phone ? <PhoneLinks phone={phone} /> : '') }]
      : []),
  ]
}
