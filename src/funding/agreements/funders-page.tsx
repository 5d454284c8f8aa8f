import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { eurosText } from '#ui/format.ts'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb, Pagination, SearchBox } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { FundersData } from './show-funders.ts'

type Props = { page: PageContext; data: FundersData }

/** A funder calls: its name, and everything is there. */
export const FundersPage = ({ page, data }: Props) => {
  const { funders: w, funderKinds, agreement, nav } = wordsIn(page.lang)
  const money = `/${page.hub?.slug}/argent`
  const at = `${money}/financeurs`
  const hrefOf = (more: Record<string, string>) => `${at}?${new URLSearchParams({ ...(data.q ? { q: data.q } : {}), ...more })}`
  return (
    <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={[{ href: money, label: nav.money }]} />}>
      {data.any ? <SearchBox action={at} label={w.search} value={data.q} /> : <Empty title={w.none}>{w.noneSays}</Empty>}
      {data.any && data.rows.length === 0 ? <Empty title={w.nothing} action={<a href={at}>{w.seeAll}</a>} /> : null}
      {data.rows.length > 0 ? (
        <List label={w.list}>
          {data.rows.map((one) => (
            <Row
              key={one.id}
              title={one.name}
              href={`${at}/${one.id}`}
              meta={
                one.count > 0
                  ? `${funderKinds[one.kind]} · ${w.says(one.count, eurosText(one.waiting, page.lang, true), one.late)}`
                  : funderKinds[one.kind]
              }
              badge={one.late > 0 ? <Badge tone="bad">{agreement.states.late}</Badge> : undefined}
            />
          ))}
        </List>
      ) : null}
      <Pagination
        previous={data.previous ? hrefOf({ avant: data.previous }) : null}
        next={data.next ? hrefOf({ apres: data.next }) : null}
      />
    </Page>
  )
}
