import { dayAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { dayText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { DayText } from '#ui/text.tsx'
import type { showDocuments } from './show-documents.ts'

type Shown = Awaited<ReturnType<typeof showDocuments.run>>

/** The hub’s papers: the register, and the sealed PVs. */
export const DocumentsPage = ({ data, page }: { data: Shown; page: PageContext }) => {
  const w = wordsOf(page)
  const base = `/${page.hub?.slug}`
  const { minutes, decisions, declarations, paged, next, reads } = data
  if (!reads) {
    return (
      <Page page={page} title={w.documents.title}>
        <Empty title={w.documents.notYours}>{w.documents.notYoursSays}</Empty>
      </Page>
    )
  }
  return (
    <Page page={page} title={w.documents.title} lead={w.documents.lead}>
      <List>
        <Row title={w.documents.register} href={`${base}/registre`} meta={w.documents.registerSays({ count: decisions })} />
        <Row title={w.indicators.nav} href={`${base}/documents/gouvernance`} meta={w.indicators.linkSays} />
        {declarations ? (
          <Row
            title={w.declarations.nav}
            href={`${base}/declarations`}
            meta={w.declarations.linkSays({ n: declarations.waiting, due: declarations.due ?? '' })}
          />
        ) : null}
      </List>
      <Section title={w.documents.minutes}>
        {minutes.length === 0 ? (
          <Empty title={w.documents.empty}>{w.documents.emptySays}</Empty>
        ) : (
          <List>
            {minutes.map((one) => (
              <Row
                key={one.meeting}
                title={
                  <>
                    {one.body}, <DayText day={one.day} />
                  </>
                }
                href={`${base}/reunions/${one.meeting}/pv`}
                meta={
                  <>
                    {one.title === one.body ? null : `${one.title} · `}
                    {w.documents.decisions({ count: one.decisions })} ·{' '}
                    {w.documents.sealedOn({ day: dayText(dayAt(one.sealedAt, page.hub?.zone ?? 'Europe/Paris'), page.lang) })}
                  </>
                }
                end={
                  <LinkButton href={`${base}/reunions/${one.meeting}/pv.pdf`} kind="quiet" icon="download">
                    {w.documents.pdf}
                    <span class="sr-only">
                      {' '}
                      {one.body}, <DayText day={one.day} />
                    </span>
                  </LinkButton>
                }
              />
            ))}
          </List>
        )}
        <Pagination previous={paged ? `${base}/documents` : null} next={next ? `${base}/documents?avant=${next}` : null} />
        {minutes.length > 0 ? <TakeAway page={page} /> : null}
      </Section>
    </Page>
  )
}
