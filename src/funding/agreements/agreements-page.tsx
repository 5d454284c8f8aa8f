import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { eurosText } from '#ui/format.ts'
import { Breadcrumb, Pagination, SearchBox, Tabs } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { AgreementsTable } from './agreements-table.tsx'
import type { AgreementsData } from './show-agreements.ts'

type Props = { page: PageContext; data: AgreementsData }

const tabs = ['toutes', 'attendues', 'retard'] as const

/** Every promise in writing, and what came of it. */
export const AgreementsPage = ({ page, data }: Props) => {
  const { agreements: w, funders, nav } = wordsIn(page.lang)
  const { year, shown, q, sums } = data
  const money = `/${page.hub?.slug}/argent`
  const at = `${money}/conventions`
  const kept = { ...(year ? { annee: String(year) } : {}), ...(q ? { q } : {}) }
  const hrefOf = (more: Record<string, string>) => `${at}?${new URLSearchParams({ ...kept, ...more })}`
  return (
    <Page
      page={page}
      title={year ? w.titleOf(year) : w.title}
      lead={data.any ? funders.says(sums.count, eurosText(sums.waiting, page.lang, true), sums.late) : w.lead}
      over={<Breadcrumb crumbs={[{ href: year ? `${money}?annee=${year}` : money, label: nav.money }]} />}
    >
      {data.any ? (
        <>
          <Tabs label={w.which} tabs={tabs.map((one) => ({ href: hrefOf({ voir: one }), label: w.shown[one], current: one === shown }))} />
          <SearchBox
            action={at}
            label={w.search}
            value={q}
            keep={{ ...(year ? { annee: String(year) } : {}), ...(shown === 'toutes' ? {} : { voir: shown }) }}
          />
          {data.rows.length === 0 ? (
            <Empty title={w.nothing} action={<a href={at}>{w.seeAll}</a>} />
          ) : (
            <>
              <AgreementsTable page={page} rows={data.rows} caption={w.title} />
              <Pagination
                previous={data.previous ? hrefOf({ voir: shown, avant: data.previous }) : null}
                next={data.next ? hrefOf({ voir: shown, apres: data.next }) : null}
              />
              <TakeAway page={page} />
            </>
          )}
          <p class="mt-4">
            <a href={`${money}/financeurs`}>{w.funders}</a>
          </p>
        </>
      ) : (
        <Empty title={w.none} action={<a href={`${money}/financeurs`}>{w.funders}</a>}>
          {w.noneSays}
        </Empty>
      )}
    </Page>
  )
}
