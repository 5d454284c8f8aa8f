import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { OrganisationFilters } from './organisation-filters.tsx'
import { List } from './organisation-list.tsx'
import type { OrganisationsData } from './show-organisations.ts'
import { wordsIn } from './words.ts'

export const OrganisationsPage = ({ page, data }: { page: PageContext; data: OrganisationsData }) => {
  const w = wordsIn(page.lang).organisations
  const root = `/${page.hub?.slug}/structures`
  const add = data.may.add ? (
    <LinkButton kind="main" href={`${root}/coller`} icon="plus">
      {w.add}
    </LinkButton>
  ) : null
  if (data.all === 0)
    return (
      <Page page={page} title={w.title}>
        <Empty title={w.emptyTitle} action={add}>
          {data.may.add ? w.empty : w.emptySays}
        </Empty>
      </Page>
    )
  return (
    <Page page={page} title={w.title} lead={w.lead(data.all)} action={add}>
      <OrganisationFilters page={page} data={data} />
      <List page={page} data={data} />
    </Page>
  )
}
