import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { kept, listAt } from '#ui/filtered.ts'
import { Chips, Filters } from '#ui/filters.tsx'
import { Details } from '#ui/layout.tsx'
import { SearchBox } from '#ui/navigation.tsx'
import { LEGAL_FORMS, SECTORS } from './identity.ts'
import { BELONGING, ORDERS, WITHOUT } from './organisation-asked.ts'
import type { OrganisationsData } from './show-organisations.ts'

type Props = { page: PageContext; data: OrganisationsData }

/** What one looks for, the filters folded away, and those in force. */
export const OrganisationFilters = ({ page, data }: Props) => {
  const { organisations: w, lists } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/structures`
  const { filters } = data
  const { q: _, ...others } = kept(filters)
  const { tri: __, ...some } = others
  const many = data.all > 5 || Object.keys(some).length > 0 || filters.q !== ''
  if (!many) return null
  return (
    <>
      <SearchBox action={root} label={w.search} value={filters.q} keep={others} />
      <Details summary={lists.filter}>
        <Filters action={root} submit={lists.apply} keep={filters.q ? { q: filters.q } : {}}>
          <Fields page={page} data={data} />
        </Filters>
      </Details>
      <Chips chips={chipsOf(page, data, root)} />
      {data.near ? <p role="status">{lists.near(filters.q)}</p> : null}
      {(filters.q || Object.keys(some).length > 0) && data.matching > 0 ? (
        <p role="status">
          {lists.found(data.matching, lists.organisation, lists.organisations)}
          {filters.q ? ` ${lists.for(filters.q)}` : ''}
        </p>
      ) : null}
    </>
  )
}

const Fields = ({ page, data: { filters, communes, groups, may } }: Props) => {
  const { lists: w, legalForms, sectors } = wordsIn(page.lang)
  const any = { value: '', label: w.any }
  const choices = <K extends string>(keys: readonly K[], words: Record<K, string>) => [
    any,
    ...keys.map((value) => ({ value, label: words[value] })),
  ]
  return (
    <>
      <Field
        kind="select"
        path="adhesion"
        label={w.belonging}
        value={filters.adhesion ?? ''}
        options={choices(BELONGING, w.belongings)}
        optional={false}
      />
      <Field kind="select" path="secteur" label={w.sector} value={filters.secteur ?? ''} options={choices(SECTORS, sectors)} />
      <Field kind="select" path="forme" label={w.legalForm} value={filters.forme ?? ''} options={choices(LEGAL_FORMS, legalForms)} />
      <Field
        kind="select"
        path="commune"
        label={w.commune}
        value={filters.commune}
        options={[any, ...communes.map(({ name }) => ({ value: name, label: name }))]}
      />
      <GroupField page={page} groups={groups} chosen={filters.groupe} />
      <Field
        kind="select"
        path="sans"
        label={w.without}
        value={filters.sans ?? ''}
        options={choices(
          WITHOUT.filter((one) => one !== 'courriel' || may.seeMails),
          w.withouts,
        )}
      />
      <Field
        kind="select"
        path="tri"
        label={w.order}
        value={filters.tri}
        options={ORDERS.map((value) => ({ value, label: w.orders[value] }))}
      />
      <Field kind="checkbox" path="fondatrice" label={w.onlyFounding} checked={filters.fondatrice} />
    </>
  )
}

/** Nothing to choose from where there is no group. */
export const GroupField = ({
  page,
  groups,
  chosen,
}: {
  page: PageContext
  groups: { id: string; name: string }[]
  chosen: string | null
}) => {
  const { lists: w } = wordsIn(page.lang)
  if (groups.length === 0) return null
  const options = [{ value: '', label: w.any }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]
  return <Field kind="select" path="groupe" label={w.group} value={chosen ?? ''} options={options} />
}

const chipsOf = (page: PageContext, { filters, groups }: OrganisationsData, root: string): { label: string; without: string }[] => {
  const { lists: w, legalForms, sectors } = wordsIn(page.lang)
  const chip = (name: string, label: string | null) =>
    label ? [{ label: capital(label), without: listAt(root, filters, { [name]: null }) }] : []
  return [
    ...chip('q', filters.q && w.quoted(filters.q)),
    ...chip('adhesion', filters.adhesion && w.belongings[filters.adhesion]),
    ...chip('fondatrice', filters.fondatrice ? w.founding : null),
    ...chip('forme', filters.forme && legalForms[filters.forme]),
    ...chip('secteur', filters.secteur && sectors[filters.secteur]),
    ...chip('commune', filters.commune),
    ...chip('groupe', filters.groupe && w.inGroup(groups.find(({ id }) => id === filters.groupe)?.name ?? '?')),
    ...chip('sans', filters.sans && w.withouts[filters.sans]),
  ]
}
