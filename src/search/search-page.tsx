import type { PageContext } from '#base/page.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { SearchBox } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { SearchData } from './search-hub.ts'
import { wordsIn } from './words.ts'

export const SearchPage = ({ page, data }: { page: PageContext; data: SearchData }) => {
  const w = wordsIn(page.lang).search
  return (
    <Page page={page} title={w.title} lead={data.q ? undefined : w.lead}>
      <SearchBox action={`/${page.hub?.slug}/chercher`} label={w.label} value={data.q} />
      {data.q && data.count === 0 ? <Empty title={w.nothing(data.q)}>{w.nothingSays}</Empty> : null}
      {data.near ? <p role="status">{w.near(data.q)}</p> : null}
      {data.q && data.count > 0 && !data.near ? <p role="status">{w.found(data.count, data.q)}</p> : null}
      {data.groups.map(({ title, all, found }) => (
        <Section key={title} title={title} action={all ? <a href={all}>{w.all}</a> : undefined}>
          <List label={title}>
            {found.map((one) => (
              <Row key={one.href} title={one.title} href={one.href} meta={one.says} />
            ))}
          </List>
        </Section>
      ))}
    </Page>
  )
}
