import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Searched } from './lists.tsx'
import type { ListedOrganisation } from './organisation.store.ts'
import type { PageOf } from './pages.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: PageOf<ListedOrganisation> & { q: string; matching: number; all: number; may: { add: boolean } } }

export const OrganisationsPage = ({ page, data }: Props) => {
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
      <Searched {...data} action={root} rows={data.rows.length} words={w} shown={w.shown}>
        <List label={w.label}>
          {data.rows.map((one) => (
            <Organisation key={one.id} one={one} page={page} />
          ))}
        </List>
      </Searched>
    </Page>
  )
}

const Organisation = ({ one, page }: { one: ListedOrganisation; page: PageContext }) => {
  const w = wordsIn(page.lang).organisations
  const speakers = [...new Set(one.speakers.map(({ name }) => name))].join(', ') || w.nobody
  return (
    <Row
      title={one.name}
      href={`/${page.hub?.slug}/structures/${one.id}`}
      meta={[one.commune, speakers].filter(Boolean).join(' · ')}
      badge={
        one.since === null ? <Badge tone="neutral">{w.notMember}</Badge> : one.founding ? <Badge tone="info">{w.founding}</Badge> : null
      }
    />
  )
}
