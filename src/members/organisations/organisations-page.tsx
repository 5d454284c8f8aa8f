import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions } from '#ui/layout.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { OrganisationFilters } from './organisation-filters.tsx'
import { List } from './organisation-list.tsx'
import type { OrganisationsData } from './show-organisations.ts'

export const OrganisationsPage = ({ page, data }: { page: PageContext; data: OrganisationsData }) => {
  const w = wordsIn(page.lang).organisations
  const root = `/${page.hub?.slug}/structures`
  const one = (kind: 'main' | 'quiet') => (
    <LinkButton kind={kind} href={`${root}/ajouter`} icon={kind === 'main' ? 'plus' : undefined}>
      {w.add}
    </LinkButton>
  )
  const many = (kind: 'main' | 'quiet') => (
    <LinkButton kind={kind} href={`${root}/coller`} icon={kind === 'main' ? 'plus' : undefined}>
      {w.paste}
    </LinkButton>
  )
  if (data.all === 0)
    return (
      <Page page={page} title={w.title}>
        <Empty
          title={w.emptyTitle}
          action={
            data.may.add ? (
              <>
                {many('main')}
                {one('quiet')}
              </>
            ) : null
          }
        >
          {data.may.add ? w.empty : w.emptySays}
        </Empty>
      </Page>
    )
  return (
    <Page
      page={page}
      title={w.title}
      lead={w.lead(data.all)}
      action={
        data.may.add ? (
          <Actions>
            {one('main')}
            {many('quiet')}
          </Actions>
        ) : null
      }
    >
      <OrganisationFilters page={page} data={data} />
      <List page={page} data={data} />
      {data.persons ? (
        <p class="mt-6 print:hidden">
          <a href={`/${page.hub?.slug}/personnes?part=en-son-nom`}>{w.persons}</a>
        </p>
      ) : null}
    </Page>
  )
}
